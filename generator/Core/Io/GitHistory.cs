using System.Collections.Immutable;
using System.Globalization;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>
/// When each file first came and last changed, under whatever names, in one pass over the log. Without git or a repository, nothing is known.
/// </summary>
public static class GitHistory
{
    private const char CommitMark = '\u0001';
    /// <summary>
    /// Below, a file that came is another one than the file that went; above so many of each, only those that did not change are told to be the same.
    /// </summary>
    private const string Likeness = "-M60%", MostCompared = "-l500";

    public static Outcome<History> Read(string root)
    {
        // Git of the site's folder knows nothing of another repository in it.
        if (Path.Exists(Path.Combine(root, "content", ".git"))) return new(History.None, [Rules.DatesOfAnotherRepository()]);
        var (isShallow, errors) = Git.Ask(root, "rev-parse", "--is-shallow-repository");
        if (Git.IsDistrust(errors)) return new(History.None, [Rules.DatesRefused(Path.GetFullPath(root))]);
        if (isShallow?.Trim() == "true") return new(History.None, [Rules.DatesCutOff()]);
        // A partial copy cannot be compared: it lacks what files held.
        return (isShallow is null ? null : Log(root, Likeness, MostCompared) ?? Log(root, "--no-renames")) is { } log ? Parse(log) : new(History.None, []);
    }

    private static string? Log(string root, params string[] renames) =>
        Git.Run(
            root,
            ["log", "-z", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-color", "--no-notes", "--root", .. renames, "--relative", "--name-status", $"--format={CommitMark}%cs", "--", "content"]);

    /// <summary>From the newest commit to the oldest: once a file came under a new name, what happened to the old one happened to it.</summary>
    private static Outcome<History> Parse(string log)
    {
        var files = ImmutableDictionary.CreateBuilder<SitePath, Lifespan>();
        var names = ImmutableDictionary.CreateBuilder<SitePath, SitePath>();
        var renamed = new List<(SitePath From, SitePath To)>();
        var (date, undated) = (default(DateOnly?), 0);
        var cells = log.Split('\0');
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i].AsSpan().TrimStart('\n');
            if (cell.IsEmpty) continue;
            if (cell[0] == CommitMark)
            {
                KeepNames();
                date = DateOf(cell[1..]);
                if (date is null) undated++;
                continue;
            }
            if (cell[0] == 'R') renamed.Add((new(cells[i + 1]), new(cells[++i + 1])));
            if (date is { } day) Saw(Present(new(cells[i + 1])), day);
            i++;
        }
        KeepNames();
        return new(new History(files.ToImmutable()) { PresentNames = names.ToImmutable() }, undated > 0 ? [Rules.DatesImpossible(undated)] : []);

        SitePath Present(SitePath path) => names.GetValueOrDefault(path, path);

        // All of one commit at once: two files may have taken each other's name.
        void KeepNames()
        {
            foreach (var (from, to) in renamed.ConvertAll(r => (r.From, Present(r.To)))) names[from] = to;
            renamed.Clear();
        }

        // Dates of commits do not always follow their order.
        void Saw(SitePath path, DateOnly day) =>
            files[path] = files.TryGetValue(path, out var known)
                ? new(day < known.First ? day : known.First, day > known.Last ? day : known.Last) : new(day, day);
    }

    /// <summary>A commit may say anything: what no network of people could mean is no date (git itself writes 1970 for what it cannot read).</summary>
    private static DateOnly? DateOf(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1970 and < 2100
            ? date : null;
}
