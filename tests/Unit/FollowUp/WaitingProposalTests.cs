using Pec.Cli;
using Pec.Io.Web;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.FollowUp;
using Pec.Tests.Support;

namespace Pec.Tests.FollowUp;

/// <summary>Proposals that wait longer than the site promises, asked of GitLab.</summary>
public sealed class WaitingProposalTests : IAsyncLifetime
{
    private GitLabServer server = null!;

    public async ValueTask InitializeAsync() => server = await GitLabServer.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<IEnumerable<string>> At(string today)
    {
        using var gitlab = new GitLab(new(server.Api), GitLabServer.Project, GitLabServer.Token, new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1), (_, _) => Task.CompletedTask));
        return (await WaitingProposals.Of(gitlab, 7, DateOnly.Parse(today), TestContext.Current.CancellationToken)).Select(p => p.Title);
    }

    [Fact]
    public async Task One_waits_from_the_day_after_the_promised_one_until_somebody_else_writes()
    {
        server.Open.Add((3, "Une fiche", "2026-11-01T10:00:00.000Z", 5));
        Assert.Empty(await At("2026-11-08"));
        Assert.Equal(["Une fiche"], await At("2026-11-09"));
        server.Discussion.Add((5, "Et alors ?", null));
        server.Discussion.Add((GitLabServer.Robot, "Ce que cela change.", null));
        Assert.Equal(["Une fiche"], await At("2026-11-09"));
        server.Discussion.Add((6, "Merci, nous lisons.", null));
        Assert.Empty(await At("2026-11-09"));
    }

    [Fact]
    public void Reports_tell_them_after_all_that_waits_for_people() => Assert.Equal(
        "Propositions sans réponse\n- Une fiche, depuis le 1er novembre 2026 (https://gitlab.example/3)\n",
        FollowUpReport.Text(new([], Language.French) { Proposals = [new("Une fiche", "https://gitlab.example/3", new(2026, 11, 1))] }).Replace('\u00a0', ' '));

    [Theory]
    [InlineData("une semaine", 7)]
    [InlineData("cinq jours", 5)]
    [InlineData("sous 48 heures", 2)]
    [InlineData("dix jours ouvrés", 10)]
    [InlineData("quinze jours", 15)]
    [InlineData("deux à trois semaines", 21)]
    [InlineData("un mois", 31)]
    [InlineData("dès que possible", null)]
    public void A_promise_is_read_as_people_write_it(string words, int? days) => Assert.Equal(days, Delays.DaysOf(words));
}
