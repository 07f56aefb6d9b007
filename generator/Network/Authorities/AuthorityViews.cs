using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Authorities;

/// <summary>What authorities can do, what they were asked, and where they are.</summary>
/// <param name="Count">How many authorities have a sheet.</param>
/// <param name="Gestures">The kinds of support, in the order of their list, under what they ask of an authority.</param>
/// <param name="Total">How many requests are told and how they ended, in words; null while they are few.</param>
/// <param name="Asking">The projects that asked; empty when they stand on pages of their own, where <paramref name="More"/> leads.</param>
/// <param name="Places">The authorities, region by region.</param>
/// <param name="Write">Where to write to the network, to tell another one.</param>
public sealed record AuthoritiesView(
    string Title, string? Summary, Html? Introduction, int Count, ImmutableArray<GestureView> Gestures, string? Total, ImmutableArray<AskingView> Asking, LinkView? More, ImmutableArray<AuthorityPlaceView> Places, LinkView? Write) : IView
{
    /// <summary>Where all authorities are, when they are too many for this page.</summary>
    public LinkView? All { get; init; }
    /// <summary>A letter to print; null on a part.</summary>
    public LinkView? Letter { get; init; }
    /// <summary>Questions, chapters, reports and stories that speak of authorities.</summary>
    public ImmutableArray<LinkView> Further { get; init; } = [];
    /// <summary>Null but for a part that takes several pages.</summary>
    public PagerView? Pager { get; init; }
}

/// <summary>Requests alone, when they are too many for the page of authorities.</summary>
public sealed record RequestsView(string Title, ImmutableArray<AskingView> Asking, LinkView? Previous, LinkView? Next) : IView;

/// <summary>What an authority can do at once, with a budget, or lastingly.</summary>
/// <param name="Title">Null for kinds of support that the list does not put under a wider word.</param>
public sealed record GestureView(string? Title, string Anchor, string? Description, ImmutableArray<SupportKindView> Kinds);

/// <summary>A letter for a council, and a sentence that it may vote: proposals to print and to adapt. Their words are the theme's.</summary>
/// <param name="Authorities">What an authority can do, and who does it.</param>
public sealed record LetterView(string Title, string Summary, LinkView Authorities) : IView;

/// <summary>Something that an authority can do, and who does it already.</summary>
public sealed record SupportKindView(string Title, string Anchor, string? Description, ImmutableArray<SupporterView> Supporters)
{
    /// <summary>Where all of them are, when these are the first of many.</summary>
    public LinkView? All { get; init; }
}

/// <summary>An authority that gives a kind of support.</summary>
/// <param name="Where">Its place.</param>
/// <param name="Projects">The projects that it helps; empty when it did not say.</param>
/// <param name="SourceYear">For a sheet that others wrote, the year of its latest source.</param>
public sealed record SupporterView(
    LinkView Authority, LinkView? Where, ImmutableArray<LinkView> Projects, DateView? Since, bool IsUnclaimed, string? SourceYear);

/// <summary>A project and what it asked.</summary>
public sealed record AskingView(LinkView Project, ImmutableArray<RequestView> Requests);

/// <summary>What was asked, the answer, and what was learnt.</summary>
/// <param name="Authority">Its sheet; null where it did not agree to be named, and then <paramref name="Unnamed"/> says what it is.</param>
/// <param name="Evidence">Where the answer is public.</param>
public sealed record RequestView(
    LinkView? Authority, string? Unnamed, string Asked, DateView? On, StateView? Answer, string? Support, ValueView? Evidence, string? Learnt);

/// <summary>A region and its authorities.</summary>
/// <param name="Region">Null for those that told no place, and where places have no page.</param>
public sealed record AuthorityPlaceView(LinkView? Region, ImmutableArray<AuthorityView> Authorities)
{
    /// <summary>What the region is called; null for those that told no place.</summary>
    public string? Name { get; init; }
}

/// <param name="Type">Commune, region…</param>
/// <param name="Places">Its place, then those that hold it below the region.</param>
public sealed record AuthorityView(LinkView Authority, string? Type, ImmutableArray<LinkView> Places);
