using System.Text;
using Microsoft.AspNetCore.Http;
using Pec.Tests.Support;
using static Pec.Tests.Support.LocalServer;

namespace Pec.Tests.Cli;

/// <summary>What a server does each week (<c>.gitlab/relais.sh</c>) with a proposal that people read, change, refuse or accept, against a repository of its own.</summary>
public sealed class RelayProposalTests : IDisposable
{
    private const string Branch = "recits-lus-ailleurs";
    private readonly TemporaryFolder folder = new(), depot = new(), reviewer = new();
    private readonly List<string> announced = ["Un atelier"];

    public void Dispose()
    {
        foreach (var each in (TemporaryFolder[])[folder, depot, reviewer]) each.Dispose();
    }

    private Task<LocalServer> Serve() => Start(new()
    {
        ["/flux"] = context =>
        {
            context.Response.ContentType = "application/xml";
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"<rss><channel>{string.Concat(announced.Select(a => $"<item><title>{a}</title><link>/{a.Replace(' ', '-')}</link></item>"))}</channel></rss>")).AsTask();
        },
    });

    private void Begin(LocalServer server)
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Copy(Path.Combine(Repository.Root, ".gitlab"), ".gitlab");
        folder.Write("content/site.yml", $"titre: Essai\nediteur: E\nhebergeur: H\nflux-suivis:\n  - {{nom: N, flux: {server["/flux"]}}}\n");
        folder.Write("content/recits/deja-la.md", "---\ntitre: Déjà là\nresume: Un. Deux.\n---\n");
        Fine(depot, "git init --quiet --bare -b main && git config receive.advertisePushOptions true");
        Fine(folder, $"git init --quiet -b main && git config user.name A && git config user.email a@b.fr && git add -A && git commit --quiet -m un && git push --quiet {depot.Path} main");
        Fine(reviewer, $"git clone --quiet {depot.Path} . && git config user.name B && git config user.email b@b.fr");
    }

    private static string Fine(TemporaryFolder where, string command)
    {
        var said = where.Bash(command);
        Assert.True(said.Exit == 0, command + "\n" + said.Output + said.Errors);
        return said.Output;
    }

    private string Week(bool isOpen = true) => Fine(
        folder, $"RELAIS_DEPOT={depot.Path} RELAIS_TOKEN=jeton RELAIS_OUVERTE={(isOpen ? "oui" : "non")} RELAIS_PEC='{PecProgram.Command}' RELAIS_OPTIONS='--allow-loopback --date 2026-11-24' CI_DEFAULT_BRANCH=main bash .gitlab/relais.sh");

    /// <summary>The stories that a merge of the proposal would add.</summary>
    private List<string> Proposed => [.. Fine(depot, $"git diff --name-only --diff-filter=A main...{Branch}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task What_a_reviewer_did_stays_and_what_is_new_comes_after()
    {
        await using var server = await Serve();
        Begin(server);
        Week();
        Assert.Equal(["un-atelier"], Proposed);
        Fine(reviewer, $"git fetch --quiet && git checkout --quiet {Branch} && sed -i 's/^titre:.*/titre: Relu/' content/recits/un-atelier.md && git commit --quiet -am relu && git push --quiet");
        var read = Fine(depot, $"git rev-parse {Branch}");
        Assert.Contains("Aucun nouveau récit", Week());
        announced.Add("Une fete");
        Week();
        Assert.Equal(["un-atelier", "une-fete"], Proposed);
        Assert.Contains("titre: Relu", Fine(depot, $"git show {Branch}:content/recits/un-atelier.md"));
        Fine(depot, $"git merge-base --is-ancestor {read.Trim()} {Branch}");
    }

    [Fact]
    public async Task A_story_that_was_removed_is_not_proposed_again()
    {
        await using var server = await Serve();
        Begin(server);
        Week();
        Fine(reviewer, $"git fetch --quiet && git checkout --quiet {Branch} && git rm --quiet content/recits/un-atelier.md && git commit --quiet -m non && git push --quiet");
        Assert.Contains("Aucun nouveau récit", Week());
        Assert.Empty(Proposed);
    }

    [Fact]
    public async Task A_proposal_that_was_closed_is_not_made_again_and_nothing_is_pushed_by_force()
    {
        await using var server = await Serve();
        Begin(server);
        Week();
        Assert.Contains("Aucun nouveau récit", Week(isOpen: false));
        announced.Add("Une fete");
        Week(isOpen: false);
        Assert.Equal(["une-fete"], Proposed);
        Assert.Equal("2", Fine(depot, $"git log --oneline {Branch} --grep='lus ailleurs' | wc -l").Trim());
        Fine(depot, $"git branch -D {Branch}");
        announced.Add("Un bal");
        Week();
        Assert.Equal(["un-bal"], Proposed);
    }

    [Fact]
    public async Task What_was_accepted_is_the_site_s_and_a_reading_of_the_site_follows_it()
    {
        await using var server = await Serve();
        Begin(server);
        Week();
        Fine(reviewer, $"git fetch --quiet && git merge --quiet --squash origin/{Branch} && git commit --quiet -m accepte && git push --quiet");
        Fine(folder, $"git pull --quiet {depot.Path} main");
        announced.Add("Une fete");
        Week();
        Assert.Equal(["une-fete"], Proposed);
        Assert.Contains("Un atelier", Fine(depot, $"git show {Branch}:content/recits/un-atelier.md"));
    }

    [Fact]
    public async Task A_push_that_is_refused_loses_nothing()
    {
        await using var server = await Serve();
        Begin(server);
        depot.Write("hooks/pre-receive", "#!/bin/sh\nexit 1\n");
        Fine(depot, "chmod +x hooks/pre-receive");
        var said = folder.Bash($"RELAIS_DEPOT={depot.Path} RELAIS_TOKEN=jeton RELAIS_PEC='{PecProgram.Command}' RELAIS_OPTIONS='--allow-loopback --date 2026-11-24' CI_DEFAULT_BRANCH=main bash .gitlab/relais.sh");
        Assert.Equal(1, said.Exit);
        Assert.Contains("proposés la prochaine fois", said.Output);
        File.Delete(depot["hooks/pre-receive"]);
        Week();
        Assert.Equal(["un-atelier"], Proposed);
    }
}
