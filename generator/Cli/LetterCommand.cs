using System.CommandLine;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Model;
using Pec.Network.Newsletters;

namespace Pec.Cli;

/// <summary><c>pec lettre</c>: what is new between two dates, as a letter.</summary>
internal static class LetterCommand
{
    private sealed record Request(string Source, DateOnly? Since, DateOnly? Until, ReportRequest<News>[] Reports);

    public static Command Create()
    {
        var source = Options.Source();
        var since = new Option<DateOnly?>("--depuis", "--since") { Description = "Le premier jour que la lettre raconte.", HelpName = "AAAA-MM-JJ", CustomParser = Options.Day, Required = true };
        var until = new Option<DateOnly?>("--jusqu-a", "--until")
        {
            Description = "Le dernier jour qu'elle raconte, tel que git l'a gardé (sinon : le site d'aujourd'hui).", HelpName = "AAAA-MM-JJ", CustomParser = Options.Day,
        };
        var reports = Options.Reports(NewsReport.Formats);
        var (theme, baseUrl, date, jobs) = (Options.Theme(), Options.BaseUrl(), Options.Date(), Options.Jobs());
        var command = new Command(
            "lettre", "Dit ce qui est nouveau entre deux dates, pour une lettre : projets, récits, besoins, réponses, rencontres. « fiche » la garde dans content/lettres/.")
        {
            source, since, until, reports, theme, baseUrl, date, jobs,
        };
        command.SetWork((parsed, stop) => Run(
            new(parsed.GetValue(source)!, parsed.GetValue(since), parsed.GetValue(until), parsed.GetValue(reports) ?? []),
            new BuildOptions(parsed.GetValue(until) ?? parsed.GetValue(date) ?? Today.Date(), parsed.GetValue(theme), BaseAddress: parsed.GetValue(baseUrl), Threads: parsed.GetValue(jobs)),
            new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual), stop));
        return command;
    }

    private static int Run(Request asked, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        var since = asked.Since!.Value;
        if (since > options.Date)
        {
            console.Say(new("La lettre finirait avant de commencer : « --depuis » vient après le dernier jour.", "The letter would end before it starts: “--depuis” comes after the last day."));
            return ExitCode.Environment;
        }
        var loaded = WorkTree.Read(asked.Source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } own)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var before = GitTree.Read(asked.Source, GitTree.LastBefore(asked.Source, since), own.History).Value;
        var now = asked.Until is { } until ? GitTree.Read(asked.Source, GitTree.LastBefore(asked.Source, until.AddDays(1)), own.History).Value : own;
        var found = new Build(options, new(keepsTexts: true), stop: stop).News(Changes.Between(before, now), now, since).Sorted();
        console.Tell([.. found.Diagnostics.Where(d => d.Severity == Severity.Error)]);
        if (found.Value is not { } news)
        {
            console.Say(new("Le site ne peut pas être fabriqué à l'une de ces deux dates : il n'y a rien à raconter.", "The site cannot be made at one of both dates: there is nothing to tell."));
            return ExitCode.ContentHasErrors;
        }
        console.Write(string.Join('\n', NewsReport.Text(news).Split('\n').Select(SourceExcerpt.Visible)));
        ReportRequest<News>.WriteAll(asked.Source, asked.Reports, news);
        return ExitCode.Fine;
    }
}
