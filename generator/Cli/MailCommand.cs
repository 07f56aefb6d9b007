using System.CommandLine;
using Pec.Io;
using Pec.Io.Web;

namespace Pec.Cli;

/// <summary><c>pec courrier</c>: the messages that a person labelled, each made a proposal and answered, once.</summary>
internal static class MailCommand
{
    public static Command Create()
    {
        var source = Options.Source();
        var dryRun = new Option<bool>("--dry-run") { Description = "Dire ce qui serait proposé, sans rien envoyer." };
        var server = new Option<string?>("--depot") { Description = "Où envoyer les propositions (sinon : le projet lui-même).", HelpName = "ADRESSE" };
        var label = new Option<string>("--etiquette")
        {
            Description = "L'étiquette des messages à proposer (sinon : à proposer).", HelpName = "NOM", DefaultValueFactory = _ => "à proposer",
        };
        var date = Options.Date();
        var jobs = Options.Jobs();
        var command = new Command(
            "courrier",
            "Lit les messages arrivés dans GitLab que quelqu'un a étiquetés, en fait des demandes de fusion, et répond à leurs auteurs. Jamais deux fois.") { source, dryRun, server, label, date, jobs };
        command.SetAction((parsed, stop) => Run(
            parsed.GetValue(source)!, GitLabVariables.Read(parsed.GetValue(server), Environment.GetEnvironmentVariable), new(parsed.GetValue(label)!),
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Threads: parsed.GetValue(jobs)), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.All),
            parsed.GetValue(dryRun), GitLabPatience.Usual, stop));
        return command;
    }

    private static async Task<int> Run(
        string source, GitLabVariables gitlab, MailLabels labels, BuildOptions options, ConsoleOutput console, bool isDryRun, GitLabPatience patience, CancellationToken stop)
    {
        if (gitlab.Token.Length == 0)
        {
            console.Say(GitLabVariables.NoToken);
            return ExitCode.Fine;
        }
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var build = new Build(options, new(keepsTexts: true), stop: stop);
        var failed = await gitlab.Ask(patience, server => new Mailroom(
            server, new(source, gitlab.Address, gitlab.Token), gitlab.Branch, labels, tree, build.Read, console.Say, isDryRun).Empty(stop));
        return failed == 0 ? ExitCode.Fine : ExitCode.Environment;
    }
}
