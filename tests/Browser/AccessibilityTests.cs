using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>What axe sees. A person sees more: this says no page is broken, not that it is pleasant.</summary>
public sealed class AccessibilityTests(Workshop workshop, ITestOutputHelper output)
{
    /// <summary>Every rule that axe has, the experimental ones and those of level AAA too; but the contrast of 7 for 1, since the theme promises 4.5.</summary>
    private const string Run = """
        async () => {
            const every = axe.getRules().filter(r => !r.tags.includes('deprecated') && r.ruleId !== 'color-contrast-enhanced').map(r => [r.ruleId, { enabled: true }]);
            const { violations, incomplete } = await axe.run(document, { rules: Object.fromEntries(every), resultTypes: ['violations'] });
            const told = kind => r => `${kind}: ${r.id} (${r.help}): ${r.nodes.map(n => n.html).join(' | ')}`;
            return [...violations.map(told('fault')), ...incomplete.map(told('to be looked at'))];
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly (int Width, ColorScheme Scheme) Telephone = (320, ColorScheme.Light), Desk = (1280, ColorScheme.Dark);

    /// <summary>A width changes no colour, and no scheme a layout: each kind of page is seen in both of either, two at a time; an emptier page has the colours and the columns of its kind.</summary>
    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_on_a_telephone_in_the_light_nor_on_a_desk_in_the_dark(string kind)
    {
        await using var open = await workshop.Open(kind);
        await AssertNothingFound(open.Page, PageKinds.IsOfSmallSite(kind) ? [Telephone] : [Telephone, Desk]);
    }

    [Theory, InlineData("accueil"), InlineData("fiche"), InlineData("projets"), InlineData("besoins"), InlineData("chapitre")]
    public async Task Axe_finds_nothing_on_a_telephone_in_the_dark_nor_on_a_desk_in_the_light(string kind)
    {
        await using var open = await workshop.Open(kind);
        await AssertNothingFound(open.Page, [(Telephone.Width, Desk.Scheme), (Desk.Width, Telephone.Scheme)]);
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_answers_of_a_search()
    {
        await using var open = await workshop.Open("recherche");
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("communs");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("réponses");
        await AssertNothingFound(open.Page, [Telephone, Desk]);
    }

    [Theory]
    [InlineData("/relations/")]
    [InlineData("/projets/la-boussole/")]
    [InlineData("/en-deux-phrases/")]
    public async Task Axe_finds_nothing_where_links_are_drawn_and_sentences_copied(string address)
    {
        var page = await workshop.NewWindow();
        await page.GotoAsync(workshop.Demonstration.Origin + address);
        await AssertNothingFound(page, [Telephone, Desk]);
    }

    /// <summary>As narrow and as wide as others show it.</summary>
    [Theory]
    [InlineData("/projets/la-gabare/carte/")]
    [InlineData("/trouver/covoiturage/carte/")]
    [InlineData("/territoires/bretagne/carte/")]
    public async Task Axe_finds_nothing_in_a_card_that_another_site_shows(string address)
    {
        var page = await workshop.NewWindow();
        await page.GotoAsync(workshop.Demonstration.Origin + address);
        await AssertNothingFound(page, [(240, ColorScheme.Light), (600, ColorScheme.Dark)]);
    }

    private async Task AssertNothingFound(IPage page, IEnumerable<(int Width, ColorScheme Scheme)> ways)
    {
        await page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var (width, scheme) in ways)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            found.AddRange((await page.EvaluateAsync<string[]>(Run)).Select(l => $"{width} {scheme} {l}"));
        }
        foreach (var line in found) output.WriteLine(line);
        Assert.DoesNotContain(found, l => l.Contains(" fault: "));
    }
}
