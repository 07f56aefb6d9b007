using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Outcomes;

/// <summary>What projects change around them: the latest year in words, then the pages of all years.</summary>
/// <param name="Count">How many projects told a year by themselves; said when <paramref name="IsCounted"/>.</param>
/// <param name="Stories">What was told in words in the latest year, <paramref name="Latest"/>.</param>
/// <param name="Sheet">The same lines for a spreadsheet; null while nothing is told.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
public sealed record UtilityView(
    string Title, string? Summary, Html? Introduction, int Count, bool IsCounted, ImmutableArray<UtilityYearLinkView> Years, ImmutableArray<EffectStoryView> Stories, string? Latest, Destination? Sheet, LinkView? Write) : IView;

/// <param name="Projects">A few names, or how many.</param>
public sealed record UtilityYearLinkView(LinkView Year, string Projects);

/// <summary>Something that changed, in words.</summary>
/// <param name="By">Who tells it, where its year does.</param>
/// <param name="Story">What people say of it.</param>
/// <param name="Note">That others wrote it, from sources of a year.</param>
public sealed record EffectStoryView(LinkView By, string What, string? Story, string? Note);

/// <summary>One year of all projects that told it.</summary>
/// <param name="Totals">Empty under the threshold, and on further pages.</param>
/// <param name="Pager">Null when they stand on one page.</param>
/// <param name="Before">The year before that somebody told; <paramref name="After"/> the next.</param>
public sealed record UtilityYearView(
    string Title, ImmutableArray<ToldView> Told, ImmutableArray<TotalView> Totals, PagerView? Pager, LinkView? Before, LinkView? After) : IView
{
    /// <summary>The only total there is, told in a sentence; null where there are several.</summary>
    public TotalView? OnlyTotal => Totals is [var only] ? only : null;
}

/// <summary>A sum over projects.</summary>
/// <param name="Number">With its unit.</param>
/// <param name="Projects">How many told it.</param>
/// <param name="Sureness">How many values were measured, counted, estimated.</param>
/// <param name="IsOfPeople">The same person may be counted by several.</param>
public sealed record TotalView(string Name, string Number, int Projects, string Sureness, bool IsOfPeople);
