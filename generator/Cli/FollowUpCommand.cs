using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.FollowUp;

namespace Pec.Cli;

/// <summary><c>pec suivi</c>: what waits, for whom, since when, with the message ready; and what a reply to it changes.</summary>
internal static class FollowUpCommand
{
    private sealed record Request(string Source, WaitingKind[] Kinds, string? For, string? Cache, ReportRequest<FollowUpReport>[] Reports);

    public static Command Create()
    {
        var source = Options.Source();
        var kinds = new Option<WaitingKind[]>("--kind")
        {
            Description = $"Ne dire que ce qui attend ainsi ; autant de fois qu'on veut : {string.Join(", ", WaitingKind.All.Select(k => k.Name))}.",
            HelpName = "ATTENTE", CustomParser = KindsOf,
        };
        var contact = new Option<string?>("--for") { Description = "Ne dire que ce qui attend cette adresse.", HelpName = "CONTACT" };
        var cache = new Option<string?>("--cache")
        {
            Description = "Les réponses que « pec links --cache » a gardées, d'où viennent les adresses mortes.", HelpName = "FICHIER",
        };
        var reports = Options.Reports(FollowUpReport.Formats);
        var (baseUrl, pagesUrl) = (Options.BaseUrl(), Options.PagesUrl());
        var answer = new Option<string?>("--answer")
        {
            Description = "La réponse à un de ces messages, telle qu'elle est arrivée ; sa fiche en est changée, d'une ligne ou de peu. « - » lit l'entrée standard.",
            HelpName = "FICHIER|-",
        };
        var sheet = new Option<string?>("--fiche")
        {
            Description = "Avec --answer : le fichier de la fiche, si la réponse n'en cite pas la page.", HelpName = "FICHIER",
        };
        var remind = new Option<bool>("--remind")
        {
            Description = $"Écrire aux contacts des fiches, une fois par an au plus, par le Service Desk de GitLab (dans un travail programmé, avec {GitLabVariables.TokenName}) ; dix au plus à la fois, jamais à qui vient de toucher à sa fiche.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Avec --answer ou --remind : dire ce qui changerait ou partirait, sans rien écrire ni envoyer." };
        var (date, jobs) = (Options.Date(), Options.Jobs());
        var command = new Command(
            "suivi",
            "Dit ce qui attend, pour qui et depuis quand, avec le message à envoyer ; lit aussi les réponses. À garder entre soi : des adresses y figurent.")
        {
            source, kinds, contact, cache, reports, baseUrl, pagesUrl, answer, sheet, remind, dryRun, date, jobs,
        };
        command.SetWork((parsed, stop) =>
        {
            var console = new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual);
            var (folder, threads) = (parsed.GetValue(source)!, parsed.GetValue(jobs));
            var build = new Build(
                new(parsed.GetValue(date) ?? Today.Date(), BaseAddress: parsed.GetValue(baseUrl), Threads: threads, PagesAddress: parsed.GetValue(pagesUrl)), new(keepsTexts: true), stop: stop);
            var loaded = WorkTree.Read(folder, threads, stop);
            console.Follow(loaded.Value);
            console.Tell(loaded.Diagnostics);
            if (loaded.Value is not { } tree) return ExitCode.ContentHasErrors;
            if (parsed.GetValue(answer) is { } file)
                return Answer(build, tree, folder, NewCommand.MessageOf(file), parsed.GetValue(sheet), parsed.GetValue(dryRun), console);
            // A sheet whose dates alone were touched is as silent as before.
            tree = tree with { History = WordChanges.Of(folder, tree.History) };
            if (parsed.GetValue(remind))
                return Remind(build, tree, parsed.GetValue(cache), parsed.GetValue(dryRun), console, stop).GetAwaiter().GetResult();
            var asked = new Request(
                folder, parsed.GetValue(kinds) ?? [], parsed.GetValue(contact), parsed.GetValue(cache), parsed.GetValue(reports) ?? []);
            return Tell(build, tree, asked, console, stop).GetAwaiter().GetResult();
        });
        return command;
    }

    private static async Task<int> Remind(Build build, Tree tree, string? cache, bool isDryRun, ConsoleOutput console, CancellationToken stop)
    {
        var gitlab = GitLabVariables.Read(null, Environment.GetEnvironmentVariable);
        if (gitlab.Token.Length == 0)
        {
            console.Say(GitLabVariables.NoToken);
            return ExitCode.Fine;
        }
        var due = build.Reminders(tree, VisitsOf(cache)).Value;
        var failed = await gitlab.Ask(GitLabPatience.Usual, server => new Reminding(server, build.Options.Date, console.Say, isDryRun).Send(due, stop));
        return failed == 0 ? ExitCode.Fine : ExitCode.Environment;
    }

    /// <summary>Since when an address is dead matters more than how lately it was seen.</summary>
    private static IReadOnlyDictionary<string, Visit> VisitsOf(string? cache) => cache is null ? new Dictionary<string, Visit>() : VisitFile.Read(cache, TimeSpan.FromDays(3650));

    private static async Task<int> Tell(Build build, Tree tree, Request asked, ConsoleOutput console, CancellationToken stop)
    {
        var found = build.FollowUp(tree, VisitsOf(asked.Cache), w => asked.Kinds.Length == 0 || asked.Kinds.Contains(w.Kind));
        if (found.HasErrors)
            console.Say(new(
                "Des textes ont des erreurs, que « pec check » dit : ils ne sont pas suivis.",
                "Some texts have errors, which “pec check” tells: they are not followed."));
        var all = asked.For is null ? found.Value : found.Value.RemoveAll(c => !string.Equals(c.To, asked.For, StringComparison.OrdinalIgnoreCase));
        var isWhole = asked.For is null && asked.Kinds.Length == 0;
        var report = new FollowUpReport(all, console.Language) { Proposals = isWhole ? await Proposals(build, tree, stop) : [] };
        console.Write(FollowUpReport.Text(report));
        ReportRequest<FollowUpReport>.WriteAll(asked.Source, asked.Reports, report);
        return ExitCode.Fine;
    }

    /// <summary>None where no token is given, or where the site promises no delay.</summary>
    private static async Task<ImmutableArray<WaitingProposal>> Proposals(Build build, Tree tree, CancellationToken stop)
    {
        var promised = build.Check(tree).Value.Settings.AnswersWithin?.Text;
        if (promised is null || Delays.DaysOf(promised) is not { } days || Environment.GetEnvironmentVariable(GitLabVariables.TokenName) is not { Length: > 0 }) return [];
        return await GitLabVariables.Read(null, Environment.GetEnvironmentVariable).Ask(
            GitLabPatience.Usual, server => WaitingProposals.Of(server, days, build.Options.Date, stop));
    }

    private static int Answer(Build build, Tree tree, string source, string message, string? sheet, bool isDryRun, ConsoleOutput console)
    {
        var reply = build.Answered(tree, message, sheet is null ? null : new SitePath(sheet.Replace('\\', '/')));
        if (reply.Doubt is { } doubt)
        {
            console.Say(new($"Rien n'est changé : {doubt.French}.", $"Nothing is changed: {doubt.English}."));
            return ExitCode.ContentHasErrors;
        }
        foreach (var draft in reply.Drafts)
        {
            var next = tree.With(draft.Path, draft.Text);
            console.Say(isDryRun ? new($"{draft.Path} changerait :", $"{draft.Path} would change:") : new($"{draft.Path} est changé :", $"{draft.Path} is changed:"));
            foreach (var change in LineChanges.Between(tree.LinesOf(draft.Path)!, next.LinesOf(draft.Path)!))
            {
                foreach (var line in change.Gone) console.Say("- " + SourceExcerpt.Visible(line));
                foreach (var line in change.Came) console.Say("+ " + SourceExcerpt.Visible(line));
            }
            if (!isDryRun) TextFile.Replace(source, tree.Blobs[draft.Path], Blob.Of(draft.Path, Encoding.UTF8.GetBytes(draft.Text)));
        }
        console.Say(new(
            $"Relisez, lancez « pec check », puis proposez-le sous ce titre : {reply.Title!.French}",
            $"Read it again, run “pec check”, then propose it under this title: {reply.Title.English}"));
        return ExitCode.Fine;
    }

    private static WaitingKind[] KindsOf(ArgumentResult result)
    {
        var kinds = new List<WaitingKind>();
        var names = WaitingKind.All.Select(k => k.Name).ToList();
        foreach (var word in result.Tokens.Select(t => t.Value))
            if (WaitingKind.All.FirstOrDefault(k => k.Name == word) is { } kind) kinds.Add(kind);
            else
                result.AddError(Nearest.To(word, names) is { } near ? $"« {word} » n'est pas une attente connue. Vouliez-vous dire « {near} » ?"
                    : $"« {word} » n'est pas une attente connue : {string.Join(", ", names)}.");
        return [.. kinds];
    }
}
