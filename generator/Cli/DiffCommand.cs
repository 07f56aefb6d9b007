using System.Collections.Immutable;
using System.CommandLine;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec diff</c>: what the site becomes, page by page, since a version of its files.</summary>
internal static class DiffCommand
{
    private sealed record Request(string Source, string? Version, ImmutableArray<ReportRequest<DifferenceReport>> Reports, bool IsInPreview, bool Comments);

    public static Command Create()
    {
        var reference = new Argument<string?>("version") { Description = "La version de git à laquelle comparer (sinon : là où cette branche a quitté la branche principale, ou le dernier commit).", HelpName = "VERSION", Arity = ArgumentArity.ZeroOrOne };
        Option<string> source = Options.Source();
        Option<string?> theme = Options.Theme(), baseUrl = Options.BaseUrl();
        var reports = Options.Reports(DifferenceReport.Formats);
        Option<bool> drafts = Options.Drafts(), quiet = Options.Quiet();
        var inPreview = new Option<bool>("--preview") { Description = "Les liens du rapport mènent dans un aperçu, dont --base-url est l'adresse." };
        var comment = new Option<bool>("--comment") { Description = "Tenir à jour un commentaire de la demande de fusion, au nom du robot (dans un travail de GitLab)." };
        var (date, jobs) = (Options.Date(), Options.Jobs());
        var command = new Command(
            "diff", "Dit ce que la contribution change sur le site, page par page, et pourquoi ; n'écrit rien, sauf les rapports demandés.") { reference, source, theme, baseUrl, inPreview, reports, comment, date, drafts, jobs, quiet };
        command.SetWork((parsed, stop) => Run(
            new(parsed.GetValue(source)!, parsed.GetValue(reference), [.. parsed.GetValue(reports) ?? []], parsed.GetValue(inPreview), parsed.GetValue(comment)),
            new BuildOptions(
                parsed.GetValue(date) ?? Today.Date(), parsed.GetValue(theme), parsed.GetValue(baseUrl), Drafts: parsed.GetValue(drafts),
                Threads: parsed.GetValue(jobs)),
            new ConsoleOutput(parsed.GetValue(Options.Language), parsed.GetValue(quiet) ? Verbosity.Errors : Verbosity.Usual), stop));
        return command;
    }

    private static int Run(Request asked, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        var source = asked.Source;
        if (asked.Comments && ProposalJob.HasNoToken)
        {
            console.Say(ProposalJob.NoToken);
            return ExitCode.Fine;
        }
        using var watch = new StageTimer(console);
        watch.Report(Stage.Load);
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } own)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var version = asked.Version ?? GitTree.Parting(source);
        var before = GitTree.Read(source, version, own.History).Value;
        var now = GitTree.Joined(source, version, before, own);
        var proposal = Changes.Between(before, now);
        // Most files are the same on both sides: what they say is read once.
        var found = new Build(options, new(keepsTexts: true), watch, stop: stop).Compare(proposal, now).Sorted();
        watch.Stop();
        console.Tell([.. found.Diagnostics.Where(d => d.Severity == Severity.Error)]);
        if (found.Value is null)
        {
            console.Say(new("Le site ne peut pas être fabriqué d'un côté ou de l'autre : il n'y a rien à comparer.", "The site cannot be made on one side or the other: there is nothing to compare."));
            return ExitCode.ContentHasErrors;
        }
        var report = new DifferenceReport(found.Value, console.Language, options.BaseAddress, asked.IsInPreview);
        console.Write(DifferenceText.Write(report));
        ReportRequest<DifferenceReport>.WriteAll(source, asked.Reports, report);
        if (asked.Comments) ProposalJob.Run((comments, _) => comments.Tell(report, stop));
        return ExitCode.Fine;
    }
}
