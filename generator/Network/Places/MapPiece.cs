using System.Collections.Immutable;
using Pec.Model;
using Pec.Resolving.France;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>
/// A piece of the map of France: the mainland with Corsica, or a region overseas in its own frame. It says which places are on it, and where a point of the earth
/// falls, in the units of its drawing.
/// </summary>
internal sealed class MapPiece
{
    private const double Radian = Math.PI / 180, Radius = 6371;

    /// <summary>The mainland is drawn at a kilometre a unit; a region overseas as large as its frame takes it.</summary>
    private const int Margin = 12, Frame = 120;

    private readonly Func<Position, (double X, double Y)> project;

    private MapPiece(string? region, ImmutableArray<Outline> lines, Func<Position, (double X, double Y)> free, int? frame)
    {
        (Region, Lines) = (region, lines);
        List<(double X, double Y)> all = [.. lines.SelectMany(l => l.Fine).Select(free)];
        var (left, right, top, bottom) = (all.Min(p => p.X), all.Max(p => p.X), all.Min(p => p.Y), all.Max(p => p.Y));
        var scale = frame is { } side ? (side - 2 * Margin) / Math.Max(right - left, bottom - top) : 1;
        (Width, Height) = frame is { } square ? (square, square) : (Whole((right - left) * scale) + 2 * Margin, Whole((bottom - top) * scale) + 2 * Margin);
        var (x, y) = ((Width - (right - left) * scale) / 2 - left * scale, (Height - (bottom - top) * scale) / 2 - top * scale);
        project = point => free(point) is var at ? (at.X * scale + x, at.Y * scale + y) : default;
    }

    /// <summary>The mainland first, then the regions overseas.</summary>
    public static ImmutableArray<MapPiece> All { get; } = Pieces();

    public static MapPiece Mainland => All[0];

    /// <summary>The id of the region that it shows; null for the mainland.</summary>
    public string? Region { get; }

    public ImmutableArray<Outline> Lines { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Null for a place that is not in France, or nowhere.</summary>
    public static MapPiece? Of(Place place)
    {
        var region = Ways.Up(place).FirstOrDefault(p => p.Level == PlaceLevel.Region && RegionNeighbours.All.Contains(p.Id));
        return region is null ? null : All.FirstOrDefault(p => p.Region == region.Id) ?? Mainland;
    }

    /// <summary>The piece on whose land a point falls; null for one outside France.</summary>
    public static MapPiece? Of(Position point) => All.FirstOrDefault(piece => piece.Lines.SelectMany(l => l.Departments).Distinct().Any(d => Outlines.IsIn(d, point)));

    public (int X, int Y) At(Position point) => project(point) is var at ? (Whole(at.X), Whole(at.Y)) : default;

    private static ImmutableArray<MapPiece> Pieces()
    {
        var overseas = Outlines.All.Where(l => IsOverseas(l.Departments[0])).GroupBy(l => l.Departments[0]).OrderBy(g => g.Key, StringComparer.Ordinal);
        return
        [
            new(null, [.. Outlines.All.Where(l => !IsOverseas(l.Departments[0]))], Conic, null),
            .. overseas.Select(lines => new MapPiece(Gazetteer.RegionOf(lines.Key).Id, [.. lines], Flat(lines.First().Fine[0].Latitude), Frame)),
        ];
    }

    /// <summary>Overseas, the codes of departments have three figures.</summary>
    private static bool IsOverseas(string department) => department.Length == 3;

    /// <summary>As France is usually drawn: Lambert's conformal conic projection, true at 44 and 49 degrees north, on a sphere (Snyder, « Map Projections », 15-1 to 15-5).</summary>
    private static (double X, double Y) Conic(Position point)
    {
        const double South = 44 * Radian, North = 49 * Radian, Middle = 46.5 * Radian, Axis = 3;
        var n = Math.Log(Math.Cos(South) / Math.Cos(North)) / Math.Log(Half(North) / Half(South));
        var f = Math.Cos(South) * Math.Pow(Half(South), n) / n;
        var (rho, theta) = (Radius * f / Math.Pow(Half(point.Latitude * Radian), n), n * (point.Longitude - Axis) * Radian);
        return (rho * Math.Sin(theta), rho * Math.Cos(theta) - Radius * f / Math.Pow(Half(Middle), n));

        static double Half(double latitude) => Math.Tan(Math.PI / 4 + latitude / 2);
    }

    /// <summary>Small and near the equator: degrees are squares, once those of longitude are shortened.</summary>
    private static Func<Position, (double X, double Y)> Flat(double latitude) => point => (point.Longitude * Math.Cos(latitude * Radian), -point.Latitude);

    private static int Whole(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
