using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Values;

/// <summary>The values that projects tell how they live.</summary>
/// <param name="Values">Empty while nobody told any: the page is an invitation.</param>
/// <param name="Grid">Projects and values; null under the threshold.</param>
/// <param name="Write">Where to write to the network.</param>
public sealed record ValuesView(
    string Title, string? Summary, Html? Introduction, ImmutableArray<ValueCardView> Values, GridView? Grid, LinkView? Write) : IView;

/// <param name="IsUnsorted">A word that the list of values does not have yet.</param>
/// <param name="Projects">A few names, or how many.</param>
public sealed record ValueCardView(LinkView Name, string? Description, bool IsUnsorted, string Projects);

/// <summary>One value, as projects live it.</summary>
/// <param name="Told">Practice, proof and limit, by project.</param>
/// <param name="Pager">Null when they stand on one page.</param>
/// <param name="Values">The page of all values.</param>
public sealed record LivedValueView(
    string Title, string? Summary, bool IsUnsorted, ImmutableArray<ToldView> Told, PagerView? Pager, LinkView Values, LinkView? Write) : IView;
