using System.Collections.Immutable;
using System.Globalization;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>The source folder as a commit has it, read from git as <see cref="WorkTree"/> reads it from the disk.</summary>
public static class GitTree
{
    /// <param name="root">The folder that holds <c>content/</c> and <c>themes/</c>, in a repository.</param>
    /// <param name="reference">A commit, a branch or a tag.</param>
    /// <param name="history">What git was already asked.</param>
    public static Outcome<Tree> Read(string root, string reference, History history)
    {
        var (isInside, errors) = Git.Ask(root, "rev-parse", "--is-inside-work-tree");
        if (Git.IsDistrust(errors)) throw Git.Distrusted(root);
        if (isInside?.Trim() != "true")
            throw new EnvironmentFault(
                new($"« {root} » n'est pas dans un dépôt git, ou git n'est pas installé : --changed-since ne peut pas comparer.", $"“{root}” is not in a git repository, or git is not installed: --changed-since cannot compare."));
        if (Git.Run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}")?.Trim() is not { Length: > 0 } commit
            || Git.Run(root, ["ls-tree", "-r", "-z", "-l", commit, "--", .. WorkTree.Folders]) is not { } list)
            throw Unknown(reference);
        var found = new List<Diagnostic>();
        var files = list.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Listed.Parse).Where(f => IsKept(f, found)).ToList();
        var blobs = Git.Run(root, ["cat-file", "--batch"], string.Concat(files.Where(f => f.IsRead).Select(f => f.Id + "\n")), answer => Blobs(answer, files))
            ?? throw Unknown(reference);
        return new(new(blobs, history), [.. found]);
    }

    /// <summary>The last commit of the present branch from before a day, by the days that commits say.</summary>
    public static string LastBefore(string root, DateOnly day)
    {
        var (log, errors) = Git.Ask(root, "log", "--first-parent", "--no-show-signature", "--no-color", "--format=%H %cs", "HEAD");
        if (Git.IsDistrust(errors)) throw Git.Distrusted(root);
        foreach (var line in (log ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(' ') is [var commit, var date] && DateOnly.TryParseExact(date.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && on < day)
                return commit;
        var said = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        throw new EnvironmentFault(new(
            $"git ne connaît ici aucune version d'avant le {said}. Choisissez un jour plus récent, ou récupérez toute l'histoire du dépôt (git fetch --unshallow).",
            $"git knows no version from before {said} here. Choose a later day, or fetch the whole history of the repository (git fetch --unshallow)."));
    }

    /// <summary>Where the present branch left the main one; the last commit on the main branch itself, and where there is none.</summary>
    public static string Parting(string root) =>
        ((string[])["origin/HEAD", "origin/main", "origin/master", "main", "master"])
            .Select(main => Git.Run(root, "merge-base", "--end-of-options", "HEAD", main)?.Trim()).FirstOrDefault(commit => commit is { Length: > 0 }) ?? "HEAD";

    /// <summary>Where the present branch left a version that went on since; the version itself where it did not, or where nothing is shared.</summary>
    public static string Parting(string root, string reference) =>
        Git.Run(root, "merge-base", "--end-of-options", reference, "HEAD")?.Trim() is { Length: > 0 } parting
            && parting != Git.Run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}")?.Trim() ? parting : reference;

    /// <summary>The files as they will be once they join a version, with what arrived there since the present branch left it.</summary>
    /// <param name="target">The files of that version.</param>
    public static Tree Joined(string root, string reference, Tree target, Tree now) =>
        Parting(root, reference) is var parting && parting == reference ? now : Changes.Joined(Read(root, parting, now.History).Value, target, now);

    /// <summary>Where the folder stands in its repository, with a final "/"; empty at its root, or without a repository.</summary>
    public static string PrefixOf(string root) => Git.Run(root, "rev-parse", "--show-prefix")?.TrimEnd('\r', '\n') ?? "";

    /// <summary>
    /// The files of the whole repository that are not as a commit has them, in the last commit or in what is ready for the next, from its root. Git compares names of
    /// objects only: to look at the files themselves, it would run the filters of the repository.
    /// </summary>
    public static IEnumerable<string> Touched(string root, string reference)
    {
        string[] asked = ["--no-renames", "--no-ext-diff", "--name-only", "-z", "--end-of-options", reference + "^{commit}"];
        return Git.Run(root, ["diff-tree", "-r", .. asked, "HEAD", "--"]) is { } committed
            && Git.Run(root, ["diff-index", "--cached", .. asked, "--"]) is { } prepared
            ? (committed + prepared).Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal) : throw Unknown(reference);
    }

    /// <summary>What the work tree would not read is not read here, and is said the same way.</summary>
    private static bool IsKept(Listed file, List<Diagnostic> found)
    {
        var segments = file.Path.Value.Split('/');
        if (Array.FindIndex(segments, s => s.StartsWith('.')) is >= 0 and var hidden)
        {
            if (FolderListing.IsTold(file.Path.Value, segments[hidden])) found.Add(Rules.HiddenFile(new(string.Join('/', segments.Take(hidden + 1)))));
            return false;
        }
        var unusable = Array.FindIndex(segments, s => !WorkTree.IsUsable(s));
        if (file.IsFile && unusable < 0) return true;
        found.Add(file.IsFile ? Rules.UnusableName(new(string.Join('/', segments.Take(unusable + 1)))) : Rules.SymbolicLink(file.Path));
        return false;
    }

    private static ImmutableSortedDictionary<SitePath, Blob> Blobs(Stream answer, List<Listed> files)
    {
        using var stream = new BufferedStream(answer);
        var blobs = ImmutableSortedDictionary.CreateBuilder<SitePath, Blob>();
        foreach (var file in files)
        {
            if (!file.IsRead)
            {
                blobs[file.Path] = new(file.Path, "", file.Length, default, () => default);
                continue;
            }
            while (stream.ReadByte() is not '\n' and var sign)
                if (sign < 0) throw new EndOfStreamException();
            var bytes = new byte[file.Length];
            stream.ReadExactly(bytes);
            stream.ReadByte();
            blobs[file.Path] = Blob.Of(file.Path, bytes);
        }
        return blobs.ToImmutable();
    }

    private static EnvironmentFault Unknown(string reference) =>
        new(
            new($"« {reference} » n'est pas une version que git connaît ici. Vérifiez ce nom, ou récupérez toute l'histoire du dépôt (git fetch --unshallow).", $"“{reference}” is not a version that git knows here. Check this name, or fetch the whole history of the repository (git fetch --unshallow)."));

    /// <summary>A line of <c>git ls-tree -l</c>: mode, type, id, length, a tab, path.</summary>
    private sealed record Listed(string Mode, string Id, long Length, SitePath Path)
    {
        public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);

        public bool IsRead => Length <= WorkTree.MaximumRead;

        public static Listed Parse(string line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var cells = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new(
                cells[0], cells[2], long.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0,
                new(line[(tab + 1)..]));
        }
    }
}
