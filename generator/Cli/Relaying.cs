using System.Text;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Network.Stories;

namespace Pec.Cli;

/// <summary>
/// The stories that followed feeds announce and that somebody should read: written here as drafts, or proposed on the server. What was ever proposed is
/// remembered, so that a story that was refused, by removing its file or by closing its proposal, is not proposed again.
/// </summary>
/// <param name="say">Tells whoever reads the job.</param>
public sealed class Relaying(string source, Build build, Tree tree, FollowedFeeds read, Action<Sentence> say, bool isDryRun)
{
    /// <summary>What remembers, beside the content or on the branch of the server that holds nothing else.</summary>
    public const string MemoryFile = ".relais.json", MemoryBranch = "relais";
    /// <summary>The folder of our branches, one a day at most.</summary>
    private const string Branches = "a-relayer";

    /// <summary>Writes the drafts here.</summary>
    /// <param name="file">What remembers.</param>
    public Outcome<RelayPlan> Write(string file)
    {
        // The usual file counts even when another is named: what somebody proposed by hand and committed is known too.
        var plan = Plan(tree, Committed.With(RelayFile.Read(file)));
        foreach (var story in plan.Value.Stories)
        {
            if (!isDryRun) SingleFile.Create(source, story.Path, story.Text);
            Say(story, isDryRun ? new("serait écrit", "would be written") : new("est écrit", "is written"));
        }
        if (!isDryRun && read.Feeds.Length > 0) RelayFile.Write(source, file, plan.Value.Memory);
        say(Summary(plan.Value));
        return plan;
    }

    /// <summary>
    /// Sends the drafts on a branch of their own, with a merge request into <paramref name="target"/>. A branch that was sent is not touched again; what open
    /// proposals hold waits there, as drafts of the site do.
    /// </summary>
    public async Task<Outcome<RelayPlan>> Propose(GitLab server, GitProposals proposals, string target, CancellationToken stop)
    {
        var sent = proposals.Branches(Branches);
        var site = tree;
        foreach (var each in sent.Order(StringComparer.Ordinal))
            if ((await server.MergeRequests(each, stop)).Any(m => m.State == "opened")) site = site with { Blobs = proposals.Files(each).SetItems(site.Blobs) };
        var plan = Plan(site, Committed.With(RelayFile.Parse(proposals.File(MemoryBranch, MemoryFile), MemoryBranch)));
        var branch = $"{Branches}/{PartialDate.Of(build.Options.Date)}";
        if (sent.Contains(branch))
            say(new(
                "Une proposition est déjà partie aujourd'hui : le reste attend la prochaine fois.", "A proposal went today already: the rest waits for next time."));
        else if (!plan.Value.Stories.IsEmpty && !isDryRun) Send(proposals, branch, target, plan.Value);
        foreach (var story in sent.Contains(branch) ? [] : plan.Value.Stories)
            Say(story, isDryRun ? new("serait proposé", "would be proposed") : new("est proposé", "is proposed"));
        say(Summary(plan.Value));
        return plan;
    }

    private void Send(GitProposals proposals, string branch, string target, RelayPlan plan)
    {
        proposals.Send(
            branch, target, "Des récits lus ailleurs, à relire",
            "Pour refuser un récit, supprimez son fichier ; pour les refuser tous, fermez cette demande. Ce qui a été proposé ne le sera plus.",
            plan.Stories.Select(s => Blob.Of(s.Path, Encoding.UTF8.GetBytes(s.Text))));
        // Only now: what could not be proposed is not remembered as if it had been.
        proposals.Keep(
            MemoryBranch, Blob.Of(new(MemoryFile), RelayFile.Bytes(plan.Memory)),
            "Ce qui a été proposé des flux suivis. Sans cette branche, tout le serait de nouveau.");
    }

    private RelayMemory Committed => RelayFile.Read(Path.Combine(source, MemoryFile));

    /// <summary>What should be read in a site, with what was found in the feeds.</summary>
    private Outcome<RelayPlan> Plan(Tree site, RelayMemory known)
    {
        var plan = build.Relay(site, read.Items, known);
        return new Outcome<RelayPlan>(plan.Value, [.. read.Findings, .. plan.Diagnostics]).Sorted();
    }

    private void Say(RelayedStory story, Sentence what) => say(new(
        $"{story.Path} {what.French} : « {story.Title} », de {story.Name}.", $"{story.Path} {what.English}: “{story.Title}”, from {story.Name}."));

    private Sentence Summary(RelayPlan plan) => read.Feeds.IsEmpty
        ? new(
            "site.yml ne suit aucun flux. Pour en suivre un, écrivez-y « flux-suivis ».", "site.yml follows no feed. To follow one, write “flux-suivis” there.")
        : new(
            $"Flux lus : {read.Answered} sur {read.Feeds.Length}. Annonces : {plan.Announced} ; nouveaux brouillons : {plan.Stories.Length} ; pour une autre fois : {plan.Left} ; brouillons qui attendaient déjà : {plan.Waiting}.",
            $"Feeds read: {read.Answered} of {read.Feeds.Length}. Items: {plan.Announced}; new drafts: {plan.Stories.Length}; for another time: {plan.Left}; drafts that waited already: {plan.Waiting}.");
}
