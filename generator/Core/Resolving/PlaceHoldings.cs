using System.Collections.Immutable;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>What each place holds, with what the places inside it hold: naming a place declares it and its parents.</summary>
internal static class PlaceHoldings
{
    /// <param name="published">In French order of titles, which the entries of each place keep.</param>
    public static PlaceIndex Of(ImmutableArray<Entry> published)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        var entries = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var entry in published.Where(e => e.IsListed))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var use in entry.OwnPlaces)
                for (var place = use.Place; place is not null && seen.Add(place.Id); place = place.Parent)
                {
                    places[place.Id] = place;
                    if (!entries.TryGetValue(place.Id, out var here)) entries[place.Id] = here = [];
                    here.Add(entry);
                }
        }
        var children = places.Values.Where(p => p.ParentId is not null).ToLookup(p => p.ParentId!, StringComparer.Ordinal);
        var holdings = new Dictionary<string, PlaceHolding>(StringComparer.Ordinal);
        return new(places.Values.Select(Held).ToImmutableSortedDictionary(h => h.Place.Id, h => h, StringComparer.Ordinal));

        PlaceHolding Held(Place place)
        {
            if (!holdings.TryGetValue(place.Id, out var held))
                holdings[place.Id] = held = new(place, [.. children[place.Id].InFrenchOrder(c => c.Name).Select(Held)], [.. entries[place.Id]]);
            return held;
        }
    }
}
