using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Network.Projects;

namespace Pec.Network.Needs;

/// <summary>The page of what is needed, or of what is offered; or of one part of it.</summary>
/// <param name="Introduction">Null on the page of a part.</param>
/// <param name="Count">How many are open.</param>
/// <param name="NeedsMoreThanCode">Something else than code is needed.</param>
/// <param name="Filter">Null where there is nothing to choose among.</param>
/// <param name="Listings">As cards, care before code: all of them, else the first.</param>
/// <param name="Facets">The pages of each nature, use and place, when all are too many for a page.</param>
/// <param name="Feeds">A feed for the needs of each nature, where all stand on this page.</param>
/// <param name="Closed">Those that were met.</param>
/// <param name="Nearest">How many others each names at most by itself.</param>
/// <param name="Other">The page of the other side.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
/// <param name="Pager">Null when they stand on one page.</param>
public sealed record ListingsView(
    string Title, string? Summary, Html? Introduction, bool IsOffers, int Count, bool NeedsMoreThanCode, FilterView? Filter,
    ImmutableArray<ListingView> Listings, ImmutableArray<FacetView> Facets, ImmutableArray<LinkView> Feeds,
    ImmutableArray<ListingView> Closed, int Nearest, LinkView Other, LinkView? Write, PagerView? Pager) : IView
{
    public int ClosedCount => Closed.Length;

    /// <summary>What holds a place, for which it counts as well.</summary>
    public required string Holders { get; init; }

    /// <summary>Some could meet: how they are found is told.</summary>
    public bool HasMeetings => Listings.Any(n => !n.Sequel.Meetings.IsEmpty);
}

/// <summary>A need or an offer out of its sheet.</summary>
/// <param name="By">Who needs or offers, and where its sheet says it.</param>
/// <param name="Until">With the word before it: « jusqu’au 3 mars 2026 ».</param>
/// <param name="SourceYear">For a sheet that nobody answers for, the year of its latest source.</param>
/// <param name="Marks">By what a filter finds it, parted by spaces; null where there is none.</param>
public sealed record ListingView(
    string Anchor, string What, LinkView By, bool IsUnclaimed, string? SourceYear, string? Places, DateView? Until, ListingSequelView Sequel, string? Marks);
