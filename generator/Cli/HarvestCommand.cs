using System.Collections.Immutable;
using System.CommandLine;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Harvest;

namespace Pec.Cli;

/// <summary><c>pec moissonner</c>: what members' own repositories change in their sheets. It publishes nothing, and no source stops another.</summary>
internal static class HarvestCommand
{
    private sealed record Request(string Source, string[] Only, string? Memory, TimeSpan Timeout, bool IsDryRun, bool AllowsLoopback, GitLabVariables? GitLab, ReportRequest<Report>[] Reports);

    public static Command Create()
    {
        var source = Options.Source();
        var only = new Option<string[]>("--only") { Description = "Ne lire que la source de cette fiche, par le nom de son fichier ; autant de fois qu'on veut.", HelpName = "FICHE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Dire ce qui changerait, et d'où cela vient, sans rien écrire." };
        var memory = new Option<string?>("--memory") { Description = "Où retenir ce qui a déjà été proposé (sinon : .moisson.json, à côté de content/).", HelpName = "FICHIER" };
        var propose = new Option<bool>("--propose") { Description = "Envoyer chaque fiche changée à GitLab, dans une demande de fusion, au lieu de la changer ici. Pour un travail programmé." };
        var server = new Option<string?>("--depot") { Description = "Avec --propose : où envoyer les propositions (sinon : le projet lui-même).", HelpName = "ADRESSE" };
        var timeout = Options.Number("--timeout", "Combien attendre une source entière (sinon : 20 secondes).", "SECONDES", 20, 1, 600);
        var loopback = Options.AllowLoopback();
        var reports = Options.Reports(Report.Formats);
        var (date, jobs) = (Options.Date(), Options.Jobs());
        var command = new Command(
            "moissonner",
            "Lit le publiccode.yml ou le pec.yml que des projets tiennent dans leur dépôt (« source » dans leur fiche) et propose ce qui y a changé. Ce qu'une personne a écrit reste : la différence est dite.")
        {
            source, only, dryRun, memory, propose, server, timeout, reports, loopback, date, jobs,
        };
        command.SetAction((parsed, stop) => Run(
            new(
                parsed.GetValue(source)!, parsed.GetValue(only) ?? [], parsed.GetValue(memory), TimeSpan.FromSeconds(parsed.GetValue(timeout)), parsed.GetValue(dryRun),
                parsed.GetValue(loopback), parsed.GetValue(propose) ? GitLabVariables.Read(parsed.GetValue(server), Environment.GetEnvironmentVariable) : null, parsed.GetValue(reports) ?? []),
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Threads: parsed.GetValue(jobs)), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.All), stop));
        return command;
    }

    private static async Task<int> Run(Request asked, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        var loaded = WorkTree.Read(asked.Source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        if (asked.AllowsLoopback) console.WarnOfLoopback();
        var build = new Build(options, new(keepsTexts: true), stop: stop);
        var named = build.Fed(tree);
        var fed = Among(named.Value, asked.Only);
        using var web = new PublicWeb(asked.Timeout, asked.AllowsLoopback);
        var read = await SourceReadings.Of(web, fed, stop);
        var isMute = asked.GitLab is { Token.Length: 0 };
        if (isMute) console.Say(GitLabVariables.NoToken);
        var harvesting = new Harvesting(asked.Source, build, tree, fed, read, console.Say, asked.IsDryRun || isMute);
        var plan = asked.GitLab is null || isMute ? harvesting.Write(asked.Memory ?? Path.Combine(asked.Source, Harvesting.MemoryFile))
            : await asked.GitLab.Ask(
                GitLabPatience.Usual,
                server => harvesting.Propose(server, new(asked.Source, asked.GitLab.Address, asked.GitLab.Token), asked.GitLab.Branch, stop));
        var found = new Outcome<HarvestPlan>(plan.Value, [.. named.Diagnostics, .. plan.Diagnostics]).Sorted().Diagnostics;
        console.Tell(found);
        ReportRequest<Report>.WriteAll(
            asked.Source, asked.Reports, new Report(found, tree, console.Language, asked.Reports.Length == 0 ? "" : GitTree.PrefixOf(asked.Source), options.EditBase, IsStrict: false));
        return ExitCode.Fine;
    }

    /// <summary>Those that were named, or all.</summary>
    private static ImmutableArray<FedSheet> Among(ImmutableArray<FedSheet> fed, string[] only)
    {
        foreach (var name in only)
            if (!fed.Any(f => IsCalled(f, name)))
                throw new EnvironmentFault(Nearest.To(name, fed.Select(f => f.Path.Stem)) is { } near
                    ? new($"Aucune fiche « {name} » n'est alimentée par un fichier. Vouliez-vous dire « {near} » ?", $"No sheet “{name}” is fed from a file. Did you mean “{near}”?")
                    : new($"Aucune fiche « {name} » n'est alimentée par un fichier : « pec moissonner --dry-run » dit lesquelles le sont.", $"No sheet “{name}” is fed from a file: “pec moissonner --dry-run” tells which are."));
        return only.Length == 0 ? fed : [.. fed.Where(f => only.Any(o => IsCalled(f, o)))];
    }

    private static bool IsCalled(FedSheet sheet, string name) => sheet.Name == name || sheet.Name.EndsWith(":" + name, StringComparison.Ordinal) || sheet.Path.Value == name;
}
