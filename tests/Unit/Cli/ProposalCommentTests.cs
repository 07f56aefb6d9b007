using Pec.Cli;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io.Web;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary>What the robot writes in a merge request, against a GitLab of our own.</summary>
public sealed class ProposalCommentTests : IAsyncLifetime
{
    private const string Sheet = "---\ntitre: Abri\nresume: Un.\ntenue-par: nous\n---\nUn texte.\n";
    private static readonly Tree Site = Trees.Site(("projets/abri.md", Sheet));
    private GitLabServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await GitLabServer.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<T> In<T>(Func<ProposalComments, Task<T>> write)
    {
        using var client = new GitLab(new(server.Api), GitLabServer.Project, GitLabServer.Token, new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), (_, _) => Task.CompletedTask));
        return await write(new(client, 3));
    }

    private Task<bool> Tell(string text)
    {
        var now = Site.With(new("content/projets/abri.md"), text);
        var found = new Build(BuiltSite.Usual, BuiltSite.Themes).Compare(Changes.Between(Site, now), now).Value!;
        return In(comments => comments.Tell(new(found, Language.French, "https://apercu.example/public", IsPreview: true), Stop));
    }

    [Fact]
    public async Task One_comment_is_kept_up_to_date_and_twice_is_once()
    {
        Assert.False(await Tell(Sheet));
        Assert.Empty(server.Discussion);
        Assert.True(await Tell(Sheet.Replace("Un texte", "Un beau texte")));
        Assert.False(await Tell(Sheet.Replace("Un texte", "Un beau texte")));
        var first = Assert.Single(server.Discussion);
        Assert.Contains("<ins>beau</ins>", first.Body);
        Assert.Contains("(<https://apercu.example/public/projets/abri/index.html>)", first.Body);
        Assert.True(await Tell(Sheet.Replace("Un texte", "Un long texte")));
        Assert.Contains("<ins>long</ins>", Assert.Single(server.Discussion).Body);
        // What changes nothing any more says so where something was said.
        Assert.True(await Tell(Sheet));
        Assert.Contains("Rien de ce que montre le site ne change.", Assert.Single(server.Discussion).Body);
    }

    [Fact]
    public async Task A_comment_of_somebody_else_that_bears_the_mark_is_left_alone()
    {
        server.Discussion.Add((5, "<!-- pec: ce qui change -->\nEcrit par une autre.", null));
        Assert.True(await Tell(Sheet.Replace("Un texte", "Un beau texte")));
        Assert.Equal("<!-- pec: ce qui change -->\nEcrit par une autre.", server.Discussion[0].Body);
        Assert.Equal(GitLabServer.Robot, server.Discussion[1].By);
    }

    [Fact]
    public async Task A_mend_is_suggested_once_on_the_line_that_the_proposal_writes()
    {
        var now = Site.With(new("content/projets/abri.md"), Sheet.Replace("resume:", "depuis: 14/03/2016\nresume:")).With(new("content/projets/bac.md"), "---\r\ntitre: Bac\r\nresume: Un.\r\ntenue-par: nous\r\ndepuis: 14/03/2016\r\n---\r\n");
        var findings = new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(now).Diagnostics;
        var report = new Report(findings, now, Language.French, "", null, false, Changes.Between(Site, now))
        {
            Mended = new(() => Fixing.All(now, tree => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(tree).Diagnostics)),
        };
        Assert.Equal(0, await In(comments => comments.Suggest(Suggestions.Of(report), "another", Stop)));
        Assert.Equal(1, await In(comments => comments.Suggest(Suggestions.Of(report), "h", Stop)));
        Assert.Equal(0, await In(comments => comments.Suggest(Suggestions.Of(report), "h", Stop)));
        var (_, body, line) = Assert.Single(server.Discussion);
        Assert.Equal("text bsh content/projets/abri.md content/projets/abri.md:3", line);
        Assert.EndsWith("\n\n```suggestion:-0+0\ndepuis: 2016-03-14\n```", body);
    }
}
