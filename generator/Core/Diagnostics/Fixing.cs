using System.Text;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>A line that was mended.</summary>
public sealed record MendedLine(SitePath Path, int Line, string Before, string After);

/// <summary>Writes what findings know for certain; every other byte of a file stays.</summary>
public static class Fixing
{
    /// <summary>A mend that would not satisfy its own rule must still come to an end.</summary>
    private const int MostRounds = 500;

    /// <summary>The tree once nothing certain is left to mend: each round mends what the one before uncovered.</summary>
    public static Tree All(Tree tree, Func<Tree, IEnumerable<Diagnostic>> check)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var mended = Once(tree, check(tree));
            if (ReferenceEquals(mended.Blobs, tree.Blobs)) break;
            tree = mended;
        }
        return tree;
    }

    private static Tree Once(Tree tree, IEnumerable<Diagnostic> findings)
    {
        var blobs = tree.Blobs;
        foreach (var file in findings.Where(f => f is { Fix: not null, At: not null }).GroupBy(f => f.At!.Path))
        {
            if (tree.TextOf(file.Key) is not { } text) continue;
            var mended = Apply(text, file);
            if (mended != text) blobs = blobs.SetItem(file.Key, Blob.Of(file.Key, Encoding.UTF8.GetBytes(mended)));
        }
        return tree with { Blobs = blobs };
    }

    /// <summary>What a person is told of it, by path and line of the mended file. A mend takes no line away.</summary>
    public static IEnumerable<MendedLine> Between(Tree before, Tree after) =>
        from pair in after.Blobs
        where !ReferenceEquals(pair.Value, before.Blobs.GetValueOrDefault(pair.Key))
        from line in Between(pair.Key, before.LinesOf(pair.Key)!, after.LinesOf(pair.Key)!)
        select line;

    /// <summary>Lines that only the mended file has stand before, or come after, the one that they mend.</summary>
    private static IEnumerable<MendedLine> Between(SitePath path, string[] before, string[] after)
    {
        for (int was = 0, now = 0, added = after.Length - before.Length; now < after.Length; now++)
        {
            var isSame = was < before.Length && before[was] == after[now];
            if (isSame) was++;
            // Who still has lines to come, and finds this one further on, or nowhere, has a new one here.
            else if (added > 0 && (was >= before.Length || !BeginAlike(before[was], after[now]) || after.AsSpan(now, Math.Min(added, after.Length - now - 1) + 1).Contains(before[was])))
            {
                added--;
                yield return new(path, now + 1, "", after[now]);
            }
            else if (was < before.Length) yield return new(path, now + 1, before[was++], after[now]);
            else yield return new(path, now + 1, "", after[now]);
        }
    }

    private static bool BeginAlike(string was, string now) => was.Length > 0 && now.Length > 0 && was[0] == now[0];

    /// <summary>From the last to the first, so that places stay right.</summary>
    private static string Apply(string text, IEnumerable<Diagnostic> findings)
    {
        var starts = LineStarts(text);
        var mended = new StringBuilder(text);
        var end = text.Length;
        foreach (var finding in findings.OrderByDescending(f => f.At!.Line).ThenByDescending(f => f.At!.Column))
        {
            var (at, wrong) = (finding.At!, finding.Fix!.Wrong);
            if (wrong.Length == 0 || at.Line > starts.Count) continue;
            var start = starts[at.Line - 1] + at.Column - 1;
            if (start < text.Length && text[start] is '"' or '\'' && at.Length == wrong.Length + 2) start++;
            // A value that goes over several lines, or has escapes, is not written as it reads.
            if (start + wrong.Length > end || string.CompareOrdinal(text, start, wrong, 0, wrong.Length) != 0) continue;
            mended.Remove(start, wrong.Length).Insert(start, finding.Fix.Right);
            end = start;
        }
        return mended.ToString();
    }

    /// <summary>Where each line starts, whatever ends the one before.</summary>
    internal static List<int> LineStarts(string text)
    {
        var starts = new List<int> { text.StartsWith('\ufeff') ? 1 : 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        return starts;
    }
}
