using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>« L'un ou l'autre ? »: what one sees once boxes are ticked, with and without scripts.</summary>
public sealed class ComparisonTests(Workshop workshop)
{
    private static async Task<IReadOnlyList<string>> Names(IPage page) => await page.Locator(".face li h2:visible").AllInnerTextsAsync();

    private static async Task<IReadOnlyList<string>> Questions(IPage page) => [.. (await page.Locator(".face [data-q]:visible b").AllInnerTextsAsync()).Distinct()];

    [Fact]
    public async Task Without_a_script_two_ticked_projects_stand_side_by_side_with_what_differs_alone()
    {
        await using var open = await workshop.Open("comparer", withScripts: false);
        var page = open.Page;
        Assert.Empty(await Names(page));
        await Tick(page, "la-boussole");
        Assert.Equal(["La Boussole"], await Names(page));
        Assert.Empty(await Questions(page));
        await Tick(page, "la-gabare");
        Assert.Equal(["La Boussole", "La Gabare"], await Names(page));
        var questions = await Questions(page);
        Assert.Contains("Le code", questions);
        // Both say « Oui »: it sets nothing apart.
        Assert.DoesNotContain(questions, q => q.StartsWith("Peut-on s’en servir"));
    }

    [Fact]
    public async Task Without_a_script_a_sheet_leads_to_its_own_box_as_if_it_were_ticked()
    {
        await using var open = await workshop.Open("comparer", withScripts: false);
        await open.Page.GotoAsync(open.Page.Url + "#la-gabare");
        Assert.Equal(["La Gabare"], await Names(open.Page));
    }

    [Fact]
    public async Task With_a_script_the_address_keeps_what_is_ticked_and_a_fifth_cannot_be()
    {
        await using var open = await workshop.Open("comparer");
        var page = open.Page;
        await page.GotoAsync(page.Url + "#la-gabare");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Un projet choisi");
        foreach (var id in new[] { "la-boussole", "bois-flotte", "la-cle-des-alpages" }) await Tick(page, id);
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("4 projets");
        Assert.True(await page.Locator("#le-canot-commun").IsDisabledAsync());
        Assert.EndsWith("?bois-flotte=oui&la-boussole=oui&la-cle-des-alpages=oui&la-gabare=oui", page.Url);
        await page.ReloadAsync();
        Assert.Equal(4, (await Names(page)).Count);
        await Tick(page, "la-gabare");
        Assert.Equal(3, (await Names(page)).Count);
    }

    private static Task Tick(IPage page, string id) => page.Locator($"label[for={id}]").ClickAsync();
}
