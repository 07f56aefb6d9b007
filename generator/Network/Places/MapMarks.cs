using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>What stands somewhere on the map: a place that entries name, or an entry that gives its own point.</summary>
/// <param name="Place">The place, or the first that the entry names; null for an entry that names none.</param>
/// <param name="IsArea">It is somewhere in a department or a region: the point is only the middle of it.</param>
/// <param name="Count">How many entries it stands for: of marks that touch, the one that stands for most keeps its point.</param>
internal sealed record Mark(MapPiece Piece, (int X, int Y) At, string Name, Url Url, Place? Place, bool IsArea, int Count);

/// <summary>What the map shows of the site.</summary>
/// <param name="marks">From the one that stands for most entries down.</param>
internal sealed class MapMarks(ImmutableArray<Mark> marks)
{
    private readonly ILookup<string, Mark> byHolder = marks.SelectMany(m => Ways.Up(m.Place).Select(place => (place.Id, m))).ToLookup(p => p.Id, p => p.m, StringComparer.Ordinal);

    public ImmutableArray<Mark> All => marks;

    /// <summary>Those of a place and of the places inside it.</summary>
    public IEnumerable<Mark> Within(Place place) => byHolder[place.Id];

    public static MapMarks Of(Site site)
    {
        var listed = site.Entries.Where(e => e.IsListed).ToList();
        var places = from entry in listed
                     where entry.Coordinates is null
                     from place in entry.OwnPlaces.Select(u => u.Place).OfType<Place>().DistinctBy(p => p.Id)
                     group entry by place.Id into here
                     select OfPlace(site.CountryMap, site.Places.WithId(here.Key)!.Place, here.Count());
        var own = listed.Where(e => e.Coordinates is not null).Select(e => OfEntry(site.CountryMap, e));
        return new([.. places.Concat(own).OfType<Mark>().OrderByDescending(m => m.Count).ThenBy(m => m.Url.Path, StringComparer.Ordinal)]);
    }

    private static Mark? OfPlace(CountryMap map, Place place, int count) =>
        map.PieceOf(place) is { } piece && place.Pointed is { Position: { } point } pointed
            ? new(piece, piece.At(point), place.Shown, place.Url, place, pointed != place || place.Level is PlaceLevel.Region or PlaceLevel.Department, count) : null;

    private static Mark? OfEntry(CountryMap map, Entry entry)
    {
        var place = entry.OwnPlaces.Select(u => u.Place).OfType<Place>().FirstOrDefault(p => map.PieceOf(p) is not null);
        var point = entry.Coordinates!.Place.Position;
        return (place is null ? map.PieceOf(point) : map.PieceOf(place)) is { } piece
            ? new(piece, piece.At(point), entry.Title.Shown, entry.Url, place, IsArea: false, 1) : null;
    }
}

internal static class Ways
{
    /// <summary>A place, then each that holds the one before.</summary>
    public static IEnumerable<Place> Up(Place? place)
    {
        for (var at = place; at is not null; at = at.Parent) yield return at;
    }
}

internal static class MapMarksOfSite
{
    extension(Site site)
    {
        /// <summary>What stands on the map of the country.</summary>
        public MapMarks MapMarks => site.Index(Places.MapMarks.Of);
    }
}
