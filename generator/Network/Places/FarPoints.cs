using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>Points that are nowhere near the places of their sheet: numbers that changed places, a minus that was forgotten.</summary>
internal static class FarPoints
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<Entry> entries, DateOnly today) => entries.Select(Of).OfType<Diagnostic>();

    private static Diagnostic? Of(Entry entry)
    {
        if (entry.Coordinates is not { Place: var told } coordinates) return null;
        var places = entry.OwnPlaces.Select(u => u.Place?.Pointed).OfType<Place>().Where(p => FarFrom(p) is not null).ToList();
        if (places.Count == 0 || places.Exists(p => IsNear(told, p))) return null;
        var nearest = places.MinBy(p => told.Position.To(p.Position!))!;
        WrittenPosition[] others = [told.Swapped, told.OnOtherSide, told.Swapped.OnOtherSide];
        return Rules.CoordinatesElsewhere(
            coordinates, (int)Math.Round(told.Position.To(nearest.Position!)), nearest.Name, others.FirstOrDefault(o => o.IsOnEarth && places.Exists(p => IsNear(o, p))));
    }

    private static bool IsNear(WrittenPosition point, Place place) => point.Position.To(place.Position!) <= FarFrom(place);

    /// <summary>How far from its middle nothing is in a place, in kilometres; null where its middle says too little.</summary>
    private static int? FarFrom(Place place) => place.Level switch
    {
        PlaceLevel.Region => 450,
        PlaceLevel.Department => 200,
        PlaceLevel.Union or PlaceLevel.Commune or PlaceLevel.District or PlaceLevel.Town => 80,
        _ => null,
    };
}
