using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>What axe sees. A person sees more: this says no page is broken, not that it is pleasant.</summary>
public sealed class AccessibilityTests(Workshop workshop, ITestOutputHelper output)
{
    /// <summary>Every rule that axe has, the experimental ones and those of level AAA too; but the contrast of 7 for 1, since the theme promises 4.5.</summary>
    private const string Run = """
        async onlyColours => {
            const every = () => axe.getRules().filter(r => !r.tags.includes('deprecated') && r.ruleId !== 'color-contrast-enhanced').map(r => [r.ruleId, { enabled: true }]);
            const { violations, incomplete } = await axe.run(document, {
                ...(onlyColours ? { runOnly: ['color-contrast'] } : { rules: Object.fromEntries(every()) }),
                resultTypes: ['violations'],
            });
            const told = kind => r => `${kind}: ${r.id} (${r.help}): ${r.nodes.map(n => n.html).join(' | ')}`;
            return [...violations.map(told('fault')), ...incomplete.map(told('to be looked at'))];
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_in_light_and_dark_on_a_telephone_and_a_desk(string kind)
    {
        await using var open = await workshop.Open(kind);
        await AssertNothingFound(open.Page, inEveryWay: !PageKinds.IsOfSmallSite(kind));
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_answers_of_a_search()
    {
        await using var open = await workshop.Open("recherche");
        await open.Page.GetByRole(AriaRole.Searchbox).FillAsync("communs");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("réponses");
        await AssertNothingFound(open.Page);
    }

    [Theory]
    [InlineData("/relations/")]
    [InlineData("/projets/la-boussole/")]
    [InlineData("/en-deux-phrases/")]
    public async Task Axe_finds_nothing_where_links_are_drawn_and_sentences_copied(string address)
    {
        var page = await workshop.NewWindow();
        await page.GotoAsync(workshop.Demonstration.Origin + address);
        await AssertNothingFound(page);
    }

    /// <param name="inEveryWay">Rather than on a telephone in the light alone: an emptier page has the colours and the columns of its kind.</param>
    private async Task AssertNothingFound(IPage page, bool inEveryWay = true)
    {
        await page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var width in inEveryWay ? [320, 1280] : (int[])[320])
            foreach (var scheme in inEveryWay ? [ColorScheme.Light, ColorScheme.Dark] : (ColorScheme[])[ColorScheme.Light])
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                // In the dark, colours alone change.
                found.AddRange((await page.EvaluateAsync<string[]>(Run, scheme == ColorScheme.Dark)).Select(l => $"{width} {scheme} {l}"));
            }
        foreach (var line in found) output.WriteLine(line);
        Assert.DoesNotContain(found, l => l.Contains(" fault: "));
    }
}
