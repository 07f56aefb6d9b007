using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec serve</c>: the site on this machine as it is after each change, each page made when it is asked for.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var source = Options.Source();
        var theme = Options.Theme();
        var port = Options.Number("--port", "Le port (sinon : 8080).", "N", 8080, 1, IPEndPoint.MaxPort);
        Option<bool> drafts = Options.Drafts(), quiet = Options.Quiet();
        var date = Options.Date();
        var jobs = Options.Jobs();
        var command = new Command(
            "serve", "Montre le site sur cette machine, tel qu'il est après chaque changement.") { source, port, theme, date, drafts, jobs, quiet };
        command.SetAction((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(port),
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), parsed.GetValue(theme), Drafts: parsed.GetValue(drafts), Threads: parsed.GetValue(jobs)),
            new ConsoleOutput(parsed.GetValue(Options.Language), parsed.GetValue(quiet) ? Verbosity.Errors : Verbosity.Usual), stop));
        return command;
    }

    private static async Task<int> Run(string source, int port, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        PreviewServer.RefuseTakenPort(port);
        using var watcher = new SourceWatcher(source);
        var here = $"http://localhost:{port}";
        var live = new LiveSite(source, options with { BaseAddress = here });
        var shown = First();
        PreviewServer? server = null;
        server = new(Answer);
        console.Tell(shown.Findings);
        server.Announce(Faults(shown.Findings), reload: false);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = server.Run(port, end.Token);
        if (!running.IsFaulted) console.Say(new($"{here}/ — Ctrl+C pour arrêter.", $"{here}/ — Ctrl+C to stop."));
        // Its first steps would keep this thread.
        var rebuilding = Task.Run(Rebuild, CancellationToken.None);
        await Task.WhenAny(running, rebuilding);
        await end.CancelAsync();
        await running;
        await rebuilding;
        return ExitCode.Fine;

        // A fault of pec shows where people look, and the next change may well mend it.
        ShownSite First()
        {
            try
            {
                return live.Look(console.Follow, stop);
            }
            catch (Exception bug) when (bug is not (EnvironmentFault or OperationCanceledException))
            {
                console.Say(Bug.Told(bug));
                return ShownSite.Failed(Bug.Told(bug).In(console.Language));
            }
        }

        Served Answer(string path)
        {
            var site = shown;
            try
            {
                return site.Answer(path, late => Tell(site, late));
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                console.Say(Bug.Told(bug));
                return ShownSite.Failed(Bug.Told(bug).In(console.Language)).Answer(path, _ => { });
            }
        }

        // What only templates or a finished page tell comes once the site is shown.
        void Tell(ShownSite site, ImmutableArray<Diagnostic> late)
        {
            if (late.IsEmpty || site != shown) return;
            server?.Announce(Faults(site.Findings), reload: false);
            console.Tell(late);
        }

        string Faults(ImmutableArray<Diagnostic> findings) => console.Written(findings.Where(f => f.Severity == Severity.Error));

        async Task Rebuild()
        {
            while (!end.IsCancellationRequested)
            {
                try
                {
                    Tell(shown, shown.LookAtTemplates());
                    await watcher.WaitForChange(end.Token);
                    shown = live.Look(console.Follow, end.Token);
                    server.Announce(Faults(shown.Findings), reload: true);
                    console.Tell(shown.Findings);
                }
                catch (OperationCanceledException) when (end.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception fault)
                {
                    var sentence = fault is EnvironmentFault { Sentence: var told } ? told : Bug.Told(fault);
                    server.Announce(sentence.In(console.Language), reload: false);
                    console.Say(sentence);
                }
            }
        }
    }
}
