using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pec.Model;
using Pec.Resolving.Gazetteers;

namespace Pec.Network.Places;

/// <summary>The land and the borders of a piece of the map, as paths of SVG.</summary>
/// <param name="Land">Closed, to be filled.</param>
/// <param name="Departments">What parts two departments of one region; empty on a small map.</param>
internal sealed record MapGround(string Land, string Regions, string Departments);

/// <summary>Makes them of the outlines.</summary>
internal static class MapDrawing
{
    public static MapGround Draw(Gazetteer gazetteer, MapPiece piece, Func<Outline, ImmutableArray<Position>> pointsOf)
    {
        var lines = piece.Lines.Select(line => (line.Departments, Points: pointsOf(line))).Where(l => !l.Points.IsEmpty).ToList();
        var shores = lines.Where(l => l.Departments.Length == 1).Select(l => l.Points);
        var borders = lines.Where(l => l.Departments.Length == 2).ToLookup(l => gazetteer.RegionOf(l.Departments[0]) == gazetteer.RegionOf(l.Departments[1]), l => l.Points);
        return new(Path(piece, Rings(shores), isClosed: true), Path(piece, borders[false], isClosed: false), Path(piece, borders[true], isClosed: false));
    }

    /// <summary>Puts lines that meet end to end, so that they go around what they enclose.</summary>
    private static IEnumerable<ImmutableArray<Position>> Rings(IEnumerable<ImmutableArray<Position>> lines)
    {
        var left = lines.ToList();
        while (left.Count > 0)
        {
            var ring = left[0].ToList();
            left.RemoveAt(0);
            while (ring[0] != ring[^1] && left.FindIndex(l => l[0] == ring[^1] || l[^1] == ring[^1]) is >= 0 and var next)
            {
                ring.AddRange((left[next][0] == ring[^1] ? left[next] : left[next].Reverse()).Skip(1));
                left.RemoveAt(next);
            }
            yield return [.. ring];
        }
    }

    private static string Path(MapPiece piece, IEnumerable<ImmutableArray<Position>> lines, bool isClosed)
    {
        var path = new StringBuilder();
        foreach (var line in lines)
        {
            var at = piece.At(line[0]);
            path.Append(CultureInfo.InvariantCulture, $"M{at.X} {at.Y}l");
            var isFirst = true;
            foreach (var to in line.Skip(1).Select(piece.At))
            {
                if (to == at) continue;
                Number(to.X - at.X, isFirst);
                Number(to.Y - at.Y, isFirst: false);
                (at, isFirst) = (to, false);
            }
            if (isClosed) path.Append('z');
        }
        return path.ToString();

        // A minus parts two numbers as well as a space does.
        void Number(int value, bool isFirst)
        {
            if (!isFirst && value >= 0) path.Append(' ');
            path.Append(CultureInfo.InvariantCulture, $"{value}");
        }
    }
}
