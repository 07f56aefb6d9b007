using System.Collections.Immutable;
using System.CommandLine;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec schema</c>: what an editor needs to propose keys and values, and to underline what is wrong.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        Option<string> source = Options.Source();
        var output = new Option<string?>("--output") { Description = "Le dossier où écrire un fichier par schéma ; sinon ils sont montrés, tous en un document.", HelpName = "DOSSIER" };
        var command = new Command("schema", "Donne les schémas JSON du contenu, pour que votre éditeur propose les clés et souligne les fautes.") { source, output };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed.GetValue(source)!, parsed.GetValue(output), new Talk(parsed.GetValue(Options.Language), Loudness.Usual), stop)));
        return command;
    }

    private static int Run(string source, string? output, Talk talk, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, Environment.ProcessorCount, stop);
        talk.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            talk.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var made = Build.Schemas(tree, new BuildOptions(Today.Date(), Threads: Environment.ProcessorCount), stop).Sorted();
        if (made.HasErrors)
        {
            talk.Tell(made.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        if (output is null) Console.Out.WriteLine(EditorSettings.Index(made.Value));
        else
        {
            Write(output, made.Value);
            talk.Say(EditorSettings.Explained(output, made.Value));
        }
        return ExitCode.Fine;
    }

    private static void Write(string folder, ImmutableArray<SchemaDocument> schemas)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var schema in schemas) File.WriteAllBytes(Path.Combine(folder, schema.Name + ".json"), schema.Json.Span);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EnvironmentFault(new($"On ne peut pas écrire dans « {folder} ». Vérifiez vos droits, ou choisissez un autre dossier avec --output.", $"“{folder}” cannot be written. Check your rights, or choose another folder with --output."), failure);
        }
    }
}
