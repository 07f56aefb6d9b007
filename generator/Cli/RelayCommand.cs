using System.Collections.Immutable;
using System.CommandLine;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Network.Stories;
using Pec.Parsing.Feeds;

namespace Pec.Cli;

/// <summary><c>pec relay</c>: drafts of stories that followed feeds announce. It publishes nothing, and no feed stops another.</summary>
internal static class RelayCommand
{
    private const int HostsAtOnce = 4;

    public static Command Create()
    {
        var source = Options.Source();
        var dryRun = new Option<bool>("--dry-run") { Description = "Dire ce qui serait écrit, sans rien écrire." };
        var memory =
            new Option<string?>("--memory") { Description = "Où retenir ce qui a déjà été proposé (sinon : .relais.json, à côté de content/).", HelpName = "FICHIER" };
        var timeout = Options.Number("--timeout", "Combien attendre un flux entier (sinon : 20 secondes).", "SECONDES", 20, 1, 600);
        var loopback = Options.AllowLoopback();
        var reports = Options.Reports(Report.Formats);
        var date = Options.Date();
        var jobs = Options.Jobs();
        var command = new Command(
            "relay",
            "Lit les flux que site.yml suit (flux-suivis) et écrit, en brouillon, les récits qui parlent des mots choisis. Jamais deux fois le même.") { source, dryRun, memory, timeout, reports, loopback, date, jobs };
        command.SetAction((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(memory), TimeSpan.FromSeconds(parsed.GetValue(timeout)), parsed.GetValue(dryRun),
            parsed.GetValue(loopback), parsed.GetValue(reports) ?? [],
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Threads: parsed.GetValue(jobs)), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.All), stop));
        return command;
    }

    private static async Task<int> Run(
        string source, string? memoryFile, TimeSpan timeout, bool isDryRun, bool allowsLoopback, ReportRequest<Report>[] reports, BuildOptions options,
        ConsoleOutput console, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        if (allowsLoopback) console.WarnOfLoopback();
        var build = new Build(options, new(keepsTexts: true), stop: stop);
        var followed = build.Feeds(tree);
        if (followed.HasErrors)
        {
            console.Tell(followed.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        var file = memoryFile ?? Path.Combine(source, ".relais.json");
        // The usual file counts even when another is named: what somebody proposed by hand and committed is known too.
        var known = RelayFile.Read(Path.Combine(source, ".relais.json")).With(RelayFile.Read(file));
        using var web = new PublicWeb(timeout, allowsLoopback);
        var answers = await Ask(web, followed.Value, stop);
        Outcome<ImmutableArray<FeedItem>>?[] read =
        [
            .. followed.Value.Zip(answers, (feed, answer) => FeedOf(answer) is { } bytes ? Read(bytes, feed, timeout, stop) : null),
        ];
        var plan = build.Relay(tree, [.. read.Select(r => r?.Value)], known);
        var found = new Outcome<int>(
            0,
            [.. followed.Value.Zip(answers, Silence).OfType<Diagnostic>(), .. read.OfType<Outcome<ImmutableArray<FeedItem>>>().SelectMany(r => r.Diagnostics), .. plan.Diagnostics]).Sorted().Diagnostics;
        console.Tell(found);
        ReportRequest<Report>.WriteAll(
            source, reports, new Report(found, tree, console.Language, reports.Length == 0 ? "" : GitTree.PrefixOf(source), options.EditBase, IsStrict: false));
        foreach (var story in plan.Value.Stories)
        {
            if (!isDryRun) SingleFile.Create(source, story.Path, story.Text);
            console.Say(isDryRun
                ? new($"{story.Path} serait écrit : « {story.Title} », de {story.Name}.", $"{story.Path} would be written: “{story.Title}”, from {story.Name}.")
                : new($"{story.Path} est écrit : « {story.Title} », de {story.Name}.", $"{story.Path} is written: “{story.Title}”, from {story.Name}."));
        }
        if (!isDryRun && followed.Value.Length > 0) RelayFile.Write(source, file, plan.Value.Memory);
        console.Say(Summary(followed.Value.Length, answers.Count(a => FeedOf(a) is not null), plan.Value));
        return ExitCode.Fine;
    }

    /// <summary>
    /// What came of asking for each feed, in their order: hosts side by side, the feeds of one host one after the other, so that none waits in another's time.
    /// </summary>
    private static async Task<WebExchange[]> Ask(PublicWeb web, ImmutableArray<WebAddress> feeds, CancellationToken stop)
    {
        var answers = new WebExchange[feeds.Length];
        var hosts = Enumerable.Range(0, feeds.Length).GroupBy(i => Visits.HostOf(feeds[i].Href));
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = stop }, async (host, end) =>
        {
            foreach (var i in host)
                answers[i] = Uri.TryCreate(feeds[i].Href, UriKind.Absolute, out var address)
                    ? await web.Ask(HttpMethod.Get, address, readsBody: true, end) : new WebFailure(new("about:blank"), WebFault.UnknownHost);
        });
        return answers;
    }

    /// <summary>What a feed announces; one that takes as long to read as it may take to come is told, and the others are read.</summary>
    private static Outcome<ImmutableArray<FeedItem>> Read(FeedBytes bytes, WebAddress feed, TimeSpan timeout, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(timeout);
        try
        {
            return FeedReader.Read(bytes, feed.At, end.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new([], [Rules.UnreadableFeed(feed.At, feed.Href, new("il faut trop de temps pour le lire", "it takes too long to read"))]);
        }
    }

    private static FeedBytes? FeedOf(WebExchange exchange) =>
        exchange is WebAnswer { Status: >= 200 and < 300 } answer ? new(answer.Address, answer.Body, answer.Type?.CharSet) : null;

    private static Diagnostic? Silence(WebAddress feed, WebExchange exchange) =>
        FeedOf(exchange) is not null
            ? null
            : Rules.SilentFeed(feed.At, feed.Href, new(DateTimeOffset.UnixEpoch, (exchange as WebAnswer)?.Status, (exchange as WebFailure)?.Fault, null));

    private static Sentence Summary(int feeds, int read, RelayPlan plan) => feeds == 0
        ? new(
            "site.yml ne suit aucun flux. Pour en suivre un, écrivez-y « flux-suivis ».", "site.yml follows no feed. To follow one, write “flux-suivis” there.")
        : new(
            $"Flux lus : {read} sur {feeds}. Annonces : {plan.Announced} ; nouveaux brouillons : {plan.Stories.Length} ; pour une autre fois : {plan.Left} ; brouillons qui attendaient déjà : {plan.Waiting}.",
            $"Feeds read: {read} of {feeds}. Items: {plan.Announced}; new drafts: {plan.Stories.Length}; for another time: {plan.Left}; drafts that waited already: {plan.Waiting}.");
}
