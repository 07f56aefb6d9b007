using System.Net;
using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>What an author sees beside the editor: <c>pec serve</c> in a real browser.</summary>
public sealed class ServeTests(Workshop workshop)
{
    private const string Panier = "content/projets/le-panier.md";

    [Fact]
    public async Task An_edit_shows_a_mistake_is_told_on_the_page_and_goes_away_once_mended()
    {
        var page = await workshop.NewWindow();
        await using var site = await ServedSite.Start();
        await page.GotoAsync(site.Origin + "/projets/le-panier/");
        site.Edit(Panier, text => text.Replace("titre: Le Panier", "titre: Le Panier plein"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Le Panier plein");
        var told = page.Locator("#pec-a-reprendre");
        await Assertions.Expect(told).ToHaveCountAsync(0);

        site.Edit("content/recits/qui-etait-la.md", text => text.Replace("titre:", "titer:"));
        await Assertions.Expect(told).ToContainTextAsync("content/recits/qui-etait-la.md:2:1");
        await Assertions.Expect(told).ToContainTextAsync("Vouliez-vous dire « titre » ?");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Le Panier plein");

        site.Edit("content/recits/qui-etait-la.md", text => text.Replace("titer:", "titre:"));
        await Assertions.Expect(told).ToHaveCountAsync(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_fault_of_the_theme_names_the_template_and_the_line_and_other_pages_stay()
    {
        var page = await workshop.NewWindow();
        await using var site = await ServedSite.Start();
        await page.GotoAsync(site.Origin + "/");
        site.Edit("themes/communs/templates/places.html", text => "{{ nexistepas }}\n" + text);
        await Assertions.Expect(page.Locator("#pec-a-reprendre")).ToContainTextAsync("themes/communs/templates/places.html:1:4");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal(500, (await page.GotoAsync(site.Origin + "/territoires/"))!.Status);
        site.Edit("themes/communs/templates/places.html", text => text.Replace("{{ nexistepas }}\n", ""));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Territoires");
        await page.CloseAsync();
    }

    [Fact]
    public async Task An_edit_made_before_the_page_listens_is_shown_all_the_same()
    {
        var page = await workshop.NewWindow();
        await using var site = await ServedSite.Start();
        var listens = new TaskCompletionSource();
        await page.RouteAsync("**/.pec/events", async route =>
        {
            await listens.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(site.Origin + "/projets/le-panier/");
        site.Edit(Panier, text => text.Replace("titre: Le Panier", "titre: Le Panier plein"));
        using var client = new HttpClient();
        var stop = TestContext.Current.CancellationToken;
        while (!(await client.GetStringAsync(site.Origin + "/projets/le-panier/", stop)).Contains("Le Panier plein")) await Task.Delay(50, stop);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Le Panier");
        listens.SetResult();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Le Panier plein");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_storm_of_changes_ends_in_the_right_state()
    {
        var page = await workshop.NewWindow();
        await using var site = await ServedSite.Start();
        await page.GotoAsync(site.Origin + "/plan-du-site/");
        for (var i = 0; i < 2_000; i++) site.Folder.Write($"content/pages/page-{i}.md", $"---\ntitre: Page {i}\n---\n");
        for (var i = 0; i < 1_990; i++) File.Delete(site.Folder[$"content/pages/page-{i}.md"]);
        await Assertions.Expect(page.Locator("main a", new() { HasText = "Page 19" })).ToHaveCountAsync(10);
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_server_answers_this_machine_alone_and_only_to_be_read()
    {
        _ = workshop.Real;
        await using var site = await ServedSite.Start();
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/"));
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Head, "/"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(HttpMethod.Get, "/content/site.yml"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(HttpMethod.Get, "/..%2f..%2fetc/passwd"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Status(HttpMethod.Post, "/"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Status(HttpMethod.Get, "/", host: "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, "/.pec/events", origin: "http://evil.example"));

        async Task<HttpStatusCode> Status(HttpMethod method, string path, string? host = null, string? origin = null)
        {
            using var request = new HttpRequestMessage(method, site.Origin + path);
            if (host is not null) request.Headers.Host = host;
            if (origin is not null) request.Headers.Add("Origin", origin);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            return answer.StatusCode;
        }
    }
}
