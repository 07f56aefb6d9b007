using System.Collections.Immutable;
using Pec.Cli;
using Pec.Io.Web;
using Pec.Model;
using Pec.Network.FollowUp;
using Pec.Tests.Support;

namespace Pec.Tests.FollowUp;

/// <summary>Reminders: to whom a message leaves, once a year, and never to anybody else.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private readonly List<string> told = [];
    private GitLabServer server = null!;

    public async ValueTask InitializeAsync() => server = await GitLabServer.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static (string, string) Project(string id, string more) => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: R.\nusages: livraison\n{more}---\n");

    private static string Own(string id, string reviewed = "2025-03-14") => $"contact: {id}@exemple.fr\ntenue-par: {id}\nrelu-le: {reviewed}\n";

    private static Tree Site(params (string, string)[] files) => Trees.Site(files);

    private async Task<int> Run(Tree tree, string today, bool isDryRun = false)
    {
        told.Clear();
        var build = new Build(BuiltSite.Usual with { Date = DateOnly.Parse(today) });
        using var gitlab = new GitLab(new(server.Api), GitLabServer.Project, GitLabServer.Token, new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1), (_, _) => Task.CompletedTask));
        return await new Reminding(gitlab, DateOnly.Parse(today), s => told.Add(s.French), isDryRun).Send(build.Reminders(tree, new Dictionary<string, Visit>()).Value, TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> WrittenTo => server.Issues.Values.SelectMany(i => i.Commands).Select(c => c.Replace("/convert_to_ticket ", "")).Order(StringComparer.Ordinal);

    [Fact]
    public async Task A_contact_is_written_to_by_a_ticket_that_only_members_read_and_a_second_run_writes_to_nobody()
    {
        var site = Site(Project("gabare", Own("gabare")));
        Assert.Equal(0, await Run(site, "2026-03-15"));
        var (number, ticket) = Assert.Single(server.Issues);
        Assert.True(server.Confidential[number]);
        Assert.Equal(["/convert_to_ticket gabare@exemple.fr"], ticket.Commands);
        Assert.Contains("Est-elle encore vraie ?", Assert.Single(ticket.Public).Replace('\u00a0', ' '));
        Assert.Contains("répondez « stop »", ticket.Public.Single().Replace('\u00a0', ' '));
        // Neither the job's words nor what tells the ticket again show the address.
        Assert.DoesNotContain("gabare@exemple.fr", string.Join(' ', told) + ticket.Description);
        Assert.Equal(0, await Run(site, "2026-03-22"));
        Assert.Single(server.Issues);
        Assert.Single(ticket.Public);
        Assert.Equal("Personne n'est à rappeler aujourd'hui.", Assert.Single(told));
    }

    [Theory]
    [InlineData("2026-03-14", 0)]
    [InlineData("2026-03-15", 1)]
    public async Task Nobody_is_reminded_the_day_before_a_year_is_over(string today, int messages)
    {
        await Run(Site(Project("gabare", Own("gabare"))), today);
        Assert.Equal(messages, server.Issues.Count);
    }

    [Fact]
    public async Task Exactly_those_whose_sheet_it_is_are_written_to_once_each()
    {
        await Run(Site(
            Project("a", Own("a")), Project("a2", Own("a")),
            Project("ecrite-par-d-autres", "contact: nul@exemple.fr\nsources: https://exemple.org/\nrelu-le: 2020\n"),
            Project("discrete", Own("discrete") + "rappels: non\n"),
            Project("recente", Own("recente", "2026-11-01")),
            Project("retiree", Own("retiree") + "retiree: 2026-01\n"),
            Project("sans-adresse", "contact: https://exemple.org/ecrire\ntenue-par: X\nrelu-le: 2020\n"),
            Project("besoin-d-un-autre", Own("besoin", "2026-11-01") + "besoins:\n  - {quoi: un local, depuis: 2020, contact: autre@exemple.fr}\n")), "2026-11-22");
        Assert.Equal(["a@exemple.fr"], WrittenTo);
    }

    [Fact]
    public async Task A_sheet_that_somebody_changed_lately_is_left_alone()
    {
        var site = Site(Project("gabare", Own("gabare")));
        Tree Changed(string last) => site with { History = new(site.Blobs.Keys.ToImmutableDictionary(p => p, _ => new Lifespan(new(2020, 1, 1), DateOnly.Parse(last)))) };
        await Run(Changed("2026-09-01"), "2026-11-22");
        Assert.Empty(server.Issues);
        await Run(Changed("2026-08-01"), "2026-11-22");
        Assert.Single(server.Issues);
    }

    [Fact]
    public async Task A_site_that_wants_none_sends_none_and_a_rehearsal_neither()
    {
        await Run(Site(Project("gabare", Own("gabare")), ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\nrappels: non\n")), "2026-11-22");
        Assert.Empty(server.Issues);
        await Run(Site(Project("gabare", Own("gabare"))), "2026-11-22", isDryRun: true);
        Assert.Empty(server.Issues);
        Assert.Contains("un rappel serait envoyé", Assert.Single(told));
    }

    [Fact]
    public async Task Ten_leave_at_once_and_the_others_the_next_time()
    {
        var site = Site([.. Enumerable.Range(0, 13).Select(i => Project($"p{i}", Own($"p{i}")))]);
        await Run(site, "2026-11-22");
        Assert.Equal(10, server.Issues.Count);
        await Run(site, "2026-11-29");
        Assert.Equal(13, WrittenTo.Distinct().Count());
        Assert.Equal(13, server.Issues.Values.Sum(i => i.Public.Count()));
    }

    [Fact]
    public async Task A_run_that_ended_in_the_middle_is_finished_by_the_next_and_opens_no_other_ticket()
    {
        var site = Site(Project("gabare", Own("gabare")));
        server.Next("POST issues/100/notes", 502);
        Assert.Equal(1, await Run(site, "2026-11-22"));
        Assert.Equal(0, await Run(site, "2026-11-22"));
        Assert.Single(Assert.Single(server.Issues).Value.Public);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("Bonjour,\n\nPlus de rappels, merci.\n\nCordialement,\nAnne\n")]
    [InlineData("Merci de ne plus nous écrire ?", false)]
    public void One_word_ends_them(string words, bool ends = true)
    {
        var site = Site(Project("gabare", Own("gabare")));
        var reply = new Build(BuiltSite.Usual).Answered(site, words, new("content/projets/gabare.md"));
        if (ends) Assert.Matches("\nrappels: \"?non\"?\n", Assert.Single(reply.Drafts).Text);
        else Assert.Empty(reply.Drafts);
    }
}
