using System.Collections.Immutable;
using System.Globalization;
using Pec.Model;

namespace Pec.Io;

/// <summary>When each file first came and last changed, in one pass over the log. Without git, a repository or its whole history, nothing is known.</summary>
public static class GitHistory
{
    private const char CommitMark = '\u0001';

    public static History Read(string root)
    {
        if (Git.Run(root, "rev-parse", "--is-shallow-repository")?.Trim() != "false") return History.None;
        var log = Git.Run(root, "log", "--no-renames", "--relative", "--name-only", $"--format={CommitMark}%cs", "--", "content");
        return log is null ? History.None : Parse(log);
    }

    private static History Parse(string log)
    {
        var files = ImmutableDictionary.CreateBuilder<SitePath, Lifespan>();
        var date = default(DateOnly);
        foreach (var line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == CommitMark) date = DateOnly.ParseExact(line.AsSpan(1), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            else
            {
                // Dates of commits do not always follow their order.
                var path = new SitePath(line);
                files[path] = files.TryGetValue(path, out var known)
                    ? new(date < known.First ? date : known.First, date > known.Last ? date : known.Last)
                    : new(date, date);
            }
        }
        return new(files.ToImmutable());
    }
}
