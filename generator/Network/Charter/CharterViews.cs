using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Charter;

/// <summary>The principles of the charter, by axis.</summary>
/// <param name="Groups">Each obligation with its source and its rhythm; a proposal says that it is one.</param>
/// <param name="Matrix">The table of all of them; null under the threshold.</param>
/// <param name="IsTold">Whether a project tells how it puts one into practice.</param>
/// <param name="DaysOfNotice">How many days before its end evidence is to be refreshed.</param>
/// <param name="Write">Where to write to the network.</param>
public sealed record CharterView(
    string Title, string? Summary, Html? Introduction, ImmutableArray<ToldGroupView> Groups, LinkView? Matrix, bool IsTold, int DaysOfNotice,
    LinkView? Write) : IView;

/// <summary>One obligation, and the projects that say where they are with it; those that say nothing are not here.</summary>
/// <param name="Status">Adopted, or only proposed; null where the list does not say, as on further pages.</param>
/// <param name="Facts">Its rhythm, the life of its evidence, its source.</param>
/// <param name="Count">How many give evidence; null under the threshold.</param>
/// <param name="Pager">Null when they stand on one page.</param>
/// <param name="Charter">The page of all obligations.</param>
public sealed record ObligationView(
    string Title, string? Summary, StateView? Status, ImmutableArray<FactView> Facts, EvidenceCountView? Count, ImmutableArray<ToldView> Told, PagerView? Pager, LinkView Charter, LinkView? Write) : IView;

/// <param name="Projects">How many give evidence that is within its life.</param>
/// <param name="Life">How long that is, with its preposition: « d’un an ».</param>
public sealed record EvidenceCountView(int Projects, string Life);

/// <summary>Projects and obligations in one table.</summary>
/// <param name="Pager">Null when it stands on one page.</param>
public sealed record MatrixView(string Title, GridView Grid, PagerView? Pager) : IView;
