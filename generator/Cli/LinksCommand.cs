using System.Collections.Immutable;
using System.CommandLine;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec links</c>: whether the addresses of the web still answer. What others did to their sites is nobody's error here: it never fails.</summary>
internal static class LinksCommand
{
    public static Command Create()
    {
        Option<string> source = Options.Source();
        Option<bool> drafts = Options.Drafts();
        var cache =
            new Option<string?>("--cache") { Description = "Où garder les réponses, pour ne pas redemander ce que l'on sait (sinon : nulle part).", HelpName = "FICHIER" };
        var age = Options.Number(
            "--max-age", "Combien de temps croire une réponse gardée ; un doute est toujours redemandé (sinon : 7 jours).", "JOURS", 7, 0, 3650);
        var delay = Options.Number("--delay", "Combien attendre entre deux visites d'un même site (sinon : 1 seconde).", "SECONDES", 1, 0, 60);
        var timeout = Options.Number("--timeout", "Combien attendre une réponse entière (sinon : 20 secondes).", "SECONDES", 20, 1, 600);
        var loopback = Options.AllowLoopback();
        var jobs = Options.Jobs();
        var reports = Options.Reports(Report.Formats);
        var command = new Command(
            "links",
            "Visite les adresses du web que le contenu cite, et dit celles qui ne répondent plus. N'échoue jamais pour une adresse.") { source, reports, drafts, cache, age, delay, timeout, loopback, jobs };
        command.SetAction((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(cache), TimeSpan.FromDays(parsed.GetValue(age)), TimeSpan.FromSeconds(parsed.GetValue(delay)),
            TimeSpan.FromSeconds(parsed.GetValue(timeout)), parsed.GetValue(loopback), parsed.GetValue(reports) ?? [],
            new BuildOptions(Today.Date(), Drafts: parsed.GetValue(drafts), Threads: parsed.GetValue(jobs)),
            new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.All), stop));
        return command;
    }

    private static async Task<int> Run(
        string source, string? cache, TimeSpan age, TimeSpan delay, TimeSpan timeout, bool allowsLoopback, ReportRequest<Report>[] reports, BuildOptions options,
        ConsoleOutput console, CancellationToken stop)
    {
        var (tree, addresses) = Addresses(source, options, console, stop);
        if (allowsLoopback) console.WarnOfLoopback();
        var pages = addresses.Select(a => PageOf(a.Href)).ToHashSet(StringComparer.Ordinal);
        var known = cache is null ? ImmutableDictionary<string, Visit>.Empty : VisitFile.Read(cache, age).Where(v => pages.Contains(v.Key))
            .ToImmutableDictionary(StringComparer.Ordinal);
        using var web = new PublicWeb(timeout, allowsLoopback);
        var news = await new Visits(web, delay).To(pages.Where(p => !known.ContainsKey(p)), new Counter(console, pages.Count - known.Count), stop);
        console.EndProgress();
        if (IsCutOff(news))
        {
            console.Say(
                new("Aucun site n'a répondu : cette machine n'a sans doute pas accès au web. Rien n'est dit des adresses, rien n'est gardé.", "No site answered: this machine likely has no access to the web. Nothing is said of the addresses, nothing is kept."));
            return ExitCode.Fine;
        }
        var visits = known.SetItems(news);
        var found = new Outcome<int>(0, [.. addresses.Select(a => Finding(a, visits[PageOf(a.Href)])).OfType<Diagnostic>()]).Sorted().Diagnostics;
        console.Tell(found);
        ReportRequest<Report>.WriteAll(
            source, reports, new Report(found, tree, console.Language, reports.Length == 0 ? "" : GitTree.PrefixOf(source), options.EditBase, IsStrict: false));
        console.Say(Summary(visits.Values, known.Count));
        if (cache is not null) VisitFile.Write(source, cache, visits);
        return ExitCode.Fine;
    }

    private static (Tree Tree, ImmutableArray<WebAddress> Addresses) Addresses(
        string source, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        using var watch = new StageTimer(console);
        watch.Report(Stage.Load);
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        var read = loaded.Then(tree => tree is null ? new([], []) : new Build(options, progress: watch, stop: stop).WebAddresses(tree));
        if (read.HasErrors)
            console.Say(
                new("Des textes ont des erreurs, que « pec check » dit : leurs adresses ne sont pas visitées.", "Some texts have errors, which “pec check” tells: their addresses are not visited."));
        return (loaded.Value ?? Tree.Empty, read.Value);
    }

    /// <summary>When several sites are silent and none speaks, it is not theirs to mend.</summary>
    private static bool IsCutOff(IReadOnlyDictionary<string, Visit> visits) =>
        visits.Values.All(v => v.Fault is WebFault.UnknownHost or WebFault.Unreachable or WebFault.TooSlow)
            && visits.Keys.DistinctBy(Visits.HostOf).Count() > 2;

    /// <summary>A part of a page is not asked for apart, and follows its page where it went.</summary>
    private static Diagnostic? Finding(WebAddress address, Visit visit) =>
        Rules.Visited(
            address.At, address.Href,
            visit.MovedTo is { } page && !page.Contains('#') ? visit with { MovedTo = page + address.Href[PageOf(address.Href).Length..] } : visit);

    private static string PageOf(string address) => address.Split('#')[0];

    private static Sentence Summary(IEnumerable<Visit> visits, int known)
    {
        var all = visits.ToList();
        int good = all.Count(v => v.Verdict == Verdict.Good), dead = all.Count(v => v.Verdict == Verdict.Dead);
        var moved = all.Count(v => v is { Verdict: Verdict.Good, MovedTo: not null });
        return new(
            $"Adresses : {all.Count}. Bonnes : {good} (dont déplacées : {moved}) ; mortes : {dead} ; incertaines : {all.Count - good - dead}. Connues sans nouvelle visite : {known}.",
            $"Addresses: {all.Count}. Good: {good} (of which moved: {moved}); dead: {dead}; uncertain: {all.Count - good - dead}. Known without a new visit: {known}.");
    }

    /// <summary>Says on a terminal how many addresses were visited.</summary>
    private sealed class Counter(ConsoleOutput console, int all) : IProgress<string>
    {
        private readonly Lock turn = new();
        private int done;

        public void Report(string value)
        {
            if (!console.ShowsProgress) return;
            lock (turn) console.Progress(new Sentence($"{++done} sur {all}", $"{done} of {all}"));
        }
    }
}
