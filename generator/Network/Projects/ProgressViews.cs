using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Projects;

/// <summary>Where projects stand: a list of few, a table and charts of many.</summary>
/// <param name="Count">How many projects told it.</param>
/// <param name="IsTable">Whether they are enough for a table.</param>
/// <param name="Charts">Empty for a list.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
/// <param name="Pager">Null when all stand on one page.</param>
public sealed record ProgressView(
    string Title, string? Summary, Html? Introduction, int Count, bool IsTable, ImmutableArray<ChartView> Charts, ImmutableArray<ProgressRowView> Rows,
    LinkView? Write, PagerView? Pager) : IView
{
    /// <summary>Whether anybody told an age: a column where nobody says anything is left out.</summary>
    public bool HasAges => Rows.Any(r => r.Age is not null);
    public bool HasPeople => Rows.Any(r => r.People is not null);
}

/// <summary>One project: only what it told.</summary>
/// <param name="Since">Since when it stands there; <paramref name="Time"/> is how long that makes.</param>
/// <param name="Age">Since its first known day; until its last, for one that ended.</param>
public sealed record ProgressRowView(LinkView Project, StateView? Stage, DateView? Since, string? Time, string? Age, PeopleView? People);

/// <summary>How many people, when, and how long ago that was.</summary>
public sealed record PeopleView(string Number, string What, DateView On, string Age);
