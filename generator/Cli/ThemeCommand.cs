using System.CommandLine;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec theme docs</c>: what whoever makes a theme needs to know.</summary>
internal static class ThemeCommand
{
    public static Command Create()
    {
        var source = Options.Source();
        var theme = Options.Theme();
        var docs = new Command(
            "docs", "Dit, en Markdown, tout ce qu'un thème peut lire et écrire : réglages, gabarits, parties, fonctions, mots.") { source, theme };
        docs.SetWork(
            (parsed, stop) => Run(parsed.GetValue(source)!, parsed.GetValue(theme), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual), stop));
        return new Command("theme", "Aide à faire un thème.") { docs };
    }

    private static int Run(string source, string? theme, ConsoleOutput console, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, Environment.ProcessorCount, stop);
        console.Follow(loaded.Value);
        var guide = loaded.Then(
            tree => tree is null ? new(null, []) : new Build(new(Today.Date(), theme, Threads: Environment.ProcessorCount), stop: stop).ThemeGuide(tree))
                .Sorted();
        if (guide.Value is null)
        {
            console.Tell(guide.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        Console.Out.Write(guide.Value);
        return ExitCode.Fine;
    }
}
