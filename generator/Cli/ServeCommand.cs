using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using System.Text;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Rendering;

namespace Pec.Cli;

/// <summary><c>pec serve</c>: the site on this machine, built again at each change.</summary>
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
        var command = new Command("serve", "Montre le site sur cette machine et le reconstruit à chaque changement.") { source, port, theme, date, drafts, jobs, quiet };
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
        var memory = new Memory(keepsTexts: true);
        var history = GitHistory.Read(source).Value;
        var shown = First();
        var server = new PreviewServer(Answer);
        console.Tell(shown.Findings);
        server.Announce(Faults(shown.Findings), reload: false);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = server.Run(port, end.Token);
        if (!running.IsFaulted) console.Say(new($"http://localhost:{port}/ — Ctrl+C pour arrêter.", $"http://localhost:{port}/ — Ctrl+C to stop."));
        // Its first steps would keep this thread.
        var rebuilding = Task.Run(Rebuild, CancellationToken.None);
        await Task.WhenAny(running, rebuilding);
        await end.CancelAsync();
        await running;
        await rebuilding;
        return ExitCode.Fine;

        // A fault of pec shows where people look, and the next change may well mend it.
        Site First()
        {
            try
            {
                return Site.Of(Load(), options, memory, stop);
            }
            catch (Exception bug) when (bug is not (EnvironmentFault or OperationCanceledException))
            {
                console.Say(Bug.Told(bug));
                return Site.Failed(Bug.Told(bug).In(console.Language));
            }
        }

        Served Answer(string path)
        {
            try
            {
                return shown.Answer(path);
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                console.Say(Bug.Told(bug));
                return Site.Failed(Bug.Told(bug).In(console.Language)).Answer(path);
            }
        }

        Outcome<Tree?> Load()
        {
            var loaded = WorkTree.Read(source, options.Threads, stop, history);
            console.Follow(loaded.Value);
            return loaded;
        }

        string Faults(ImmutableArray<Diagnostic> findings) => console.Written(findings.Where(f => f.Severity == Severity.Error));

        async Task Rebuild()
        {
            while (!end.IsCancellationRequested)
            {
                try
                {
                    await watcher.WaitForChange(end.Token);
                    shown = Site.Of(Load(), options, memory, end.Token);
                    server.Announce(Faults(shown.Findings), reload: true);
                    console.Tell(shown.Findings);
                    // Pages are made when they are asked for; what their templates say is looked for once they are shown.
                    var late = shown.MakeAll(options.Threads, end.Token);
                    if (late.Length > 0) server.Announce(Faults(late.AddRange(shown.Findings)), reload: false);
                    console.Tell(late);
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

    /// <summary>The site as it was at one moment, its pages made when they are asked for.</summary>
    private sealed class Site(Rendition? rendition, ImmutableArray<Diagnostic> findings, string words = "pec")
    {
        private readonly Dictionary<string, Output> byPath = rendition?.Outputs.GroupBy(o => o.Url.Path).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal) ?? [];
        private readonly ConcurrentDictionary<string, Outcome<Artifact?>> made = new(StringComparer.Ordinal);

        public ImmutableArray<Diagnostic> Findings => findings;

        public static Site Of(Outcome<Tree?> loaded, BuildOptions options, Memory memory, CancellationToken stop)
        {
            var built = loaded.Then(tree => tree is null ? new(null, []) : new Build(options, memory, stop: stop).Render(tree)).Sorted();
            return new(built.Value, built.Diagnostics);
        }

        /// <summary>Nothing but words, on every page.</summary>
        public static Site Failed(string words) => new(null, [], words);

        public Served Answer(string path)
        {
            var found = byPath.GetValueOrDefault(path);
            // Relative addresses of the page would lead elsewhere.
            if (found is null && byPath.ContainsKey(path + "/")) return new(308, Plain(path + "/"));
            var output = found ?? byPath.GetValueOrDefault("/404.html");
            if (output is null) return new(500, Plain(words));
            var result = Make(output);
            return result.Value is { } artifact ? new(found is null ? 404 : 200, artifact.Bytes()) : new(500, Plain(string.Join('\n', result.Diagnostics.Select(d => d.MessageIn(Language.French)))));
        }

        /// <summary>What the templates say of all pages together, each fault once.</summary>
        public ImmutableArray<Diagnostic> MakeAll(int threads, CancellationToken stop) =>
            new Outcome<int>(0, [.. InOrder.Select([.. byPath.Values], threads, stop, Make).SelectMany(r => r.Diagnostics)]).Sorted().Diagnostics;

        private Outcome<Artifact?> Make(Output output) => made.GetOrAdd(output.Url.Path, _ => rendition!.Make(output));

        private static byte[] Plain(string words) =>
            Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>À reprendre</title></head><body><h1>À reprendre</h1><pre>{WebUtility.HtmlEncode(words)}</pre></body></html>");
    }
}
