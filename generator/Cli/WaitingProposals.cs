using System.Collections.Immutable;
using Pec.Io.Web;
using Pec.Network.FollowUp;

namespace Pec.Cli;

/// <summary>The merge requests in which nobody but their author has written for longer than the site promises.</summary>
public static class WaitingProposals
{
    /// <summary>More than a team can look at in a week.</summary>
    private const int Most = 50;

    /// <param name="days">Within how many days an answer is promised.</param>
    public static async Task<ImmutableArray<WaitingProposal>> Of(GitLab server, int days, DateOnly today, CancellationToken stop)
    {
        var self = await server.Self(stop);
        var waiting = ImmutableArray.CreateBuilder<WaitingProposal>();
        foreach (var request in (await server.OpenMergeRequests(stop)).Take(Most))
        {
            var since = DateOnly.FromDateTime(request.CreatedAt.UtcDateTime);
            if (since.AddDays(days) >= today) continue;
            var notes = await server.Notes(GitLabThread.MergeRequest(request.Iid), stop);
            if (!notes.Any(n => !n.System && n.Author.Id != request.Author.Id && n.Author.Id != self.Id)) waiting.Add(new(request.Title, request.WebUrl, since));
        }
        return waiting.ToImmutable();
    }
}
