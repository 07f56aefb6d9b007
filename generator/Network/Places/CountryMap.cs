using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pec.Model;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>The map of a country: its pieces, which of them a place or a point is on, and their land as paths of SVG. A country without outlines has no piece.</summary>
internal sealed class CountryMap
{
    private const double Radian = Math.PI / 180, Radius = 6371;

    /// <summary>One for each country, whatever site asks: nothing of it changes.</summary>
    private static readonly ConcurrentDictionary<Gazetteer, Lazy<CountryMap>> Drawn = new();

    private readonly Gazetteer gazetteer;
    private readonly Lazy<ImmutableDictionary<MapPiece, MapGround>> fine, coarse;

    private CountryMap(Gazetteer gazetteer)
    {
        this.gazetteer = gazetteer;
        All = gazetteer.Country.Projection is { } drawing && !gazetteer.Outlines.All.IsEmpty ? Pieces(gazetteer, drawing) : [];
        (fine, coarse) = (Lazily(line => line.Fine), Lazily(line => line.Coarse));
    }

    public static CountryMap Of(Gazetteer gazetteer) => Drawn.GetOrAdd(gazetteer, g => new(() => new(g))).Value;

    /// <summary>The mainland first, then the regions overseas.</summary>
    public ImmutableArray<MapPiece> All { get; }

    /// <summary>Null for a place that is abroad, or nowhere.</summary>
    public MapPiece? PieceOf(Place place)
    {
        if (All.IsEmpty) return null;
        var region = Ways.Up(place).FirstOrDefault(p => p.Level == PlaceLevel.Region && gazetteer.IsRegion(p));
        return region is null ? null : All.FirstOrDefault(p => p.Region == region.Id) ?? All[0];
    }

    /// <summary>The piece on whose land a point falls; null for one abroad.</summary>
    public MapPiece? PieceOf(Position point) =>
        All.FirstOrDefault(piece => piece.Lines.SelectMany(l => l.Departments).Distinct().Any(d => gazetteer.Outlines.IsIn(d, point)));

    /// <param name="isSmall">Regions alone, with fewer bends.</param>
    public MapGround GroundOf(MapPiece piece, bool isSmall) => (isSmall ? coarse : fine).Value[piece];

    private Lazy<ImmutableDictionary<MapPiece, MapGround>> Lazily(Func<Outline, ImmutableArray<Position>> pointsOf) =>
        new(() => All.ToImmutableDictionary(p => p, p => MapDrawing.Draw(gazetteer, p, pointsOf)));

    private static ImmutableArray<MapPiece> Pieces(Gazetteer gazetteer, Projection drawing)
    {
        var lines = gazetteer.Outlines.All.ToLookup(l => l.Departments[0].Length == drawing.OverseasCode);
        return
        [
            new(null, [.. lines[false]], Conic(drawing), drawing.Scale, null),
            .. lines[true].GroupBy(l => l.Departments[0]).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(of => new MapPiece(gazetteer.RegionOf(of.Key).Id, [.. of], Flat(of.First().Fine[0].Latitude), 1, MapPiece.Frame)),
        ];
    }

    /// <summary>Lambert's conformal conic projection on a sphere (Snyder, « Map Projections », 15-1 to 15-5), in kilometres.</summary>
    private static Func<Position, (double X, double Y)> Conic(Projection drawing)
    {
        var (south, north, middle) = (drawing.South * Radian, drawing.North * Radian, drawing.Middle * Radian);
        var n = Math.Log(Math.Cos(south) / Math.Cos(north)) / Math.Log(Half(north) / Half(south));
        var f = Math.Cos(south) * Math.Pow(Half(south), n) / n;
        return point =>
        {
            var (rho, theta) = (Radius * f / Math.Pow(Half(point.Latitude * Radian), n), n * (point.Longitude - drawing.Axis) * Radian);
            return (rho * Math.Sin(theta), rho * Math.Cos(theta) - Radius * f / Math.Pow(Half(middle), n));
        };

        static double Half(double latitude) => Math.Tan(Math.PI / 4 + latitude / 2);
    }

    /// <summary>Small and near the equator: degrees are squares, once those of longitude are shortened.</summary>
    private static Func<Position, (double X, double Y)> Flat(double latitude) => point => (point.Longitude * Math.Cos(latitude * Radian), -point.Latitude);
}

internal static class CountryMapOfSite
{
    extension(Site site)
    {
        /// <summary>The map of the country of the site.</summary>
        public CountryMap CountryMap => Places.CountryMap.Of(site.Gazetteer);
    }
}
