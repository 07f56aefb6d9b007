using System.Text;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>All that is certain to be mended, as <c>git apply</c> takes it; empty where nothing is.</summary>
public static class PatchReport
{
    /// <summary>How many lines around a change tell where it stands.</summary>
    private const int Around = 3;

    public static string Write(Report report)
    {
        var patch = new StringBuilder();
        if (report.Mended?.Value is { } mended)
            foreach (var blob in mended.Blobs.Values.Where(b => !ReferenceEquals(b, report.Tree.Blobs.GetValueOrDefault(b.Path))))
                File(patch, report.Prefix + blob.Path, LineChanges.Of(report.Tree.TextOf(blob.Path)!), LineChanges.Of(mended.TextOf(blob.Path)!));
        return patch.ToString();
    }

    private static void File(StringBuilder patch, string path, List<string> before, List<string> after)
    {
        patch.Append("diff --git ").Append(Named("a/" + path)).Append(' ').Append(Named("b/" + path)).Append('\n');
        patch.Append("--- ").Append(Ended("a/" + path)).Append('\n').Append("+++ ").Append(Ended("b/" + path)).Append('\n');
        var changes = LineChanges.Between(before, after).ToList();
        var moved = 0;
        for (var i = 0; i < changes.Count;)
        {
            // Changes whose surroundings touch are one.
            var last = i;
            while (last + 1 < changes.Count && changes[last + 1].Start - End(changes[last]) <= 2 * Around) last++;
            int from = Math.Max(0, changes[i].Start - Around), to = Math.Min(before.Count, End(changes[last]) + Around);
            var grows = changes[i..(last + 1)].Sum(c => c.Came.Length - c.Gone.Length);
            patch.Append(FormattableString.Invariant($"@@ -{Place(from, to - from)} +{Place(from + moved, to - from + grows)} @@\n"));
            var at = from;
            foreach (var change in changes[i..(last + 1)])
            {
                for (; at < change.Start; at++) Line(patch, ' ', before[at]);
                foreach (var line in change.Gone) Line(patch, '-', line);
                foreach (var line in change.Came) Line(patch, '+', line);
                at = End(change);
            }
            for (; at < to; at++) Line(patch, ' ', before[at]);
            moved += grows;
            i = last + 1;
        }
    }

    private static int End(LineChange change) => change.Start + change.Gone.Length;

    /// <summary>Of no line, the one after which it stands.</summary>
    private static string Place(int start, int count) => FormattableString.Invariant($"{(count == 0 ? start : start + 1)},{count}");

    private static void Line(StringBuilder patch, char sign, string line)
    {
        patch.Append(sign).Append(line);
        if (!line.EndsWith('\n')) patch.Append("\n\\ No newline at end of file\n");
    }

    /// <summary>Git ends a name that has spaces by a tab where nothing else does.</summary>
    private static string Ended(string path) => Named(path) is var name && name.Contains(' ') && name[0] != '"' ? name + '\t' : name;

    /// <summary>A name with other signs than those of ASCII stands in quotes, byte by byte.</summary>
    private static string Named(string path)
    {
        if (path.All(c => c is >= ' ' and < '\x7f' and not ('"' or '\\'))) return path;
        var name = new StringBuilder("\"");
        foreach (var b in Encoding.UTF8.GetBytes(path))
            if (b is >= 0x20 and < 0x7f and not ((byte)'"' or (byte)'\\')) name.Append((char)b);
            else name.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
        return name.Append('"').ToString();
    }
}
