using System.Security.Cryptography;
using System.Text;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io.Web;
using Pec.Model;

namespace Pec.Cli;

/// <summary>
/// What the robot writes in a merge request. Each of its comments begins with a mark that nobody reads, by which it knows its own: what somebody else wrote is never touched,
/// whatever it begins with.
/// </summary>
/// <param name="iid">The number of the merge request.</param>
public sealed class ProposalComments(GitLab server, int iid)
{
    /// <summary>More of them would be noise: the patch has them all.</summary>
    private const int MostMends = 20;

    private const string Changes = "<!-- pec: ce qui change -->";

    private readonly GitLabThread thread = GitLabThread.MergeRequest(iid);

    /// <summary>One comment that tells what changes, as it is today; none for a proposal that changes nothing, unless there was one.</summary>
    /// <returns>Whether something was written.</returns>
    public async Task<bool> Tell(DifferenceReport report, CancellationToken stop)
    {
        var words = $"{Changes}\n{DifferenceMarkdown.Write(report)}".TrimEnd();
        var known = (await Own(stop)).FirstOrDefault(n => IsMarked(n, Changes));
        if (known is null ? report.Difference.IsNothing : known.Body.TrimEnd() == words) return false;
        await (known is null ? server.Comment(thread, words, isInternal: false, stop) : server.Rewrite(thread, known.Id, words, stop));
        return true;
    }

    /// <summary>Each mend as a suggestion on the line that it mends, once: whoever reads it accepts it with one press.</summary>
    /// <param name="commit">The version that was read: suggestions on another would stand on other lines.</param>
    /// <returns>How many were made.</returns>
    public async Task<int> Suggest(IEnumerable<Suggestion> mends, string commit, CancellationToken stop)
    {
        var versions = await server.Versions(iid, stop);
        if (versions.HeadSha != commit) return 0;
        var own = await Own(stop);
        var made = 0;
        foreach (var mend in mends.Take(MostMends))
        {
            var mark = $"<!-- pec: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{mend.Path}\0{mend.Written}\0{mend.Right}")))[..16]} -->";
            if (own.Any(n => IsMarked(n, mark))) continue;
            await server.CommentLine(iid, $"{mark}\n{GitLabText.Comment(mend.Why)}\n\n{mend.Block}", versions, mend.Path, mend.Line, stop);
            made++;
        }
        return made;
    }

    private async Task<List<GitLabNote>> Own(CancellationToken stop)
    {
        var self = await server.Self(stop);
        return [.. (await server.Notes(thread, stop)).Where(n => !n.System && n.Author.Id == self.Id)];
    }

    private static bool IsMarked(GitLabNote note, string mark) => note.Body.StartsWith(mark, StringComparison.Ordinal);
}
