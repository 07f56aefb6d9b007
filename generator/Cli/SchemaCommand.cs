using System.CommandLine;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec schema</c>: what an editor needs to propose keys and values, and to underline what is wrong.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        Option<string> source = Options.Source();
        var output =
            new Option<string?>("--output") { Description = "Le dossier où écrire un fichier par schéma ; sinon ils sont montrés, tous en un document.", HelpName = "DOSSIER" };
        var command = new Command(
            "schema", "Donne les schémas JSON du contenu, pour que votre éditeur propose les clés et souligne les fautes.") { source, output };
        command.SetWork(
            (parsed, stop) => Run(parsed.GetValue(source)!, parsed.GetValue(output), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual), stop));
        return command;
    }

    private static int Run(string source, string? output, ConsoleOutput console, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, Environment.ProcessorCount, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var made = new Build(new(Today.Date(), Threads: Environment.ProcessorCount), stop: stop).Schemas(tree).Sorted();
        if (made.HasErrors)
        {
            console.Tell(made.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        if (output is null) Console.Out.WriteLine(EditorSettings.Index(made.Value));
        else
        {
            foreach (var schema in made.Value) TextFile.Write(source, Path.Combine(output, schema.Name + ".json"), schema.Json.ToArray());
            console.Say(EditorSettings.Explained(output, made.Value));
        }
        return ExitCode.Fine;
    }
}
