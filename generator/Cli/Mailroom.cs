using System.Collections.Immutable;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Network.Contributing;

namespace Pec.Cli;

/// <summary>What tells where a message stands.</summary>
/// <param name="Waiting">Put by a person, on what is to be proposed.</param>
/// <param name="Done">Put in its place once it is.</param>
/// <param name="Aside">Put in its place on what a person must read.</param>
public sealed record MailLabels(string Waiting = "à proposer", string Done = "proposé", string Aside = "à reprendre");

/// <summary>
/// The mail of the site: each message that a person labelled becomes a branch with its merge request, then an answer to whoever sent it, then another label. Each step
/// is looked for before it is made, so that a run that ended in the middle is finished by the next, and nothing is made twice.
/// </summary>
/// <param name="target">The branch into which entries are proposed.</param>
/// <param name="tree">The site that entries join.</param>
/// <param name="read">Reads a message that has some labels, in the site as it is.</param>
/// <param name="say">Tells whoever reads the job.</param>
public sealed class Mailroom(
    GitLab server, GitProposals proposals, string target, MailLabels labels, Tree tree, Func<Tree, Letter, ImmutableArray<string>, ReadLetter> read,
    Action<Sentence> say, bool isDryRun)
{
    /// <summary>The folder of our branches.</summary>
    private const string Branches = "courriel";
    /// <summary>As many as somebody reads in a week.</summary>
    private const int MostAtOnce = 30;

    private Tree tree = tree;

    /// <returns>How many messages could not be dealt with.</returns>
    public async Task<int> Empty(CancellationToken stop)
    {
        var waiting = await server.Issues(labels.Waiting, stop);
        if (waiting.IsEmpty)
        {
            say(new($"Aucun message ne porte l'étiquette « {labels.Waiting} ».", $"No message has the label “{labels.Waiting}”."));
            return 0;
        }
        var sent = proposals.Branches(Branches);
        var self = await server.Self(stop);
        var failures = 0;
        foreach (var issue in waiting.Take(MostAtOnce))
        {
            try
            {
                await Deal(issue, $"{Branches}/{issue.Iid}", sent, self, stop);
            }
            catch (GitLabFault fault) when (!fault.IsForAll)
            {
                failures++;
                say(About(issue, fault.Sentence));
            }
            catch (EnvironmentFault fault)
            {
                failures++;
                say(About(issue, fault.Sentence));
            }
        }
        if (waiting.Length > MostAtOnce)
            say(new($"{waiting.Length - MostAtOnce} messages attendent la prochaine fois.", $"{waiting.Length - MostAtOnce} messages wait for next time."));
        return failures;
    }

    private async Task Deal(GitLabIssue issue, string branch, IReadOnlySet<string> sent, GitLabUser self, CancellationToken stop)
    {
        var letter = Letter.Of(issue.Description ?? "");
        var thread = GitLabThread.Issue(issue.Iid);
        var known = sent.Contains(branch) || !(await server.MergeRequests(branch, stop)).IsEmpty;
        // What was proposed is in the site's own words by now, or in those of whoever refused it: the message is read again only to answer it.
        var letterRead = read(tree, letter, issue.Labels.IsDefault ? [] : issue.Labels);
        if (letterRead.Draft is not { } draft || (!known && !draft.IsCorrection && tree.Blobs.ContainsKey(draft.Path)))
        {
            var why = letterRead.Draft is { Path: var path } ? $"Une fiche s'appelle déjà « {path} ». Complétez-la, ou donnez un autre nom au nouveau texte." : letterRead.Aside;
            await Conclude(issue, thread, why, labels.Aside, isInternal: true, self, stop);
            say(About(issue, new("à lire par quelqu'un : le programme n'est pas sûr de l'avoir compris.", "to be read by somebody: the program is not sure that it understood.")));
            return;
        }
        var files = await Joined(letter, stop);
        if (known) say(About(issue, new("déjà proposé ; rien n'y est changé.", "proposed already; nothing of it is changed.")));
        else Propose(issue, branch, draft, files);
        await Conclude(issue, thread, $"{letterRead.Reply.TrimEnd()}\n\n{JoinedPictures.Asked(files)}", labels.Done, isInternal: false, self, stop);
    }

    private void Propose(GitLabIssue issue, string branch, Draft draft, ImmutableArray<SentFile> files)
    {
        var pictures = JoinedPictures.To(draft.Path, draft.Text, files, tree.Blobs.ContainsKey);
        var next = tree.With(draft.Path, pictures.Text);
        if (!isDryRun)
            proposals.Send(
                branch, target, $"Courriel {issue.Iid} : {draft.Path.Folder["content/".Length..]}/{draft.Path.Stem}",
                $"Le message est dans #{issue.Iid}. Relisez la fiche, complétez-la ici, puis fusionnez : le programme n'y touchera plus.",
                pictures.Files.Insert(0, next.Blobs[draft.Path]));
        tree = next with { Blobs = next.Blobs.SetItems(pictures.Files.Select(f => KeyValuePair.Create(f.Path, f))) };
        say(About(issue, isDryRun ? new($"{draft.Path} serait proposé.", $"{draft.Path} would be proposed.") : new($"{draft.Path} est proposé.", $"{draft.Path} is proposed.")));
    }

    /// <summary>The comment, unless it was written before; then the label, which ends it.</summary>
    private async Task Conclude(GitLabIssue issue, GitLabThread thread, string words, string label, bool isInternal, GitLabUser self, CancellationToken stop)
    {
        if (isDryRun) return;
        var notes = await server.Notes(thread, stop);
        if (!notes.Any(n => !n.System && n.Author.Id == self.Id && n.Internal == isInternal)) await server.Comment(thread, GitLabText.Comment(words), isInternal, stop);
        await server.Relabel(issue.Iid, labels.Waiting, label, stop);
    }

    private async Task<ImmutableArray<SentFile>> Joined(Letter letter, CancellationToken stop)
    {
        var files = ImmutableArray.CreateBuilder<SentFile>();
        foreach (var file in letter.Files) files.Add(Queries.Sent(file.Name, file.IsPicture ? await server.Upload(file.Secret, file.Name, stop) : null));
        return files.ToImmutable();
    }

    private static Sentence About(GitLabIssue issue, Sentence what) => new($"#{issue.Iid} : {what.French}", $"#{issue.Iid}: {what.English}");
}
