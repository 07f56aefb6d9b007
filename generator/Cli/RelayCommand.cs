using System.CommandLine;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Network.Stories;

namespace Pec.Cli;

/// <summary><c>pec relay</c>: drafts of stories that followed feeds announce. It publishes nothing, and no feed stops another.</summary>
internal static class RelayCommand
{
    public static Command Create()
    {
        var source = Options.Source();
        var dryRun = new Option<bool>("--dry-run") { Description = "Dire ce qui serait écrit, sans rien écrire." };
        var memory =
            new Option<string?>("--memory") { Description = "Où retenir ce qui a déjà été proposé (sinon : .relais.json, à côté de content/).", HelpName = "FICHIER" };
        var propose = new Option<bool>("--propose") { Description = "Envoyer les brouillons à GitLab, dans une demande de fusion, au lieu de les écrire ici. Pour un travail programmé." };
        var server = new Option<string?>("--depot") { Description = "Avec --propose : où envoyer la proposition (sinon : le projet lui-même).", HelpName = "ADRESSE" };
        var timeout = Options.Number("--timeout", "Combien attendre un flux entier (sinon : 20 secondes).", "SECONDES", 20, 1, 600);
        var loopback = Options.AllowLoopback();
        var reports = Options.Reports(Report.Formats);
        var date = Options.Date();
        var jobs = Options.Jobs();
        var command = new Command(
            "relay",
            "Lit les flux que site.yml suit (flux-suivis) et écrit, en brouillon, les récits qui parlent des mots choisis. Jamais deux fois le même.") { source, dryRun, memory, propose, server, timeout, reports, loopback, date, jobs };
        command.SetAction((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(memory), TimeSpan.FromSeconds(parsed.GetValue(timeout)), parsed.GetValue(dryRun),
            parsed.GetValue(loopback), parsed.GetValue(propose) ? GitLabVariables.Read(parsed.GetValue(server), Environment.GetEnvironmentVariable) : null,
            parsed.GetValue(reports) ?? [],
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Threads: parsed.GetValue(jobs)), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.All), stop));
        return command;
    }

    private static async Task<int> Run(
        string source, string? memoryFile, TimeSpan timeout, bool isDryRun, bool allowsLoopback, GitLabVariables? gitlab, ReportRequest<Report>[] reports, BuildOptions options,
        ConsoleOutput console, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        if (allowsLoopback) console.WarnOfLoopback();
        var build = new Build(options, new(keepsTexts: true), stop: stop);
        var followed = build.Feeds(tree);
        if (followed.HasErrors)
        {
            console.Tell(followed.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        using var web = new PublicWeb(timeout, allowsLoopback);
        var read = await FollowedFeeds.Read(web, followed.Value, timeout, stop);
        var isMute = gitlab is { Token.Length: 0 };
        if (isMute) console.Say(GitLabVariables.NoToken);
        var relaying = new Relaying(source, build, tree, read, console.Say, isDryRun || isMute);
        var plan = gitlab is null || isMute ? relaying.Write(memoryFile ?? Path.Combine(source, Relaying.MemoryFile)) : await gitlab.Ask(
            GitLabPatience.Usual, server => relaying.Propose(server, new(source, gitlab.Address, gitlab.Token), gitlab.Branch, stop));
        console.Tell(plan.Diagnostics);
        ReportRequest<Report>.WriteAll(
            source, reports, new Report(plan.Diagnostics, tree, console.Language, reports.Length == 0 ? "" : GitTree.PrefixOf(source), options.EditBase, IsStrict: false));
        return ExitCode.Fine;
    }
}
