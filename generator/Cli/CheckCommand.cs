using System.Collections.Immutable;
using System.CommandLine;
using Pec.Composing;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec check</c>: everything that is to be mended, told on the terminal and in reports; <c>--fix</c> mends what is certain.</summary>
internal static class CheckCommand
{
    private sealed record Request(string Source, bool IsStrict, bool Fixes, string? ChangedSince, ImmutableArray<ReportRequest<Report>> Reports, bool Suggests);

    public static Command Create()
    {
        Option<string> source = Options.Source();
        Option<bool> drafts = Options.Drafts(), strict = Options.Strict(), fix = Options.Fix(), quiet = Options.Quiet();
        Option<string?> theme = Options.Theme(), changedSince = Options.ChangedSince(), editBase = Options.EditBase();
        var reports = Options.Reports(Report.Formats);
        var suggest = new Option<bool>("--suggest") { Description = "Proposer chaque correction certaine sur sa ligne de la demande de fusion, au nom du robot (dans un travail de GitLab)." };
        var date = Options.Date();
        var jobs = Options.Jobs();
        var command = new Command(
            "check",
            "Vérifie le contenu et dit tout ce qui est à reprendre ; n'écrit rien dans les textes, sauf avec --fix.") { source, theme, reports, changedSince, strict, fix, suggest, editBase, date, drafts, jobs, quiet };
        command.SetWork((parsed, stop) => Run(
            new(parsed.GetValue(source)!, parsed.GetValue(strict), parsed.GetValue(fix), parsed.GetValue(changedSince), [.. parsed.GetValue(reports) ?? []], parsed.GetValue(suggest)),
            new BuildOptions(
                parsed.GetValue(date) ?? Today.Date(), parsed.GetValue(theme), Drafts: parsed.GetValue(drafts), EditBase: parsed.GetValue(editBase),
                Threads: parsed.GetValue(jobs)),
            new ConsoleOutput(parsed.GetValue(Options.Language), parsed.GetValue(quiet) ? Verbosity.Errors : Verbosity.All), stop));
        return command;
    }

    private static int Run(Request asked, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        using var watch = new StageTimer(console);
        watch.Report(Stage.Load);
        var loaded = WorkTree.Read(asked.Source, options.Threads, stop);
        console.Follow(loaded.Value);
        var tree = loaded.Value ?? Tree.Empty;
        var build = new Build(options, new(keepsTexts: asked.Fixes || asked.ChangedSince is not null), watch, stop: stop);
        Func<Tree, ImmutableArray<Diagnostic>, ImmutableArray<Diagnostic>> answeredFor = (_, findings) => findings;
        Tree? formerTree = null;
        Func<Tree, Composed, IEnumerable<Diagnostic>> lost = (_, _) => [];
        if (asked.ChangedSince is { } reference)
        {
            var then = GitTree.Read(asked.Source, reference, tree.History);
            formerTree = then.Value;
            // What is mended is what stands on this disk.
            if (!asked.Fixes) console.Follow(tree = GitTree.Joined(asked.Source, reference, then.Value, tree));
            var found = Found(then.Value, [.. then.Diagnostics, .. loaded.Diagnostics.Where(d => d.At is null)]);
            lost = (now, composed) => composed.LostAddresses(found.Composed, Changes.Between(then.Value, now));
            answeredFor = new Comparison(then.Value, found.Findings, tree).Since;
        }
        (ImmutableArray<Diagnostic> Findings, Composed? Composed) told = loaded.Value is null ? (loaded.Diagnostics, null) : Told(tree);
        if (asked.Fixes && loaded.Value is not null)
        {
            var mended = Fixing.All(tree, now => Told(now).Findings);
            foreach (var blob in mended.Blobs.Values.Where(b => !ReferenceEquals(b, tree.Blobs[b.Path]))) TextFile.Replace(asked.Source, tree.Blobs[blob.Path], blob);
            console.Mended(Fixing.Between(tree, mended));
            console.Follow(tree = mended);
            told = Told(tree);
        }
        watch.Stop();
        console.Tell(told.Findings);
        var suggests = asked.Suggests && !ProposalJob.HasNoToken;
        var isReported = suggests || !asked.Reports.IsEmpty;
        var prefix = isReported ? GitTree.PrefixOf(asked.Source) : "";
        var proposal = formerTree is null || !isReported
            ? null : Changes.Between(formerTree, tree).Within(GitTree.Touched(asked.Source, GitTree.Parting(asked.Source, asked.ChangedSince!)), prefix);
        var report = new Report(told.Findings, tree, console.Language, prefix, told.Composed?.EditBase ?? options.EditBase, asked.IsStrict, proposal)
        {
            Mended = new(() => Fixing.All(tree, now => Told(now).Findings)),
            Shown = told.Composed?.Site.Files.Values.Select(f => f.Asset.Blob.Path).ToHashSet(),
        };
        ReportRequest<Report>.WriteAll(asked.Source, asked.Reports, report);
        console.Verdict(told.Findings);
        if (suggests) ProposalJob.Run((comments, commit) => comments.Suggest(Suggestions.Of(report), commit, stop));
        else if (asked.Suggests) console.Say(ProposalJob.NoToken);
        return told.Findings.Any(report.Fails) ? ExitCode.ContentHasErrors : ExitCode.Fine;

        (ImmutableArray<Diagnostic> Findings, Composed? Composed) Told(Tree now)
        {
            var all = Found(now, loaded.Diagnostics);
            return (new Outcome<Tree>(now, [.. answeredFor(now, all.Findings), .. lost(now, all.Composed)]).Sorted().Diagnostics, all.Composed);
        }

        (ImmutableArray<Diagnostic> Findings, Composed Composed) Found(Tree now, ImmutableArray<Diagnostic> whileLoading)
        {
            var built = build.Review(now);
            return (new Outcome<Tree>(now, whileLoading.AddRange(built.Diagnostics)).Sorted().Diagnostics, built.Value);
        }
    }
}
