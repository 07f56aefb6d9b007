using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>How a visitor finds a platform: by links alone, or by the blanks of a sentence.</summary>
public sealed class FindingTests(Workshop workshop) : IAsyncLifetime
{
    private IPage page = null!;

    public async ValueTask InitializeAsync() => page = await workshop.NewWindow();

    private string Projects => workshop.Demonstration.Origin + "/projets/";
    /// <summary>Copying says so in a place of its own.</summary>
    private ILocator Status => page.Locator(".annonce[role=status]");
    private ILocator Cards => page.Locator("main li[data-f]:visible");
    private ILocator Usage => page.GetByLabel("pour l’usage");
    private ILocator Stage => page.GetByLabel("à l’étape");
    private ILocator Words => page.Locator(".choisis button");

    /// <summary>No script, and nothing but links: from the home page to whom to write to.</summary>
    private async Task FindByLinks(LocalSite site, string usage)
    {
        var context = page.Context;
        await page.CloseAsync();
        page = await context.Browser!.NewPageAsync(new() { JavaScriptEnabled = false, Locale = "fr-FR" });
        await page.GotoAsync(site.Origin + "/");
        await Follow(site == workshop.Real ? "Trouver une plateforme" : "Trouver un projet");
        await Follow(usage);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(usage);
        var answer = page.Locator("main li[data-f] h3 a").First;
        var name = await answer.InnerTextAsync();
        await answer.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator(".faire a[href^='mailto:']")).ToBeVisibleAsync();
        Assert.Matches("^(mailto:|https://)", await page.Locator(".faire a[href^='mailto:']").GetAttributeAsync("href"));

        async Task Follow(string text) => await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = text, Exact = true }).First.ClickAsync();
    }

    [Fact]
    public Task Exchange_of_knowledge_is_found_by_links_alone() => FindByLinks(workshop.Demonstration, "Échange de savoirs");

    [Fact]
    public async Task So_is_the_first_usage_of_the_real_site_that_has_an_answer()
    {
        await page.GotoAsync(workshop.Real.Origin + "/trouver/");
        await FindByLinks(workshop.Real, await page.Locator("main .carte h3 a").First.InnerTextAsync());
    }

    [Fact]
    public async Task A_town_that_nobody_told_of_leads_to_what_is_near()
    {
        await page.GotoAsync(workshop.Demonstration.Origin + "/territoires/");
        await page.Locator("#commune").GetByRole(AriaRole.Link, new() { Name = "Q", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Finistère", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Finistère");
        await Assertions.Expect(page.Locator("#tout-pres a").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#raconter")).ToContainTextAsync("il s’y passe quelque chose");
    }

    [Fact]
    public async Task One_filters_by_keyboard_alone_and_the_address_keeps_it_across_reload_and_back()
    {
        await page.GotoAsync(Projects);
        await Assertions.Expect(Status).ToHaveTextAsync("40 projets");
        await Usage.FocusAsync();
        await page.Keyboard.TypeAsync("Livraison");
        await Assertions.Expect(page).ToHaveURLAsync(Projects + "?usage=livraison");
        var delivery = await Cards.CountAsync();
        Assert.InRange(delivery, 2, 39);
        await Assertions.Expect(Status).ToHaveTextAsync($"{delivery} projets");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Stage).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Essaimage");
        await Assertions.Expect(Status).ToHaveTextAsync("1 projet");
        await Assertions.Expect(page).ToHaveURLAsync(Projects + "?usage=livraison&etape=essaimage");

        await page.ReloadAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("1 projet");
        await Assertions.Expect(Usage).ToHaveValueAsync("livraison");
        await Assertions.Expect(Cards).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Assertions.Expect(Status).ToHaveTextAsync($"{delivery} projets");
        await page.GoBackAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("40 projets");
        await Assertions.Expect(Usage).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Each_choice_is_a_word_that_one_takes_back()
    {
        await page.GotoAsync(Projects + "?usage=livraison&etape=idee&forme=n-existe-pas");
        await Assertions.Expect(Words).ToHaveTextAsync(["Livraison ×", "Idée ×"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirer : Livraison" }).PressAsync("Enter");
        await Assertions.Expect(Usage).ToBeFocusedAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Projects + "?etape=idee");
        await Assertions.Expect(Words).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tout voir" }).PressAsync("Enter");
        await Assertions.Expect(Status).ToHaveTextAsync("40 projets");
        await Assertions.Expect(page).ToHaveURLAsync(Projects);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_result_says_so_and_is_taken_back_without_a_script_too(bool withScripts)
    {
        var browser = page.Context.Browser!;
        await page.CloseAsync();
        page = await browser.NewPageAsync(new() { JavaScriptEnabled = withScripts, Locale = "fr-FR", ViewportSize = new() { Width = 320, Height = 900 } });
        await page.GotoAsync(Projects);
        var empty = page.Locator(".aucun p");
        await Assertions.Expect(empty).ToBeHiddenAsync();
        await Usage.SelectOptionAsync("energie");
        await Assertions.Expect(Cards).ToHaveCountAsync(1);
        await Assertions.Expect(empty).ToBeHiddenAsync();
        await Stage.SelectOptionAsync("arretee");
        await Assertions.Expect(Cards).ToHaveCountAsync(0);
        await (withScripts ? Assertions.Expect(Status).ToContainTextAsync("Aucun projet") : Assertions.Expect(empty).ToBeVisibleAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Tout voir" }).ClickAsync();
        await Assertions.Expect(Cards).ToHaveCountAsync(40);
        await Assertions.Expect(empty).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Free_code_alone_is_one_box_that_hides_the_others_and_their_columns()
    {
        await page.GotoAsync(workshop.Demonstration.Origin + "/trouver/livraison/");
        await page.Locator("#cote-a-cote summary").ClickAsync();
        var columns = page.Locator("thead th[data-f]:visible");
        var answers = await Cards.CountAsync();
        await Assertions.Expect(columns).ToHaveCountAsync(answers);
        await page.GetByRole(AriaRole.Checkbox).PressAsync("Space");
        await Assertions.Expect(Status).ToHaveTextAsync("1 réponse");
        await Assertions.Expect(page).ToHaveURLAsync(workshop.Demonstration.Origin + "/trouver/livraison/?code=libre");
        await Assertions.Expect(columns).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".annonces h2:visible")).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Assertions.Expect(Status).ToHaveTextAsync($"{answers} réponses");
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null) await page.CloseAsync();
    }
}
