using System.CommandLine;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec rename</c>: another name for a sheet or a word, everywhere that it stands; the former address leads to the new one.</summary>
internal static class RenameCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("ancien") { Description = "Ce que l'on renomme : projet:ancien, usages:covoiturage, territoires:pays-de-brest, auteurs:Camille.", HelpName = "ANCIEN" };
        var to = new Argument<string>("nouveau") { Description = "Son nouveau nom.", HelpName = "NOUVEAU" };
        Option<string> source = Options.Source();
        Option<bool> dry = Options.DryRun();
        var date = Options.Date();
        var command = new Command(
            "rename", "Renomme une fiche, un mot d'une liste, un lieu ou un auteur partout où il est écrit ; l'ancienne adresse mène à la nouvelle.") { from, to, source, dry, date };
        command.SetWork((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(dry),
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Threads: Environment.ProcessorCount), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual), stop));
        return command;
    }

    private static int Run(string source, string from, string to, bool isDry, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var renamed = new Build(options, new(keepsTexts: true), stop: stop).Rename(tree, from, to);
        if (renamed.Refusal is { } refusal) throw new EnvironmentFault(refusal);
        (SitePath, SitePath)? move = renamed is { From: { } place, To: { } newPlace } ? (place, newPlace) : null;
        if (!isDry) WholeChange.Make(source, tree, renamed.Written, move);
        if (move is var (was, now)) console.Say($"{was} → {now}");
        console.Changed(Fixing.Between(tree, renamed.Written).Select(l => l with { Path = renamed.PathOf(l.Path) }));
        foreach (var unread in renamed.Unread)
            console.Say(new($"{unread} n'a pas pu être lu : s'il nomme « {from} », corrigez-le à la main.", $"{unread} could not be read: if it names “{from}”, mend it by hand."));
        console.Say(isDry
            ? new("Rien n'est écrit : voilà ce que ferait cette commande sans --dry-run.", "Nothing is written: this is what the command would do without --dry-run.")
            : new($"« {from} » s'appelle maintenant « {to} ».", $"“{from}” is now called “{to}”."));
        return ExitCode.Fine;
    }
}
