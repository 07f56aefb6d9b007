using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>What a page asks of the network and of the machine that shows it.</summary>
public sealed class NetworkTests(Workshop workshop, ITestOutputHelper output)
{
    private const int Kilobyte = 1024;

    [Theory, MemberData(nameof(PageKinds.OneOfEach), MemberType = typeof(PageKinds))]
    public async Task A_page_asks_nothing_of_other_sites_and_the_console_stays_silent(string kind)
    {
        await using var open = await workshop.Open(kind);
        // The icon of the page before may come late: it may be of another of our sites.
        Assert.DoesNotContain(open.Requests, r => !new[] { workshop.Real, workshop.Told, workshop.Demonstration }.Any(s => r.StartsWith(s.Origin + "/")));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task An_unknown_address_answers_404_with_a_page_that_helps()
    {
        await using var open = await workshop.Open("accueil");
        var answer = await open.Page.GotoAsync(open.Site.Origin + "/nulle-part/");
        Assert.Equal(404, answer!.Status);
        await open.Page.Locator("main a[href='/plan-du-site/']").ClickAsync();
        Assert.Equal(open.Site.Origin + "/plan-du-site/", open.Page.Url);
    }

    [Fact]
    public async Task A_former_address_leads_to_the_page()
    {
        await using var open = await workshop.Open("accueil");
        await open.Page.GotoAsync(workshop.Told.Origin + "/projets/roue/", new() { WaitUntil = WaitUntilState.Commit });
        // Looked at again and again: the page may have left before anyone waits for it.
        await Assertions.Expect(open.Page).ToHaveURLAsync(workshop.Told.Origin + "/projets/la-roue-commune/");
    }

    [Fact]
    public async Task Another_site_shows_a_card_in_a_frame_with_its_style_and_a_link_that_leaves_it()
    {
        var page = await workshop.NewWindow();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        var card = workshop.Demonstration.Origin + "/projets/la-gabare/carte/";
        await page.SetContentAsync($"<iframe src=\"{card}\" title=\"La Gabare\" width=\"240\" height=\"300\"></iframe>");
        var shown = page.FrameLocator("iframe");
        await Assertions.Expect(shown.Locator("h1")).ToHaveTextAsync("La Gabare");
        Assert.Equal([card], asked);
        Assert.Equal("0px", await shown.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).margin"));
        await shown.Locator("h1 a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(workshop.Demonstration.Origin + "/projets/la-gabare/");
    }

    [Fact]
    public async Task Every_kind_of_page_is_light()
    {
        var tooHeavy = new List<string>();
        output.WriteLine($"{"page",-48} {"HTML",6} {"CSS",6} {"JS",6} {"asked",6} {"DOM",6}   (bytes, gzip)");
        foreach (var kind in PageKinds.All)
        {
            await using var open = await workshop.Open(kind.Data);
            // The browser asks for the icon once a session: every page is told to have asked for it.
            var asked = open.Requests.Where(r => r.StartsWith(open.Site.Origin + "/")).Select(r => r[open.Site.Origin.Length..]).Append("/favicon.svg").Distinct().ToList();
            var html = open.Site.Weight(open.Address);
            var css = asked.Where(a => a.EndsWith(".css")).Sum(open.Site.Weight);
            var js = asked.Where(a => a.EndsWith(".js")).Sum(open.Site.Weight) + await open.Page.EvaluateAsync<int>("() => [...document.scripts].filter(s => s.type !== 'application/ld+json').length");
            var elements = await open.Page.EvaluateAsync<int>("() => document.querySelectorAll('*').length");
            var isAboveAim = html > 14 * Kilobyte || css > 6 * Kilobyte || asked.Count > 4 || elements > 400;
            output.WriteLine($"{kind.Data,-48} {html,6} {css,6} {js,6} {asked.Count,6} {elements,6}{(isAboveAim ? "   above the aim (14 KB, 6 KB, 0, 4, 400)" : "")}");
            if (html > 40 * Kilobyte || css > 10 * Kilobyte || js > PageKinds.MostScript(kind.Data) * Kilobyte || asked.Count > 10 || elements > 1500) tooHeavy.Add(kind.Data);
        }
        Assert.Empty(tooHeavy);
    }
}
