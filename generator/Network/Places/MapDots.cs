using System.Collections.Immutable;

namespace Pec.Network.Places;

/// <summary>One mark, or several that would touch.</summary>
/// <param name="Marks">The one that keeps its point first.</param>
/// <param name="Label">Where its name is written; null where it would cover something.</param>
internal sealed record Dot(ImmutableArray<Mark> Marks, (int X, int Y, bool IsLeft)? Label)
{
    public (int X, int Y) At => Marks[0].At;

    public bool IsArea => Marks.All(m => m.IsArea);
}

/// <summary>Puts marks that would touch together, and writes names where there is room.</summary>
internal static class MapDots
{
    /// <summary>How far apart dots are, in hundredths of the width of their drawing; and how wide the letter of a name is, how high its line, on the mainland.</summary>
    private const int Apart = 3, Letter = 13, Line = 30, Gap = 20;

    /// <param name="marks">Those that stand for most first: they keep their point.</param>
    public static ImmutableArray<Dot> Of(MapPiece piece, ImmutableArray<Mark> marks, int most)
    {
        var apart = Math.Max(10, piece.Width * Apart / 100);
        var groups = Together(marks, apart);
        while (groups.Count > most) groups = Together(marks, apart = apart * 4 / 3);
        return piece.Region is null ? Named(groups, piece.Width) : [.. groups.Select(g => new Dot([.. g], null))];
    }

    private static List<List<Mark>> Together(ImmutableArray<Mark> marks, int apart)
    {
        List<List<Mark>> groups = [];
        foreach (var mark in marks)
        {
            if (groups.Find(g => Near(g[0].At, mark.At, apart)) is { } group) group.Add(mark);
            else groups.Add([mark]);
        }
        return groups;
    }

    private static bool Near((int X, int Y) one, (int X, int Y) other, int apart)
    {
        var (x, y) = (one.X - other.X, one.Y - other.Y);
        return x * x + y * y < apart * apart;
    }

    /// <summary>A name stands right of its dot, else left, where neither dots nor names written before are in the way.</summary>
    private static ImmutableArray<Dot> Named(List<List<Mark>> groups, int width)
    {
        List<(int Left, int Top, int Right, int Bottom)> taken = [.. groups.Select(g => (g[0].At.X - Gap, g[0].At.Y - Gap, g[0].At.X + Gap, g[0].At.Y + Gap))];
        return [.. groups.Select(g => new Dot([.. g], LabelOf(g[0])))];

        (int, int, bool)? LabelOf(Mark mark)
        {
            var length = mark.Name.Length * Letter;
            foreach (var isLeft in (ReadOnlySpan<bool>)[false, true])
            {
                var left = isLeft ? mark.At.X - Gap - length : mark.At.X + Gap;
                (int Left, int Top, int Right, int Bottom) box = (left, mark.At.Y - Line / 2, left + length, mark.At.Y + Line / 2);
                if (box.Left < 0 || box.Right > width || taken.Exists(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom)) continue;
                taken.Add(box);
                return (isLeft ? mark.At.X - Gap : mark.At.X + Gap, mark.At.Y + Line / 3, isLeft);
            }
            return null;
        }
    }
}
