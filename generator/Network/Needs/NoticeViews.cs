using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Needs;

/// <summary>The page of what is needed, or of what is offered; or of one part of it.</summary>
/// <param name="Introduction">Null on the page of a part.</param>
/// <param name="Count">How many are open.</param>
/// <param name="Groups">In full, by nature; empty when there are too many for a page.</param>
/// <param name="Facets">The same by use, by place: names that lead to the notice, or to the page of each value.</param>
/// <param name="Closed">Those that were met.</param>
/// <param name="On">The date at which they are open.</param>
/// <param name="Nearest">How many others each names at most by itself.</param>
/// <param name="Other">The page of the other side.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
/// <param name="Previous">Of a part that takes several pages, the one before; <paramref name="Next"/> the one after.</param>
public sealed record NoticesView(
    string Title, string? Summary, Html? Introduction, bool IsOffers, int Count, ImmutableArray<NoticeGroupView> Groups, ImmutableArray<NoticeFacetView> Facets, ImmutableArray<NoticeView> Closed,
    DateView On, int Nearest, LinkView Other, LinkView? Write, LinkView? Previous, LinkView? Next) : IView;

/// <summary>The notices of one nature.</summary>
public sealed record NoticeGroupView(string Title, string Anchor, string? Description, int Count, ImmutableArray<NoticeView> Notices);

/// <summary>One way to look for a notice.</summary>
public sealed record NoticeFacetView(string Title, string Anchor, ImmutableArray<NoticeValueView> Values);

/// <param name="To">The page of this value, when there is one; else its notices are named.</param>
public sealed record NoticeValueView(string Title, int Count, Destination? To, ImmutableArray<LinkView> Notices);

/// <summary>A need or an offer out of its sheet.</summary>
/// <param name="By">Who needs or offers, and where its sheet says it.</param>
/// <param name="Since">With the word before it: « depuis le 3 mars 2026 »; <paramref name="Until"/> too.</param>
/// <param name="SourceYear">For a sheet that nobody answers for, the year of its latest source.</param>
public sealed record NoticeView(string Anchor, string What, LinkView By, bool IsUnclaimed, string? SourceYear, string? Uses, string? Places, DateView? Since, DateView? Until, NoticeSequelView Sequel);
