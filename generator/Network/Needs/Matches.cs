using System.Collections.Immutable;

namespace Pec.Network.Needs;

/// <summary>Which needs and offers could meet: the same nature, and a use or a place in common, or no distance to stop them.</summary>
internal static class Matches
{
    private const string Any = "";
    private const string AnyDistance = "*";

    /// <summary>In the order of the needs, then of the offers.</summary>
    public static ImmutableArray<Match> Of(ImmutableArray<Listing> needs, ImmutableArray<Listing> offers) =>
        // Nobody is introduced to oneself.
        [.. Pairs.Of(needs, offers, StandsAt, LooksAt, (need, offer) => need.By.Key != offer.By.Key).Select(p => Between(p.One, p.Other))];

    /// <summary>Whether a need and an offer could meet.</summary>
    public static bool CanMeet(Listing need, Listing offer) => need.Nature is not null && need.Nature.Key == offer.Nature?.Key
        && ((need.Anywhere ?? offer.Anywhere) is not null || need.Uses.Any(offer.IsFor) || need.Around.Any(offer.Around.Contains));

    private static Match Between(Listing need, Listing offer)
    {
        var place = need.Around.FirstOrDefault(offer.Around.Contains);
        return new(need, offer, [.. need.Uses.Where(offer.IsFor)], place, place is null ? need.Anywhere ?? offer.Anywhere : null);
    }

    private static IEnumerable<Shelf> StandsAt(Listing listing)
    {
        if (listing.Nature is not { Key: var nature }) return [];
        var shared = Shared(nature, listing).Append(new(nature, Any, Any));
        return listing.Anywhere is null ? shared : shared.Append(new(nature, Any, AnyDistance));
    }

    private static IEnumerable<Shelf> LooksAt(Listing listing) =>
        listing.Nature is { Key: var nature } ? Shared(nature, listing).Append(new(nature, Any, listing.Anywhere is null ? AnyDistance : Any)) : [];

    /// <summary>What two listings may have in common, the closest first: a use in a place, a place, a use.</summary>
    private static IEnumerable<Shelf> Shared(string nature, Listing listing) =>
    [
        .. from place in listing.Around from use in listing.Uses select new Shelf(nature, use.Key, place.Id),
        .. from place in listing.Around select new Shelf(nature, Any, place.Id),
        .. from use in listing.Uses select new Shelf(nature, use.Key, Any),
    ];

    /// <summary>Where listings stand that could meet.</summary>
    private sealed record Shelf(string Nature, string Use, string Place);
}
