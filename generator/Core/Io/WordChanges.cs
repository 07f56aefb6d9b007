using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model;

namespace Pec.Io;

/// <summary>
/// When the words of each file last changed: a commit that changed dates alone says nothing of what is true. It reads what every commit wrote, so that only who follows
/// sheets asks for it.
/// </summary>
public static partial class WordChanges
{
    private const char CommitMark = '\u0001';

    /// <returns>The same history, where a file last changed when its words did; as it came where git says nothing.</returns>
    public static History Of(string root, History history)
    {
        if (history.Files.IsEmpty || Log(root) is not { } log) return history;
        var last = Read(log, history.PresentNames);
        return history with { Files = history.Files.ToImmutableDictionary(f => f.Key, f => f.Value with { Last = last.GetValueOrDefault(f.Key, f.Value.First) }) };
    }

    private static string? Log(string root) => Git.Run(
        root,
        ["log", "-p", "-U0", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-color", "--no-notes", "--root", "--no-renames", "--relative", $"--format={CommitMark}%cs", "--", "content"]);

    private static Dictionary<SitePath, DateOnly> Read(string log, ImmutableDictionary<SitePath, SitePath> presentNames)
    {
        var last = new Dictionary<SitePath, DateOnly>();
        var (day, path, left) = (default(DateOnly?), default(SitePath?), 0);
        foreach (var line in log.Split('\n'))
        {
            // Within a hunk, a line of a text may look like anything: it is counted, not recognised.
            if (left > 0)
            {
                if (line.StartsWith('\\')) continue;
                left--;
                if (path is not null && day is { } known && !DateAlone().IsMatch(line.AsSpan(1)) && (!last.TryGetValue(path, out var before) || known > before)) last[path] = known;
            }
            else if (line.StartsWith(CommitMark))
                day = DateOnly.TryParseExact(line.AsSpan(1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
                path = line.StartsWith("+++ b/", StringComparison.Ordinal) ? Present(new(line["+++ b/".Length..].TrimEnd('\t'))) : null;
            else if (Hunk().Match(line) is { Success: true } hunk) left = CountOf(hunk.Groups["gone"]) + CountOf(hunk.Groups["came"]);
        }
        return last;

        SitePath Present(SitePath written) => presentNames.GetValueOrDefault(written, written);
    }

    /// <summary>A hunk of one line does not say its length.</summary>
    private static int CountOf(Group length) => length.Success ? int.Parse(length.Value, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^@@ -\d+(,(?<gone>\d{1,9}))? \+\d+(,(?<came>\d{1,9}))? @@", RegexOptions.ExplicitCapture)]
    private static partial Regex Hunk();

    [GeneratedRegex(@"^\s*((- )?[a-z-]{1,40}: *[""']?\d{4}(-\d\d(-\d\d)?)?[""']?\s*(#.*)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DateAlone();
}
