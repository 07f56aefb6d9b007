using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>Small screens, large letters, no scripts.</summary>
public sealed class LayoutTests(Workshop workshop)
{
    /// <summary>What passes the edge of the window and cannot be reached by its own scroller, nor is hidden on purpose.</summary>
    private const string Overflowing = """
        () => {
            const page = document.scrollingElement, wide = page.scrollWidth > page.clientWidth ? [`the page: ${page.scrollWidth} in ${page.clientWidth}`] : [];
            const scrolls = e => e && e !== document.body && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
            return [...wide, ...[...document.querySelectorAll('body *:not(.evitement, svg, svg *)')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > page.clientWidth + 1 && !scrolls(e))
                .map(e => `${e.outerHTML.slice(0, 120)}: ${e.getBoundingClientRect().right}`)];
        }
        """;

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Nothing_scrolls_sideways_on_the_narrowest_telephone(string kind)
    {
        await using var open = await workshop.Open(kind, width: 320);
        Assert.Empty(await open.Lines(Overflowing));
    }

    [Theory, InlineData(320), InlineData(360), InlineData(1280)]
    public async Task The_bar_is_one_line_and_its_menu_opens_without_a_script(int width)
    {
        await using var open = await workshop.Open("projets", width, withScripts: false);
        var bar = open.Page.Locator(".entete");
        Assert.InRange((await bar.BoundingBoxAsync())!.Height, 44, 64);
        var summary = bar.Locator("summary");
        Assert.Equal(width < 960, await summary.IsVisibleAsync());
        if (width < 960) await summary.ClickAsync();
        foreach (var item in await bar.Locator("li a").AllAsync()) Assert.True((await item.BoundingBoxAsync())!.Height >= 44);
        await bar.GetByText("Questions").ClickAsync();
        Assert.EndsWith("/questions/", open.Page.Url);
    }

    [Fact]
    public async Task The_answers_of_a_search_hold_on_the_narrowest_telephone()
    {
        await using var open = await workshop.Open("recherche", width: 320);
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("communs");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("réponses");
        Assert.Empty(await open.Lines(Overflowing));
    }

    [Theory, MemberData(nameof(PageKinds.OneOfEach), MemberType = typeof(PageKinds))]
    public async Task Letters_twice_as_large_stay_in_the_page(string kind)
    {
        await using var open = await workshop.Open(kind);
        await open.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        Assert.Empty(await open.Lines(Overflowing));
    }

    [Theory, MemberData(nameof(PageKinds.Ordinary), MemberType = typeof(PageKinds))]
    public async Task Without_scripts_the_page_says_the_same(string kind)
    {
        await using var with = await workshop.Open(kind);
        await using var without = await workshop.Open(kind, withScripts: false);
        var text = await without.Page.Locator("body").InnerTextAsync();
        Assert.NotEmpty(text);
        Assert.Equal(await with.Page.Locator("body").InnerTextAsync(), text);
    }
}
