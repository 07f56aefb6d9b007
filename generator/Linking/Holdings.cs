using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>What each place holds, with what the places inside it hold: naming a place declares it and its parents.</summary>
internal static class Holdings
{
    /// <param name="published">In French order of titles, which the entries of each place keep.</param>
    public static ImmutableSortedDictionary<string, PlaceHolding> Of(ImmutableArray<Entry> published, PlaceBook book)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        var entries = new Dictionary<string, List<EntryKey>>(StringComparer.Ordinal);
        var ignored = new List<Diagnostic>();
        foreach (var entry in published.Where(e => e.IsListed))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var use in Facts.OwnPlaces(entry))
                for (var place = book.Find(use, ignored); place is not null && seen.Add(place.Id); place = place.Parent is null ? null : book.ById(place.Parent))
                {
                    places[place.Id] = place;
                    if (!entries.TryGetValue(place.Id, out var here)) entries[place.Id] = here = [];
                    here.Add(entry.Key);
                }
        }
        var children = places.Values.Where(p => p.Parent is not null).ToLookup(p => p.Parent!, StringComparer.Ordinal);
        return places.Values.ToImmutableSortedDictionary(p => p.Id, p => new PlaceHolding(p, [.. children[p.Id].InFrenchOrder(c => c.Name).Select(c => c.Id)], [.. entries[p.Id]]), StringComparer.Ordinal);
    }
}
