using System.CommandLine;
using Pec.Diagnostics;
using Pec.Io;

namespace Pec.Cli;

/// <summary><c>pec check</c>: everything that is to be mended, and nothing written.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Option<string> source = Options.Source();
        Option<bool> drafts = Options.Drafts(), strict = Options.Strict(), quiet = Options.Quiet();
        var date = Options.Date();
        var jobs = Options.Jobs();
        var command = new Command("check", "Vérifie le contenu et dit tout ce qui est à reprendre, sans rien écrire.") { source, date, drafts, strict, jobs, quiet };
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            parsed.GetValue(source)!, parsed.GetValue(strict),
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Drafts: parsed.GetValue(drafts), Threads: parsed.GetValue(jobs)),
            new Talk(parsed.GetValue(Options.Language), parsed.GetValue(quiet) ? Loudness.Errors : Loudness.All), stop)));
        return command;
    }

    private static int Run(string source, bool strict, BuildOptions options, Talk talk, CancellationToken stop)
    {
        using var watch = new StageWatch(talk);
        watch.Report(Stage.Load);
        var loaded = WorkTree.Read(source, options.Threads, stop);
        talk.Follow(loaded.Value);
        var found = loaded.Value is { } tree ? loaded.Then(_ => Build.Content(tree, options, new(keepsTexts: false), watch, stop)).Sorted().Diagnostics : loaded.Diagnostics;
        watch.Stop();
        talk.Tell(found);
        talk.Verdict(found);
        return found.Any(d => d.Severity >= (strict ? Severity.Warning : Severity.Error)) ? ExitCode.ContentHasErrors : ExitCode.Fine;
    }
}
