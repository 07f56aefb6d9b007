using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Pec.Model;

namespace Pec.Io;

/// <summary>When each file first came and last changed, in one pass over the log. Without git, a repository or its whole history, nothing is known.</summary>
public static class GitHistory
{
    private const char CommitMark = '\u0001';

    public static History Read(string root)
    {
        if (Run(root, "rev-parse", "--is-shallow-repository")?.Trim() != "false") return History.None;
        var log = Run(root, "log", "--no-renames", "--relative", "--name-only", $"--format={CommitMark}%cs", "--", "content");
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

    /// <summary>What git answers; null when it is absent or refuses.</summary>
    private static string? Run(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in (string[])["--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start);
            if (git is null) return null;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
