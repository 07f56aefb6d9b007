using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Io.Web;
using Pec.Model;
using Pec.Network.FollowUp;

namespace Pec.Cli;

/// <summary>
/// Writes to the contacts of sheets, each once a year at most: a confidential ticket of GitLab, which its Service Desk sends by mail and to which one answers by mail.
/// Each step is looked for before it is made, so that a run that ended in the middle is finished by the next.
/// </summary>
/// <param name="say">Tells whoever reads the job; no address stands in what it says.</param>
public sealed class Reminding(GitLab server, DateOnly today, Action<Sentence> say, bool isDryRun)
{
    /// <summary>Found again by it; to close a ticket or to change its words changes nothing.</summary>
    public const string Label = "rappel";

    /// <summary>As many as somebody answers in a week.</summary>
    private const int MostAtOnce = 10;

    /// <returns>How many could not be written to.</returns>
    public async Task<int> Send(ImmutableArray<Correspondent> due, CancellationToken stop)
    {
        var sent = await server.IssuesSince(Label, today.AddYears(-1), stop);
        var self = await server.Self(stop);
        var (failures, written) = (0, 0);
        foreach (var one in due)
        {
            var known = sent.FirstOrDefault(i => i.Description?.Contains(MarkOf(one), StringComparison.Ordinal) == true);
            if (known is null && written == MostAtOnce) continue;
            try
            {
                if (await Write(one, known, self, stop)) written++;
            }
            catch (GitLabFault fault) when (!fault.IsForAll)
            {
                failures++;
                say(About(one, fault.Sentence));
            }
        }
        if (written == 0 && failures == 0) say(new("Personne n'est à rappeler aujourd'hui.", "Nobody is to be reminded today."));
        return failures;
    }

    /// <returns>Whether a message left.</returns>
    private async Task<bool> Write(Correspondent one, GitLabIssue? known, GitLabUser self, CancellationToken stop)
    {
        if (known is not null && (await server.Notes(GitLabThread.Issue(known.Iid), stop)).Any(n => n is { System: false, Internal: false } && n.Author.Id == self.Id)) return false;
        say(About(one, isDryRun ? new("un rappel serait envoyé.", "a reminder would be sent.") : new("un rappel est envoyé.", "a reminder is sent.")));
        if (isDryRun) return true;
        var issue = known?.Iid ?? await server.Open(one.Subject!, $"{Explanation}\n\n{MarkOf(one)}", Label, stop);
        var thread = GitLabThread.Issue(issue);
        await server.Comment(thread, $"/convert_to_ticket {one.To}", isInternal: true, stop);
        await server.Comment(thread, GitLabText.Comment(one.Text!), isInternal: false, stop);
        return true;
    }

    private const string Explanation =
        "Rappel annuel au contact d'une fiche. Sa réponse arrivera ici : enregistrez-la dans un fichier, puis « pec suivi --answer FICHIER » dit ce qu'elle change. Ne changez pas la ligne suivante : elle évite d'écrire deux fois la même année.";

    /// <summary>Tells the same contact again without showing its address.</summary>
    private static string MarkOf(Correspondent one) =>
        $"<!-- pec rappel {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(one.To!.ToLowerInvariant())))[..20]} -->";

    private static Sentence About(Correspondent one, Sentence what)
    {
        var sheets = string.Join(", ", one.Waiting.Select(w => w.About.Path.Value).Distinct());
        return new($"{sheets} : {what.French}", $"{sheets}: {what.English}");
    }
}
