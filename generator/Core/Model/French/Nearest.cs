using System.Runtime.CompilerServices;

namespace Pec.Model.French;

/// <summary>The known name that a mistyped one most resembles, by the edits (insert, remove, change, swap) between folded texts.</summary>
public static class Nearest
{
    /// <summary>The nearest candidate, or null when none is near enough: two edits in five letters, four at the most.</summary>
    public static string? To(string written, IEnumerable<string> known) => new KnownNames(known).Nearest(written);

    /// <summary>Whether one edit at the most parts a mistyped name from this one, and more from every other.</summary>
    public static bool IsOnlyOneAway(string written, string nearest, IEnumerable<string> known) =>
        known.Where(k => Distance(Folding.Fold(written), Folding.Fold(k), most: 1) <= 1).SequenceEqual([nearest]);

    /// <summary>People type the start of a word right more often than its end.</summary>
    internal static bool IsLikelier(string text, string candidate, string best)
    {
        var difference = text.AsSpan().CommonPrefixLength(Folding.Fold(candidate)) - text.AsSpan().CommonPrefixLength(Folding.Fold(best));
        return difference != 0 ? difference > 0 : string.CompareOrdinal(candidate, best) < 0;
    }

    /// <summary>Optimal string alignment distance; any number above <paramref name="most"/> when it is more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // A misspelt name is held against all others.
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        // What both share at either end costs nothing, and mistyped names share nearly all.
        var shared = a.CommonPrefixLength(b);
        a = a[shared..];
        b = b[shared..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        if (a.Length == 0 || b.Length == 0) return a.Length + b.Length;
        var width = b.Length + 1;
        var rows = width <= 100 ? stackalloc int[3 * width] : new int[3 * width];
        Span<int> before = rows[..width], last = rows[width..(2 * width)], row = rows[(2 * width)..];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            // A swap may still gain one on the line before.
            if (least > most + 1) return least;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }
}
