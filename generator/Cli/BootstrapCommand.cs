using System.CommandLine;
using System.Text;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec bootstrap</c>: the first file by which a project feeds its sheet, as its sheet says it today.</summary>
internal static class BootstrapCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("projet") { Description = "Le projet, par le nom de son fichier : la-roue-commune.", HelpName = "PROJET" };
        var output = new Option<string?>("--output") { Description = "Le fichier où l'écrire, s'il n'existe pas encore ; sinon il est montré.", HelpName = "FICHIER" };
        var (source, date) = (Options.Source(), Options.Date());
        var command = new Command(
            "bootstrap", "Écrit le premier pec.yml d'un projet à partir de sa fiche, à poser dans le dépôt du projet : « pec moissonner » lira ensuite ce qui y change.") { name, output, source, date };
        command.SetWork((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(name)!, parsed.GetValue(output), new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Threads: Environment.ProcessorCount),
            new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual), stop));
        return command;
    }

    private static int Run(string source, string name, string? output, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var (text, refusal) = new Build(options, new(keepsTexts: true), stop: stop).FirstPecFile(tree, name);
        if (text is null) throw new EnvironmentFault(refusal!);
        if (output is null)
        {
            console.Write(text);
            return ExitCode.Fine;
        }
        if (File.Exists(output))
            throw new EnvironmentFault(new($"« {output} » existe déjà : rien n'a été écrit. Donnez un autre nom.", $"“{output}” exists already: nothing was written. Give another name."));
        TextFile.Write(source, output, Encoding.UTF8.GetBytes(text));
        console.Say(new(
            $"« {output} » est écrit : posez-le à la racine du dépôt du projet, sous le nom « pec.yml ».", $"“{output}” is written: put it at the root of the project's repository, as “pec.yml”."));
        return ExitCode.Fine;
    }
}
