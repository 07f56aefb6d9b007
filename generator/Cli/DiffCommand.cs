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
    public static Command Create()
    {
        var reference = new Argument<string?>("version") { Description = "La version de git à laquelle comparer (sinon : là où cette branche a quitté la branche principale, ou le dernier commit).", HelpName = "VERSION", Arity = ArgumentArity.ZeroOrOne };
        Option<string> source = Options.Source();
        Option<string?> theme = Options.Theme(), baseUrl = Options.BaseUrl();
        var reports = Options.Reports(DifferenceReport.Formats);
        Option<bool> drafts = Options.Drafts(), quiet = Options.Quiet();
        var (date, jobs) = (Options.Date(), Options.Jobs());
        var command = new Command(
            "diff", "Dit ce que la contribution change sur le site, page par page, et pourquoi ; n'écrit rien, sauf les rapports demandés.") { reference, source, theme, baseUrl, reports, date, drafts, jobs, quiet };
        command.SetWork((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(reference), [.. parsed.GetValue(reports) ?? []],
            new BuildOptions(
                parsed.GetValue(date) ?? Today.Date(), parsed.GetValue(theme), parsed.GetValue(baseUrl), Drafts: parsed.GetValue(drafts),
                Threads: parsed.GetValue(jobs)),
            new ConsoleOutput(parsed.GetValue(Options.Language), parsed.GetValue(quiet) ? Verbosity.Errors : Verbosity.Usual), stop));
        return command;
    }

    private static int Run(
        string source, string? reference, ImmutableArray<ReportRequest<DifferenceReport>> reports, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        using var watch = new StageTimer(console);
        watch.Report(Stage.Load);
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } now)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var proposal = Changes.Between(GitTree.Read(source, reference ?? GitTree.Parting(source), now.History).Value, now);
        // Most files are the same on both sides: what they say is read once.
        var found = new Build(options, new(keepsTexts: true), watch, stop: stop).Compare(proposal, now).Sorted();
        watch.Stop();
        console.Tell([.. found.Diagnostics.Where(d => d.Severity == Severity.Error)]);
        if (found.Value is null)
        {
            console.Say(new("Le site ne peut pas être fabriqué d'un côté ou de l'autre : il n'y a rien à comparer.", "The site cannot be made on one side or the other: there is nothing to compare."));
            return ExitCode.ContentHasErrors;
        }
        var report = new DifferenceReport(found.Value, console.Language, options.BaseAddress);
        console.Write(DifferenceText.Write(report));
        ReportRequest<DifferenceReport>.WriteAll(source, reports, report);
        return ExitCode.Fine;
    }
}
