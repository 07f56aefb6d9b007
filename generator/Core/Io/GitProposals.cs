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

    /// <summary>Sends a new branch, with a merge request into another.</summary>
    /// <param name="title">Of the merge request and of the commit: words of ours, since GitLab closes what « Closes #5 » says there.</param>
    public void Send(string branch, string target, string title, string description, IEnumerable<Blob> files)
    {
        var own = "refs/pec/" + branch;
        var (written, faults) = Git.Ask(
            root, GitReach.Nowhere, Commit(own, title, files), "fast-import", "--quiet", "--force", "--done", "--date-format=now");
        if (written is null) throw Refused(faults);
        // Empty: the server must have no branch of that name, even one that somebody made a moment ago.
        var (sent, errors) = Git.Ask(
            root, reach, default, "push", "--quiet", "--no-verify", $"--force-with-lease=refs/heads/{branch}:",
            "-o", "merge_request.create", "-o", "merge_request.target=" + target, "-o", "merge_request.title=" + Line(title),
            "-o", "merge_request.description=" + Line(description), "-o", "merge_request.remove_source_branch", "--", server, $"{own}:refs/heads/{branch}");
        if (sent is null) throw Refused(errors);
    }

    /// <summary>The present commit with the files, as git reads it from a stream.</summary>
    private byte[] Commit(string reference, string message, IEnumerable<Blob> files)
    {
        var here = Git.Run(root, "rev-parse", "--verify", "HEAD^{commit}")?.Trim()
            ?? throw new EnvironmentFault(
                new($"« {root} » n'est pas dans un dépôt git : il n'y a rien à quoi ajouter.", $"“{root}” is not in a git repository: there is nothing to add to."));
        var prefix = GitTree.PrefixOf(root);
        using var stream = new MemoryStream();
        Write($"commit {reference}\ncommitter {Author} now\n");
        Data(Encoding.UTF8.GetBytes(Line(message)));
        Write($"from {here}\n");
        foreach (var file in files)
        {
            Write($"M 100644 inline \"{(prefix + file.Path.Value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n");
            Data(file.Read().Span);
        }
        Write("done\n");
        return stream.ToArray();

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
