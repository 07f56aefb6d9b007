using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Network.Sheets;

namespace Pec.Network.Usages;

/// <summary>Everything that one may look for, by what it is for.</summary>
/// <param name="Regions">« Où ? »: the page of each region of the country; none where answers are in few of them.</param>
/// <param name="Instead">« À la place de quoi ? »: names that people know, with the usage that each leads to.</param>
/// <param name="Unanswered">The usages that wait for an answer, in words; null when each has one.</param>
/// <param name="Write">Where to tell the network what is missing.</param>
public sealed record FinderView(
    string Title, string? Summary, Html? Introduction, ImmutableArray<LinkView> Regions, ImmutableArray<UsageCardView> Usages, ImmutableArray<InsteadView> Instead, string? Unanswered, LinkView? Write) : IView;

/// <summary>Names that people know, and the usage that one finds here in their place.</summary>
public sealed record InsteadView(string Names, LinkView Usage);

/// <summary>A usage that has answers.</summary>
/// <param name="Synonyms">Other words for it.</param>
/// <param name="Names">What answers it; of many, the first in alphabetical order.</param>
/// <param name="HasMore">There are others than those named.</param>
public sealed record UsageCardView(LinkView Usage, string? Description, string? Synonyms, string Names, bool HasMore);

/// <summary>What answers a usage: by whether one can use it or, when a place was chosen, by how near it is.</summary>
/// <param name="Related">Wider and narrower usages.</param>
/// <param name="Places">The same usage, from a place.</param>
/// <param name="Whole">From a place, the way back to all the answers.</param>
/// <param name="Shown">How many answers there are on all pages, and which page this is; null when there is one.</param>
/// <param name="Free">Where those whose code is free stand, when the answers take several pages.</param>
/// <param name="HasFilter">All are on this page: some have free code and some have not.</param>
/// <param name="Table">Side by side, from two answers on; null on the page of a place.</param>
/// <param name="Named">From a place, those that are farther or too many to be told.</param>
/// <param name="Resting">Those that one cannot use any more, or not now.</param>
/// <param name="Talk">Questions and stories, wanted ones too, that speak of it.</param>
/// <param name="Write">Where to tell of another.</param>
public sealed record UsageView(
    string Title, string? Summary, string? Synonyms, ImmutableArray<LinkView> Related, ImmutableArray<LinkView> Places, LinkView? Whole, ShownView? Shown,
    Destination? Free, bool HasFilter, ImmutableArray<AnswerGroupView> Groups,
    SideBySideView? Table, ImmutableArray<NamedGroupView> Named, ImmutableArray<LinkView> Resting, ImmutableArray<LinkView> Talk, PagerView? Pager, LinkView? Write) : IView
{
    /// <summary>Names that people know, in place of which one comes here; null for none, and but on the first page of all the answers.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Where two answers or more can be put side by side, chosen one by one; null when fewer can.</summary>
    public LinkView? Compare { get; init; }

    /// <summary>How another site shows these answers; null but on the first page of all of them.</summary>
    public TakeAwayView? TakeAway { get; init; }
}

/// <summary>Every usage from one region: who answers there, near it or from anywhere; it always says something.</summary>
/// <param name="Regions">The same from another region.</param>
/// <param name="Place">What the region holds; null when it holds nothing.</param>
/// <param name="Unanswered">The usages of which nothing at all is told, in words; null for none.</param>
public sealed record NearbyFinderView(
    string Title, string? Summary, LinkView? Place, ImmutableArray<NearbyUsageView> Usages, string? Unanswered, LinkView? Write, ImmutableArray<LinkView> Regions, LinkView All) : IView;

/// <summary>A usage from a region.</summary>
/// <param name="Usage">Its page, from this region when somebody answers there; its name alone when nobody answers anywhere.</param>
/// <param name="Here">Who answers there; when nobody does, <paramref name="Near"/> is in the regions around, <paramref name="Anywhere"/> on line or everywhere,
/// and <paramref name="Elsewhere"/> where neither is.</param>
/// <param name="Talk">Questions and stories, wanted ones too, that speak of it; told where nobody answers there.</param>
/// <param name="Write">A message to the network that says what is looked for, and where.</param>
public sealed record NearbyUsageView(
    string Name, string Anchor, Destination? To, ImmutableArray<LinkView> Here, ImmutableArray<LinkView> Near, ImmutableArray<LinkView> Anywhere,
    ImmutableArray<LinkView> Elsewhere, ImmutableArray<LinkView> Talk,
    LinkView? Write);

/// <param name="Count">Of all pages.</param>
public sealed record ShownView(int Count, int Number, int Pages);

/// <param name="Description">What the heading does not say; null for most.</param>
public sealed record AnswerGroupView(string Title, string Anchor, string? Description, ImmutableArray<AnswerView> Answers);

/// <param name="HasMore">There are others, which the page of all the answers tells.</param>
public sealed record NamedGroupView(string Title, string Anchor, ImmutableArray<LinkView> Names, bool HasMore);

/// <summary>A project or an ally, in words: what it answers, whether and how one can use it, how open it is and why, whom to write to.</summary>
/// <param name="How">For whom, and how one starts.</param>
/// <param name="Site">Where it is used.</param>
/// <param name="Openness">How open its code is, else its contents.</param>
/// <param name="SourceYear">For a sheet that nobody answers for, the year of its latest source.</param>
/// <param name="IsNetworkContact">They gave no address: the network passes the message on.</param>
public sealed record AnswerView(
    LinkView By, string? Summary, StateView? State, ImmutableArray<ValueView> How, ImmutableArray<ValueView> Site, DegreeView? Openness, string? Why,
    string? Places,
    bool IsFree, bool IsUnclaimed, string? SourceYear, LinkView? Write, bool IsNetworkContact);

/// <summary>Answers side by side: a column each, and a row for each question that half of them answer.</summary>
/// <param name="Rare">The questions that fewer answer, in words; null for none.</param>
public sealed record SideBySideView(ImmutableArray<ColumnView> Columns, ImmutableArray<RowView> Rows, string? Rare);

/// <param name="SourceYear">For a sheet that nobody answers for, the year of its latest source.</param>
public sealed record ColumnView(LinkView By, string? SourceYear, bool IsFree);

public sealed record RowView(string Label, ImmutableArray<CellView> Cells);

/// <summary>What one of them says; nothing at all where nobody told it.</summary>
public sealed record CellView(StateView? State, string? Text, bool IsFree)
{
    /// <summary>What it says, whichever way; null where nobody told it.</summary>
    internal string? InWords => State?.Text ?? Text;
}
