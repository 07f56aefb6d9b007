using Pec.Cli;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Parsing;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary>What the scheduled job does each week with proposals that people read, change, refuse or accept, against a GitLab and a repository of our own.</summary>
public sealed class HarvestProposalTests : IAsyncLifetime
{
    private const string Sheet = "content/projets/la-roue-commune.md";
    private readonly TemporaryFolder folder = new(), depot = new();
    private readonly List<string> told = [];
    private readonly Dictionary<string, string> sources = new() { ["https://roue.example/pec.yml"] = "programme: {version: \"1.0\"}\n" };
    private GitLabServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await GitLabServer.Start();
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Write(Sheet, File.ReadAllText(folder[Sheet]).Replace("tenue-par:", "source: https://roue.example/pec.yml\ntenue-par:"));
        Fine(
            depot, "git init --quiet --bare -b main && git config receive.advertisePushOptions true "
            + "&& printf '#!/bin/sh\\nenv | grep ^GIT_PUSH_OPTION_ | sort >> options\\n' > hooks/post-receive && chmod +x hooks/post-receive");
        Fine(folder, $"git init --quiet -b main && git config user.name A && git config user.email a@b.fr && git add -A && git commit --quiet -m un && git push --quiet {depot.Path} main");
    }

    public ValueTask DisposeAsync()
    {
        foreach (var each in (TemporaryFolder[])[folder, depot]) each.Dispose();
        return server.DisposeAsync();
    }

    private static string Fine(TemporaryFolder where, string command)
    {
        var said = where.Bash(command);
        Assert.True(said.Exit == 0, command + "\n" + said.Output + said.Errors);
        return said.Output;
    }

    /// <summary>What the job does on the next week; the merge requests that it asks for are then open.</summary>
    private async Task Week()
    {
        told.Clear();
        using var gitlab = new GitLab(
            new(server.Api), GitLabServer.Project, GitLabServer.Token, new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), (_, _) => Task.CompletedTask));
        var build = new Build(BuiltSite.Usual with { Date = HarvestRun.Day }, new(keepsTexts: true));
        var tree = WorkTree.Read(folder.Path, 1, Stop).Value!;
        var fed = build.Fed(tree).Value;
        await new Harvesting(folder.Path, build, tree, fed, [.. fed.Select(f => Read(sources[f.Source.Href]))], s => told.Add(s.French), isDryRun: false)
            .Propose(gitlab, new(folder.Path, depot.Path, GitLabServer.Token), "main", Stop);
        foreach (var branch in Branches.Where(b => server.MergeRequests.All(m => m.Branch != b))) server.MergeRequests.Add((branch, "opened"));
    }

    private static SourceReading Read(string text) =>
        new(new(DateTimeOffset.UnixEpoch, 200, null, null), Documents.Read(Blob.Of(new("pec.yml"), System.Text.Encoding.UTF8.GetBytes(text))).Value!.Root, null);

    private string[] Branches => [.. Fine(depot, "git for-each-ref --sort=creatordate --format='%(refname:short)' refs/heads/a-moissonner").Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private string Refs => Fine(depot, "git for-each-ref --format='%(refname:short) %(objectname)'");

    /// <summary>The lines that a merge of the proposals would add.</summary>
    private IEnumerable<string> Proposed => Branches.SelectMany(b => Fine(depot, $"git diff -U0 main...{b}").Split('\n').Where(l => l is ['+', not '+', ..]));

    private void Answer(string state) => server.MergeRequests[^1] = server.MergeRequests[^1] with { State = state };

    private void Merge()
    {
        Fine(folder, $"git pull --quiet {depot.Path} {Branches[^1]} && git push --quiet {depot.Path} HEAD:main");
        Answer("merged");
    }

    [Fact]
    public async Task A_change_is_proposed_once_with_where_each_key_comes_from()
    {
        sources["https://roue.example/pec.yml"] = "programme: {version: \"1.0\"}\nse-distingue: \"@tous Closes #5 Fixes https://gitlab.example/a/b/-/issues/5 </code><b> /close\"\nusages: monnaie-locale\n";
        await Week();
        Assert.Equal(["+programme:", "+  version: 1.0", "+se-distingue: \"@tous Closes #5 Fixes https://gitlab.example/a/b/-/issues/5 </code><b> /close\""], Proposed);
        Assert.Equal($"{Sheet}\n", Fine(depot, $"git diff --name-only main...{Branches[0]}"));
        var options = File.ReadAllLines(depot["options"]);
        Assert.Contains(options, o => o.EndsWith("=merge_request.create"));
        Assert.Contains(options, o => o.EndsWith("=merge_request.target=main"));
        Assert.Contains(options, o => o.EndsWith("=merge_request.title=Moisson : projets/la-roue-commune"));
        var description = System.Net.WebUtility.HtmlDecode(options.Single(o => o.Contains("merge_request.description=")));
        Assert.Contains("Lu le 24\u00a0novembre 2026 dans <code>https://roue.example/pec.yml</code>", description);
        Assert.Contains("<code>programme.version</code> devient <code>1.0</code>, au lieu de rien (là-bas : <code>programme.version</code>)", description);
        Assert.Contains("« usages » : la fiche dit « livraison », la source dit « monnaie-locale »", description);
        // Words of a source call nobody, close nothing and end no element.
        Assert.DoesNotMatch(@"@tous|[^&]#5|://gitlab|</code><b>|/close", options.Single(o => o.Contains("merge_request.description=")));
    }

    [Fact]
    public async Task A_proposal_of_many_long_values_is_sent_all_the_same()
    {
        string[] keys = ["site", "essayer", "statistiques", "depuis", "se-distingue", "propriete", "economie", "objectifs", "besoins", "offres"];
        sources["https://roue.example/pec.yml"] = string.Concat(keys.Select(k => k switch
        {
            "site" or "essayer" or "statistiques" => $"{k}: https://roue.example/{new string('#', 500)}\n",
            "depuis" => "depuis: 2019\n",
            _ => $"{k}: \"{new string('«', 20)} {new string('&', 1_000)}\"\n",
        })) + "briques: [" + string.Join(", ", Enumerable.Range(0, 90).Select(i => $"outil-{i}")) + "]\nouverture: {code: libre, pourquoi: \"" + new string('&', 900) + "\"}\n";
        await Week();
        Assert.Single(Branches);
        Assert.InRange(File.ReadAllLines(depot["options"]).Max(o => System.Text.Encoding.UTF8.GetByteCount(o)), 5_000, 60_000);
    }

    [Fact]
    public async Task A_week_without_news_asks_for_nothing()
    {
        await Week();
        var before = Refs;
        await Week();
        Merge();
        before = Refs;
        var requests = server.Asked.Count;
        await Week();
        await Week();
        Assert.Equal((before, requests), (Refs, server.Asked.Count));
        Assert.Contains("Fiches à relire : 0 ; pour une autre fois : 0.", told[^1]);
    }

    [Fact]
    public async Task What_was_accepted_follows_its_source_and_what_was_refused_is_not_asked_again()
    {
        await Week();
        Merge();
        sources["https://roue.example/pec.yml"] = "programme: {version: \"1.1\"}\n";
        await Week();
        Assert.Equal(["+  version: 1.1"], Proposed);
        Answer("closed");
        await Week();
        Assert.Equal(2, Branches.Length);
        sources["https://roue.example/pec.yml"] = "programme: {version: \"1.2\"}\n";
        await Week();
        Assert.Equal(["+  version: 1.1", "+  version: 1.2"], Proposed.Order());
    }

    [Fact]
    public async Task A_sheet_of_which_somebody_reads_a_proposal_waits()
    {
        await Week();
        sources["https://roue.example/pec.yml"] = "programme: {version: \"2.0\"}\n";
        await Week();
        Assert.Single(Branches);
        Assert.Contains(told, t => t.Contains("attend : quelqu'un lit encore la proposition d'avant"));
        Assert.Contains("pour une autre fois : 1.", told[^1]);
        Answer("closed");
        await Week();
        Assert.Equal(["+  version: 1.0", "+  version: 2.0"], Proposed.Where(l => l.Contains("version")).Order());
    }

    [Fact]
    public async Task What_a_reviewer_changed_in_a_proposal_is_a_person_s()
    {
        await Week();
        Fine(folder, $"git clone --quiet -b {Branches[^1]} {depot.Path} .relecture && cd .relecture && git config user.name B && git config user.email b@b.fr && sed -i 's/version: 1.0/version: un/' {Sheet} && git commit --quiet -am relu && git push --quiet && cd .. && rm -rf .relecture");
        Merge();
        sources["https://roue.example/pec.yml"] = "programme: {version: \"1.1\"}\n";
        await Week();
        Assert.Single(Branches);
    }

    [Fact]
    public async Task A_push_that_is_refused_loses_nothing_and_a_run_that_ended_there_proposes_nothing_twice()
    {
        depot.Write("hooks/pre-receive", "#!/bin/sh\nexit 1\n");
        Fine(depot, "chmod +x hooks/pre-receive");
        Assert.Contains("Le dépôt a refusé", (await Assert.ThrowsAsync<EnvironmentFault>(Week)).Sentence.French);
        File.Delete(depot["hooks/pre-receive"]);
        await Week();
        Assert.Single(Branches);
        Fine(depot, "git branch -D moisson");
        await Week();
        Assert.Single(Branches);
        Assert.Equal("1", Fine(depot, "git rev-list --count moisson").Trim());
    }

    [Fact]
    public async Task Ten_sheets_a_week_and_the_others_the_next()
    {
        for (var i = 10; i < 23; i++)
        {
            folder.Write($"content/projets/p{i}.md", $"---\ntitre: Projet {i}\nresume: Un. Deux.\ntenue-par: nous\nsource: https://p.example/{i}/pec.yml\n---\n");
            sources[$"https://p.example/{i}/pec.yml"] = $"site: https://p{i}.example\n";
        }
        Fine(folder, $"git add -A && git commit --quiet -m deux && git push --quiet {depot.Path} main");
        await Week();
        Assert.Equal(10, Branches.Length);
        Assert.Contains("Fiches à relire : 10 ; pour une autre fois : 4.", told[^1]);
        await Week();
        Assert.Equal(14, Branches.Length);
    }
}
