using System.Collections.Immutable;
using System.Text;
using Pec.Model;

namespace Pec.Io;

/// <summary>
/// Proposals to the server: branches that hold what the present commit holds and some files more, each sent once. A branch that the server has is never written
/// again, whoever made it. Nothing is checked out, so that no file and no filter of a repository has a say.
/// </summary>
/// <param name="root">The folder of the sources, in a repository.</param>
/// <param name="server">The address of the repository to which proposals go.</param>
/// <param name="token">What opens it; empty for a folder of this machine.</param>
public sealed class GitProposals(string root, string server, string token)
{
    private const string Author = "pec <pec@localhost>";
    private readonly GitReach reach = ReachOf(server, token);

    /// <summary>The branches of the server whose names begin with a folder, as « courriel/12 ».</summary>
    public IReadOnlySet<string> Branches(string folder)
    {
        var (heads, errors) = Git.Ask(root, reach, default, "ls-remote", "--heads", "--", server, $"refs/heads/{folder}/*");
        return (heads ?? throw Refused(errors)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[(line.IndexOf('\t', StringComparison.Ordinal) + "\trefs/heads/".Length)..].TrimEnd()).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The files of the site as a branch of the server has them.</summary>
    public ImmutableSortedDictionary<SitePath, Blob> Files(string branch)
    {
        Fetch(branch);
        return GitTree.Read(root, OwnOf(branch), History.None).Value.Blobs;
    }

    /// <summary>One file of a branch of the server that holds no site; null where there is no such branch.</summary>
    public byte[]? File(string branch, string name)
    {
        var (heads, errors) = Git.Ask(root, reach, default, "ls-remote", "--heads", "--", server, $"refs/heads/{branch}");
        if ((heads ?? throw Refused(errors)).Trim().Length == 0)
        {
            // What was fetched of it another day would stand for it.
            Git.Run(root, "update-ref", "-d", OwnOf(branch));
            return null;
        }
        Fetch(branch);
        return Git.Run(root, ["cat-file", "blob", $"{OwnOf(branch)}:{name}"], "", answer =>
        {
            using var bytes = new MemoryStream();
            answer.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// <summary>Sends a new branch, with a merge request into another.</summary>
    /// <param name="title">Of the merge request and of the commit: words of ours, since GitLab closes what « Closes #5 » says there.</param>
    public void Send(string branch, string target, string title, string description, IEnumerable<Blob> files)
    {
        var here = Git.Run(root, "rev-parse", "--verify", "HEAD^{commit}")?.Trim()
            ?? throw new EnvironmentFault(
                new($"« {root} » n'est pas dans un dépôt git : il n'y a rien à quoi ajouter.", $"“{root}” is not in a git repository: there is nothing to add to."));
        var prefix = GitTree.PrefixOf(root);
        Commit(branch, title, $"from {here}\n", files.Select(f => (prefix + f.Path.Value, f)));
        // Empty: the server must have no branch of that name, even one that somebody made a moment ago.
        Push(
            branch, "", "-o", "merge_request.create", "-o", "merge_request.target=" + target, "-o", "merge_request.title=" + Line(title),
            "-o", "merge_request.description=" + Line(description), "-o", "merge_request.remove_source_branch");
    }

    /// <summary>
    /// Puts a file, and nothing else, on a branch of the server that holds no site, after what <see cref="File"/> read there: what somebody wrote meanwhile is not
    /// overwritten.
    /// </summary>
    public void Keep(string branch, Blob file, string title)
    {
        var before = Git.Run(root, "rev-parse", "--verify", "--quiet", OwnOf(branch) + "^{commit}")?.Trim() ?? "";
        Commit(branch, title, before.Length > 0 ? $"from {before}\ndeleteall\n" : "", [(file.Path.Value, file)]);
        Push(branch, before);
    }

    private void Fetch(string branch)
    {
        var (done, errors) = Git.Ask(
            root, reach, default, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-auto-maintenance", "--", server,
            $"+refs/heads/{branch}:{OwnOf(branch)}");
        if (done is null) throw Refused(errors);
    }

    /// <param name="before">What the server must have there; empty for nothing.</param>
    private void Push(string branch, string before, params string[] options)
    {
        var (sent, errors) = Git.Ask(
            root, reach, default,
            ["push", "--quiet", "--no-verify", $"--force-with-lease=refs/heads/{branch}:{before}", .. options, "--", server, $"{OwnOf(branch)}:refs/heads/{branch}"]);
        if (sent is null) throw Refused(errors);
    }

    /// <summary>The name that a branch of the server has here.</summary>
    private static string OwnOf(string branch) => "refs/pec/" + branch;

    /// <summary>A commit that git reads from a stream.</summary>
    /// <param name="start">What it comes after.</param>
    private void Commit(string branch, string message, string start, IEnumerable<(string Path, Blob Blob)> files)
    {
        using var stream = new MemoryStream();
        Write($"commit {OwnOf(branch)}\ncommitter {Author} now\n");
        Data(Encoding.UTF8.GetBytes(Line(message)));
        Write(start);
        foreach (var (path, blob) in files)
        {
            Write($"M 100644 inline \"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n");
            Data(blob.Read().Span);
        }
        Write("done\n");
        var (written, faults) = Git.Ask(root, GitReach.Nowhere, stream.ToArray(), "fast-import", "--quiet", "--force", "--done", "--date-format=now");
        if (written is null) throw Refused(faults);

        void Write(string line) => stream.Write(Encoding.UTF8.GetBytes(line));

        void Data(ReadOnlySpan<byte> bytes)
        {
            Write(FormattableString.Invariant($"data {bytes.Length}\n"));
            stream.Write(bytes);
            Write("\n");
        }
    }

    /// <summary>On one line, as an option of a push must be.</summary>
    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    /// <summary>The token goes in a header, to that server alone: never in an address, which git writes in its messages and its files.</summary>
    private static GitReach ReachOf(string server, string token)
    {
        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.IsFile) return new("file", []);
        if (address.Scheme != "https" && !(address.Scheme == "http" && address.IsLoopback))
            throw new EnvironmentFault(
                new($"« {server} » n'est pas une adresse en https : le jeton y serait lu en chemin.", $"“{server}” is no https address: the token would be read on its way."));
        var word = Convert.ToBase64String(Encoding.UTF8.GetBytes("pec:" + token));
        return new(
            address.Scheme,
            [($"http.{address.GetLeftPart(UriPartial.Authority)}/.extraHeader", "Authorization: Basic " + word), ("http.followRedirects", "false")]);
    }

    private static EnvironmentFault Refused(string errors)
    {
        var said = errors.Split('\n').Select(l => Line(l)).FirstOrDefault(l => l.Length > 0) ?? "git";
        return new(new($"Le dépôt a refusé : « {said} ».", $"The repository refused: “{said}”."));
    }
}
