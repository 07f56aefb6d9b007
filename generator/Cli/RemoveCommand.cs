using System.CommandLine;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec remove</c>: takes a sheet off the site by saying so in its file, and tells who names it.</summary>
internal static class RemoveCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("fiche") { Description = "La fiche, par son genre et le nom de son fichier : projet:la-roue-commune.", HelpName = "FICHE" };
        Option<string> source = Options.Source();
        Option<bool> dry = Options.DryRun();
        var date = Options.Date();
        var command = new Command(
            "remove", "Retire une fiche du site : elle garde son adresse et dit qu'elle n'est plus là (« retiree: ») ; dit qui la nomme.") { name, source, dry, date };
        command.SetWork((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(name)!, parsed.GetValue(dry),
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Threads: Environment.ProcessorCount), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual), stop));
        return command;
    }

    private static int Run(string source, string name, bool isDry, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var removed = new Build(options, new(keepsTexts: true), stop: stop).Remove(tree, name);
        if (removed.Refusal is { } refusal) throw new EnvironmentFault(refusal);
        if (!isDry) WholeChange.Make(source, tree, removed.Written, null);
        console.Changed(Fixing.Between(tree, removed.Written));
        console.Say(removed.Citing.IsEmpty
            ? new("Aucune autre fiche ne la nomme.", "No other sheet names it.")
            : new("Ces fichiers la nomment encore, et leurs liens mènent à la phrase qui dit qu'elle est retirée :", "These files still name it, and their links lead to the sentence that says that it is withdrawn:"));
        foreach (var path in removed.Citing) console.Say($"  {path}");
        console.Say(isDry
            ? new("Rien n'est écrit : voilà ce que ferait cette commande sans --dry-run.", "Nothing is written: this is what the command would do without --dry-run.")
            : new("Ne supprimez pas son fichier : qui a gardé l'adresse y lira qu'elle n'est plus là.", "Do not delete its file: whoever kept the address reads there that it is withdrawn."));
        return ExitCode.Fine;
    }
}
