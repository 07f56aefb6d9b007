using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Harvest;

namespace Pec.Cli;

/// <summary>
/// What sources change in the sheets that they feed: written here, or proposed on the server, one proposal a sheet. What was ever proposed is remembered, so that a
/// value that was refused, by closing its proposal or by writing another, is not proposed again.
/// </summary>
/// <param name="fed">The sheets to be fed, and <paramref name="read"/> what the source of each gave.</param>
/// <param name="say">Tells whoever reads the job.</param>
public sealed class Harvesting(string source, Build build, Tree tree, ImmutableArray<FedSheet> fed, ImmutableArray<SourceReading> read, Action<Sentence> say, bool isDryRun)
{
    /// <summary>What remembers, beside the content or on the branch of the server that holds nothing else.</summary>
    public const string MemoryFile = ".moisson.json", MemoryBranch = "moisson";
    /// <summary>The folder of our branches.</summary>
    private const string Branches = "a-moissonner";

    /// <summary>Changes the sheets here.</summary>
    /// <param name="file">What remembers.</param>
    public Outcome<HarvestPlan> Write(string file)
    {
        // The usual file counts even when another is named: what somebody proposed by hand and committed is known too.
        var before = Committed.With(HarvestFile.Read(file));
        var plan = build.Harvest(tree, fed, read, before);
        var memory = plan.Value.Memory;
        foreach (var sheet in plan.Value.Sheets)
        {
            if (!isDryRun) TextFile.Replace(source, tree.Blobs[sheet.Sheet.Path], BlobOf(sheet));
            memory = memory.After(sheet.Sheet.Name, sheet.Marks);
            Say(sheet, isDryRun ? new("changerait", "would change") : new("est changé", "is changed"));
        }
        if (!isDryRun && !Same(memory, HarvestFile.Read(file))) HarvestFile.Write(source, file, memory);
        say(Summary(plan.Value, plan.Value.Sheets.Length));
        return plan;
    }

    /// <summary>
    /// Sends each changed sheet on a branch of its own, with a merge request into <paramref name="target"/>. A branch that was sent is not touched again; a sheet
    /// about which somebody has still to read one waits.
    /// </summary>
    public async Task<Outcome<HarvestPlan>> Propose(GitLab server, GitProposals proposals, string target, CancellationToken stop)
    {
        var kept = HarvestFile.Parse(proposals.File(MemoryBranch, MemoryFile), MemoryBranch);
        var plan = build.Harvest(tree, fed, read, Committed.With(kept));
        var (memory, count) = (plan.Value.Memory, 0);
        var sent = plan.Value.Sheets.IsEmpty ? (IReadOnlySet<string>)new HashSet<string>() : proposals.Branches(Branches);
        foreach (var sheet in plan.Value.Sheets)
        {
            var branch = BranchOf(sheet);
            if (!sent.Contains(branch) && await IsBeingRead(sheet, sent, server, stop))
            {
                Say(sheet, new("attend : quelqu'un lit encore la proposition d'avant", "waits: somebody still reads the proposal before"));
                continue;
            }
            if (!isDryRun && !sent.Contains(branch))
                proposals.Send(
                    branch, target, $"Moisson : {sheet.Sheet.Path.Folder["content/".Length..]}/{sheet.Sheet.Path.Stem}", HarvestWords.Of(sheet, build.Options.Date), [BlobOf(sheet)]);
            count++;
            memory = memory.After(sheet.Sheet.Name, sheet.Marks);
            Say(sheet, isDryRun ? new("serait proposé", "would be proposed") : new("est proposé", "is proposed"));
        }
        // Only now: what could not be proposed is not remembered as if it had been.
        if (!isDryRun && !Same(memory, kept))
            proposals.Keep(
                MemoryBranch, Blob.Of(new(MemoryFile), HarvestFile.Bytes(memory)),
                "Ce qui a été proposé des sources des fiches. Sans cette branche, tout le serait de nouveau.");
        say(Summary(plan.Value, count));
        return plan;
    }

    private HarvestMemory Committed => HarvestFile.Read(Path.Combine(source, MemoryFile));

    /// <summary>Whether a proposal about the same sheet is open.</summary>
    private static async Task<bool> IsBeingRead(HarvestedSheet sheet, IReadOnlySet<string> sent, GitLab server, CancellationToken stop)
    {
        foreach (var branch in sent.Where(b => b.StartsWith(StartOf(sheet), StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            if ((await server.MergeRequests(branch, stop)).Any(m => m.State == "opened")) return true;
        return false;
    }

    /// <summary>A name that says what is proposed, so that a run that ended before it remembered proposes nothing twice.</summary>
    private static string BranchOf(HarvestedSheet sheet) =>
        StartOf(sheet) + HarvestMemory.MarkOf(string.Join('\n', sheet.Marks.Select(m => $"{m.Key} {m.Mark}")))[..8];

    private static string StartOf(HarvestedSheet sheet) => $"{Branches}/{sheet.Sheet.Name.Split(':')[^1]}.";

    private static Blob BlobOf(HarvestedSheet sheet) => Blob.Of(sheet.Sheet.Path, Encoding.UTF8.GetBytes(sheet.Text));

    private static bool Same(HarvestMemory one, HarvestMemory other) => HarvestFile.Bytes(one).AsSpan().SequenceEqual(HarvestFile.Bytes(other));

    private void Say(HarvestedSheet sheet, Sentence what)
    {
        say(new(
            $"{sheet.Sheet.Path} {what.French}, d'après {sheet.Sheet.Source.Href} lu le {Dates.InWords(build.Options.Date)} :",
            $"{sheet.Sheet.Path} {what.English}, from {sheet.Sheet.Source.Href} as read on {PartialDate.Of(build.Options.Date)}:"));
        foreach (var change in sheet.Changes)
        {
            var (before, after) = (SourceExcerpt.Visible(change.Before ?? ""), SourceExcerpt.Visible(change.After));
            say(change.Before is null
                ? new($"  {change.Key} : « {after} » ({change.There})", $"  {change.Key}: “{after}” ({change.There})")
                : new($"  {change.Key} : « {before} » → « {after} » ({change.There})", $"  {change.Key}: “{before}” → “{after}” ({change.There})"));
        }
    }

    private Sentence Summary(HarvestPlan plan, int count)
    {
        if (fed.IsEmpty)
            return new(
                "Aucune fiche n'est alimentée par un fichier. Pour qu'une le soit, écrivez-y « source » avec l'adresse de son publiccode.yml ou de son pec.yml.",
                "No sheet is fed from a file. For one to be, write “source” there with the address of its publiccode.yml or pec.yml.");
        var (answered, left) = (read.Count(r => r.Root is not null), plan.Left + plan.Sheets.Length - count);
        return new($"Sources lues : {answered} sur {fed.Length}. Fiches à relire : {count} ; pour une autre fois : {left}.", $"Sources read: {answered} of {fed.Length}. Sheets to be read: {count}; for another time: {left}.");
    }
}
