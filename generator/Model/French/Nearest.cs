namespace Pec.Model.French;

/// <summary>The known name that a mistyped one most resembles, by the edits (insert, remove, change, swap) between folded texts.</summary>
public static class Nearest
{
    /// <summary>The nearest candidate, or null when none is near enough: two edits in five letters, four at the most.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var text = Folding.Fold(written);
        if (text.Length > 64) return null;
        var allowed = Math.Clamp((text.Length + 1) / 3, 1, 4);
        string? best = null;
        var least = allowed + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - text.Length) > least + 2) continue;
            var distance = Distance(text, Folding.Fold(candidate));
            if (distance < least || (distance == least && best is not null && IsLikelier(text, candidate, best))) (best, least) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Whether one edit at the most parts a mistyped name from this one, and more from every other.</summary>
    public static bool IsOnlyOneAway(string written, string nearest, IEnumerable<string> known) =>
        known.Where(k => Distance(Folding.Fold(written), Folding.Fold(k)) <= 1).SequenceEqual([nearest]);

    /// <summary>People type the start of a word right more often than its end.</summary>
    private static bool IsLikelier(string text, string candidate, string best)
    {
        var difference = text.AsSpan().CommonPrefixLength(Folding.Fold(candidate)) - text.AsSpan().CommonPrefixLength(Folding.Fold(best));
        return difference != 0 ? difference > 0 : string.CompareOrdinal(candidate, best) < 0;
    }

    /// <summary>Optimal string alignment distance.</summary>
    public static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
