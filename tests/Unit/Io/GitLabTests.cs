using Microsoft.AspNetCore.Http;
using Pec.Io.Web;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>How the program speaks to GitLab, good days and bad ones.</summary>
public sealed class GitLabTests : IAsyncLifetime
{
    private readonly List<double> waited = [];
    private GitLabServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await GitLabServer.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private GitLab Client(string token = GitLabServer.Token, double seconds = 5) => new(new(server.Api), GitLabServer.Project, token, new(
        TimeSpan.FromSeconds(seconds), TimeSpan.FromMinutes(2), (wait, _) =>
        {
            waited.Add(wait.TotalSeconds);
            return Task.CompletedTask;
        }));

    private async Task<GitLabFault> Refusal(Func<GitLab, Task> ask, string token = GitLabServer.Token, double seconds = 5)
    {
        using var client = Client(token, seconds);
        var fault = await Assert.ThrowsAsync<GitLabFault>(() => ask(client));
        Assert.DoesNotContain(token, fault.ToString());
        return fault;
    }

    [Fact]
    public async Task A_list_is_read_to_its_last_page()
    {
        foreach (var i in Enumerable.Range(1, 45)) server.Receives(i, "…", i % 9 == 0 ? "autre" : "à proposer");
        using var client = Client();
        Assert.Equal(Enumerable.Range(1, 45).Where(i => i % 9 != 0), (await client.Issues("à proposer", Stop)).Select(i => i.Iid));
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task A_list_that_leads_back_to_its_first_page_ends()
    {
        foreach (var _ in Enumerable.Range(0, 2))
            server.Next("GET issues", context =>
            {
                context.Response.Headers["X-Next-Page"] = "1";
                return context.Response.WriteAsync("[]");
            });
        using var client = Client();
        Assert.Empty(await client.Issues("à proposer", Stop));
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task The_token_travels_in_a_header_and_in_no_address()
    {
        using var client = Client();
        await client.Self(Stop);
        Assert.Equal(["GET user"], server.Asked);
    }

    [Fact]
    public async Task A_token_that_is_not_known_any_more_is_told_and_ends_all()
    {
        var fault = await Refusal(c => c.Issues("x", Stop), "glpat-ancien");
        Assert.True(fault.IsForAll);
        Assert.Contains("expiré", fault.Sentence.French);
    }

    [Fact]
    public async Task A_token_that_may_not_do_something_is_told_what_it_lacks()
    {
        server.Next("POST issues/12", 403);
        var fault = await Refusal(c => c.Comment(GitLabThread.Issue(12), "Bonjour.", false, Stop));
        Assert.False(fault.IsForAll);
        Assert.Contains("« issues/12/notes » : il lui faut la portée « api »", fault.Sentence.French);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_is_waited_for()
    {
        server.Receives(12, "…");
        server.Next("POST issues/12", 429, "37");
        using var client = Client();
        await client.Comment(GitLabThread.Issue(12), "Bonjour.", false, Stop);
        Assert.Equal([37d], waited);
        Assert.Equal(["Bonjour."], server.Issues[12].Public);
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_left_for_another_day()
    {
        server.Next("GET issues", 429, "3600");
        Assert.True((await Refusal(c => c.Issues("x", Stop))).IsForAll);
        Assert.Empty(waited);
    }

    [Fact]
    public async Task A_server_out_of_order_is_asked_again_and_then_left()
    {
        server.Next("GET issues", 502);
        server.Next("GET issues", 503, "5");
        using (var client = Client()) Assert.Empty(await client.Issues("x", Stop));
        Assert.Equal([2d, 5d], waited);
        foreach (var _ in Enumerable.Range(0, 4)) server.Next("GET issues", 500);
        Assert.Contains("réponse 500", (await Refusal(c => c.Issues("x", Stop))).Sentence.French);
    }

    [Fact]
    public async Task A_comment_that_may_have_been_written_is_not_sent_twice()
    {
        server.Receives(12, "…");
        server.Next("POST issues/12", async context =>
        {
            await server.Sound(context, "issues/12/notes");
            context.Response.StatusCode = 502;
        });
        await Refusal(c => c.Comment(GitLabThread.Issue(12), "Bonjour.", false, Stop));
        Assert.Single(server.Issues[12].Notes);
    }

    [Fact]
    public async Task A_slow_server_is_not_waited_for_without_end()
    {
        foreach (var _ in Enumerable.Range(0, 4)) server.Next("GET user", context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted));
        Assert.Contains("ne répond pas", (await Refusal(c => c.Self(Stop), seconds: 0.1)).Sentence.French);
    }

    [Fact]
    public async Task The_token_follows_no_redirect()
    {
        await using var elsewhere = await LocalServer.Start([]);
        server.Next("GET user", LocalServer.LeadsTo(elsewhere["/vole"].AbsoluteUri));
        Assert.Contains("mène ailleurs", (await Refusal(c => c.Self(Stop))).Sentence.French);
        Assert.Empty(elsewhere.Asked);
    }

    [Theory]
    [InlineData("pas du JSON")]
    [InlineData("{\"message\":\"autre chose\"}")]
    [InlineData("null")]
    public async Task An_answer_that_does_not_read_is_told(string said)
    {
        server.Next("GET issues", context => context.Response.WriteAsync(said));
        await Refusal(c => c.Issues("x", Stop));
    }

    [Theory]
    [InlineData("un jeton")]
    [InlineData("jeton\nautre: entête")]
    [InlineData("")]
    public void A_token_that_was_badly_copied_is_told(string token) => Assert.Throws<GitLabFault>(() => Client(token));

    [Fact]
    public void A_token_is_not_sent_in_the_clear() =>
        Assert.DoesNotContain("secret", Assert.Throws<GitLabFault>(() => new GitLab(new("http://gitlab.exemple/api/v4"), "7", "secret", GitLabPatience.Usual)).ToString());

    [Fact]
    public void Words_of_others_give_no_order_and_call_nobody() =>
        Assert.Equal("\\/close  \n > \\/assign \\@root  \n\nÉcrire à bonjour@exemple.org  \n(\\@all)  ", GitLabText.Comment("/close\r\n > /assign @root\n\nÉcrire à bonjour@exemple.org\n(@all)\n"));
}
