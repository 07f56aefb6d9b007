using System.Collections.Immutable;
using Pec.Cli;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Parsing.Feeds;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary>What the scheduled job does each week with proposals that people read, change, refuse or accept, against a GitLab and a repository of our own.</summary>
public sealed class RelayProposalTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new(), depot = new();
    private readonly List<string> announced = ["Un atelier"], told = [];
    private DateOnly day = new(2026, 11, 24);
    private GitLabServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await GitLabServer.Start();
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Write("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\nflux-suivis:\n  - {nom: N, flux: \"https://exemple.org/flux\"}\n");
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

    /// <summary>What the job does on the next week; the merge request that it asks for is then open.</summary>
    private async Task Week(int days = 7)
    {
        told.Clear();
        day = day.AddDays(days);
        using var gitlab = new GitLab(
            new(server.Api), GitLabServer.Project, GitLabServer.Token, new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), (_, _) => Task.CompletedTask));
        var build = new Build(BuiltSite.Usual with { Date = day }, new(keepsTexts: true));
        var tree = WorkTree.Read(folder.Path, 1, Stop).Value!;
        ImmutableArray<FeedItem> items = [.. announced.Select(a => FeedReader.Read(new(new("https://exemple.org/flux"), System.Text.Encoding.UTF8.GetBytes($"<rss><channel><item><title>{a}</title><link>/{a.Replace(' ', '-')}</link></item></channel></rss>"), null), Location.Start(new("content/site.yml")), Stop).Value[0])];
        await new Relaying(folder.Path, build, tree, new(build.Feeds(tree).Value, [items], 1, []), s => told.Add(s.French), isDryRun: false)
            .Propose(gitlab, new(folder.Path, depot.Path, GitLabServer.Token), "main", Stop);
        foreach (var branch in Branches.Where(b => server.MergeRequests.All(m => m.Branch != b))) server.MergeRequests.Add((branch, "opened"));
    }

    private string[] Branches => Fine(depot, "git for-each-ref --format='%(refname:short)' refs/heads/a-relayer").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The stories that a merge of each proposal would add.</summary>
    private IEnumerable<string> Proposed => Branches.Select(b => string.Join(' ', Fine(depot, $"git diff --name-only --diff-filter=A main...{b}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Path.GetFileNameWithoutExtension)));

    /// <summary>What a person commits on the last proposal.</summary>
    private void Review(string command) =>
        Fine(folder, $"git clone --quiet -b {Branches[^1]} {depot.Path} .relecture && cd .relecture && git config user.name B && git config user.email b@b.fr && {command} && git push --quiet && cd .. && rm -rf .relecture");

    private void Answer(string state) => server.MergeRequests[^1] = server.MergeRequests[^1] with { State = state };

    [Fact]
    public async Task What_a_reviewer_did_stays_and_what_is_new_comes_beside()
    {
        await Week();
        Assert.Equal(["un-atelier"], Proposed);
        var options = File.ReadAllText(depot["options"]);
        Assert.Contains("=merge_request.create\n", options);
        Assert.Contains("=merge_request.target=main\n", options);
        Assert.Equal(1, options.Split("merge_request.create").Length - 1);
        Review("sed -i 's/^titre:.*/titre: Relu/' content/recits/un-atelier.md && git commit --quiet -am relu");
        await Week();
        Assert.Contains("nouveaux brouillons : 0 ; pour une autre fois : 0 ; brouillons qui attendaient déjà : 1", told[^1]);
        announced.Add("Une fete");
        await Week();
        Assert.Equal(["un-atelier", "une-fete"], Proposed);
        Assert.Contains("titre: Relu", Fine(depot, $"git show {Branches[0]}:content/recits/un-atelier.md"));
    }

    [Fact]
    public async Task A_story_that_was_removed_or_refused_is_not_proposed_again()
    {
        await Week();
        Review("git rm --quiet content/recits/un-atelier.md && git commit --quiet -m non");
        await Week();
        Assert.Single(Branches);
        announced.Add("Une fete");
        await Week();
        Answer("closed");
        await Week();
        Assert.Equal(["", "une-fete"], Proposed);
        Fine(depot, $"git branch -D {string.Join(' ', Branches)}");
        announced.Add("Un bal");
        await Week();
        Assert.Equal(["un-bal"], Proposed);
        Assert.Equal("3", Fine(depot, "git rev-list --count relais").Trim());
    }

    [Fact]
    public async Task What_was_accepted_is_the_site_s_and_a_reading_of_the_site_follows_it()
    {
        await Week();
        Fine(folder, $"git pull --quiet {depot.Path} {Branches[0]} && git push --quiet {depot.Path} HEAD:main");
        Answer("merged");
        announced.Add("Une fete");
        await Week();
        Assert.Equal(["", "une-fete"], Proposed);
    }

    [Fact]
    public async Task Twice_on_one_day_is_once_and_what_came_since_waits()
    {
        await Week();
        announced.Add("Une fete");
        await Week(0);
        Assert.Equal(["un-atelier"], Proposed);
        Assert.Contains("déjà partie aujourd'hui", told[0]);
        await Week();
        Assert.Equal(["un-atelier", "une-fete"], Proposed);
    }

    [Fact]
    public async Task A_push_that_is_refused_loses_nothing()
    {
        depot.Write("hooks/pre-receive", "#!/bin/sh\nexit 1\n");
        Fine(depot, "chmod +x hooks/pre-receive");
        var fault = await Assert.ThrowsAsync<EnvironmentFault>(() => Week());
        Assert.Contains("Le dépôt a refusé", fault.Sentence.French);
        File.Delete(depot["hooks/pre-receive"]);
        await Week();
        Assert.Equal(["un-atelier"], Proposed);
    }
}
