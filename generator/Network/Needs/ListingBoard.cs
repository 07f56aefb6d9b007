using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>Everything that listed entries need and offer, in French order of their titles, and the pairs that could meet.</summary>
/// <param name="match">Finds those pairs, once a page asks for them: a check needs none.</param>
public sealed class ListingBoard(ImmutableArray<Listing> needs, ImmutableArray<Listing> offers, Func<ImmutableArray<Match>> match)
{
    /// <summary>How many others a listing names at most by itself, the closest first.</summary>
    public const int Nearest = 5;

    private readonly ILookup<EntryKey, Listing> byEntry = needs.Concat(offers).ToLookup(n => n.By.Key);
    private readonly Lazy<MatchIndex> matches = new(() => new(match()));

    private readonly ILookup<string, Listing> openNeedsAt = (
        from need in needs where need.State == ListingState.Open from place in need.Around.Append(need.Anywhere).OfType<Place>() select (place.Id, need))
            .ToLookup(p => p.Id, p => p.need, StringComparer.Ordinal);

    private readonly Lazy<ILookup<string, Listing>> openAt = new(() => Open(needs, offers).SelectMany(n => n.Around.Append(n.Anywhere).OfType<Place>().Select(p => (p.Id, n))).ToLookup(p => p.Id, p => p.n, StringComparer.Ordinal));

    private readonly Lazy<ILookup<string, Listing>> openFor = new(() => Open(needs, offers).SelectMany(n => n.Uses.Select(u => (u.Key, n))).ToLookup(p => p.Key, p => p.n, StringComparer.Ordinal));

    private static IEnumerable<Listing> Open(ImmutableArray<Listing> needs, ImmutableArray<Listing> offers) => needs.Concat(offers).Where(n => n.State == ListingState.Open);

    /// <summary>The needs and offers that are open in a place, or in one that it holds.</summary>
    public IEnumerable<Listing> OpenAt(Place place) => openAt.Value[place.Id];

    /// <summary>The needs and offers that are open for a use.</summary>
    public IEnumerable<Listing> OpenFor(string use) => openFor.Value[use];

    public ImmutableArray<Listing> Needs => needs;

    public int OpenNeeds { get; } = needs.Count(n => n.State == ListingState.Open);

    public int OpenOffers { get; } = offers.Count(n => n.State == ListingState.Open);

    public ImmutableArray<Listing> Offers => offers;

    public IEnumerable<Listing> Of(EntryKey entry) => byEntry[entry];

    /// <summary>The needs that are open in a place, or in one that it holds.</summary>
    public IEnumerable<Listing> OpenNeedsAt(Place place) => openNeedsAt[place.Id];

    public IEnumerable<Match> MatchesOf(Listing listing) => matches.Value.Of(listing);

    /// <summary>In the order of the needs, then of the offers.</summary>
    public ImmutableArray<Match> Matches => matches.Value.All;

    private sealed class MatchIndex(ImmutableArray<Match> all)
    {
        private readonly ILookup<Listing, Match> byListing = all.SelectMany(m => new[] { (m.Need, Match: m), (m.Offer, Match: m) })
            .ToLookup(p => p.Item1, p => p.Match);

        public ImmutableArray<Match> All => all;

        public IEnumerable<Match> Of(Listing listing) => byListing[listing];
    }
}

/// <summary>A need or an offer, with what it takes from its sheet where it does not say it itself.</summary>
public sealed class Listing
{
    public required Entry By { get; init; }
    public required Need Need { get; init; }
    public required bool IsOffer { get; init; }
    public required ListingState State { get; init; }
    /// <summary>Null when nobody said, and then it meets nothing.</summary>
    public required Meaning? Nature { get; init; }
    /// <summary>Each once.</summary>
    public required ImmutableArray<Meaning> Uses { get; init; }
    /// <summary>Its places, then those that hold them, the nearest first.</summary>
    public required ImmutableArray<Place> Around { get; init; }
    /// <summary>« En ligne » or « Partout »: the place of what no distance stops.</summary>
    public required Place? Anywhere { get; init; }
    /// <summary>Whether it is for this use too.</summary>
    public bool IsFor(Meaning use) => Uses.Any(u => u.Key == use.Key);

    /// <summary>The stories that tell how it was met.</summary>
    public required ImmutableArray<Entry> Stories { get; init; }
}

public enum ListingState
{
    Open,
    /// <summary>Its last day is before that of the build.</summary>
    Past,
    /// <summary>It says so, or a story does.</summary>
    Met,
}

/// <summary>A need and an offer of the same nature, and what else they share.</summary>
/// <param name="Uses">Those of both.</param>
/// <param name="Place">The nearest place that holds both.</param>
/// <param name="Anywhere">Why no distance stops them.</param>
public sealed record Match(Listing Need, Listing Offer, ImmutableArray<Meaning> Uses, Place? Place, Place? Anywhere);
