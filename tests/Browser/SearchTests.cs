using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pec.Tests.Browser.Support;
using Pec.Tests.Support;

namespace Pec.Tests.Browser;

/// <summary>What a visitor finds, with the index that the build wrote and the script of the theme.</summary>
public sealed class SearchTests(Workshop workshop, SearchSite site, ITestOutputHelper output) : IClassFixture<SearchSite>, IAsyncLifetime
{
    private const int Kilobyte = 1024;
    private IPage page = null!;

    public async ValueTask InitializeAsync() => page = await workshop.NewWindow();

    private string Search => site.Origin + "/recherche/";
    private ILocator Status => page.GetByRole(AriaRole.Status);
    private ILocator Field => page.GetByRole(AriaRole.Searchbox);
    private ILocator Kind => page.GetByRole(AriaRole.Combobox);
    private ILocator Answers => page.Locator("main ol a");

    [Fact]
    public async Task The_shared_table_holds_in_the_browser()
    {
        var wrong = new List<string>();
        foreach (var (text, query, expected) in SearchCases.Rows)
        {
            await page.GotoAsync($"{Search}?q={Uri.EscapeDataString(query)}");
            await Assertions.Expect(Status).Not.ToBeEmptyAsync();
            var found = await Answers.EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
            var isNear = (await Status.InnerTextAsync()).Contains("les plus proches", StringComparison.Ordinal);
            var answer = !found.Contains(SearchSite.AddressOf(text)) ? "non" : isNear ? "proche" : "oui";
            if (answer != expected) wrong.Add($"« {query} » in « {text} »: {answer}, {string.Join(' ', found)}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task One_searches_by_keyboard_alone_and_back_returns_to_the_former_search()
    {
        await page.GotoAsync(Search);
        await Field.FocusAsync();
        await page.Keyboard.TypeAsync("tricots");
        await Assertions.Expect(Status).ToHaveTextAsync("26 réponses");
        await Assertions.Expect(page).ToHaveURLAsync(Search + "?q=tricots");
        await Assertions.Expect(Answers).ToHaveCountAsync(10);

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Kind).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Projets");
        await Assertions.Expect(Status).ToHaveTextAsync("1 réponse");
        await Assertions.Expect(page).ToHaveURLAsync(Search + "?q=tricots&genre=projets");
        await Assertions.Expect(Kind.Locator("option:checked")).ToHaveTextAsync("Projets (1)");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Answers.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("L’atelier tricot");
        await page.GoBackAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("1 réponse");
        await page.GoBackAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("26 réponses");
        await page.GoBackAsync();
        await Assertions.Expect(Status).ToBeEmptyAsync();
        await Assertions.Expect(Field).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_is_asked_for_is_searched_again_by_its_exact_words_and_the_nearest_are_said_to_be_so()
    {
        await page.GotoAsync(Search);
        await Field.FillAsync("tricot introuvable");
        await Assertions.Expect(Status).ToContainTextAsync("Aucune réponse");
        await Field.PressAsync("Enter");
        await Assertions.Expect(Status).ToHaveTextAsync("Aucune page ne dit exactement cela. Réponses les plus proches : 26");
        await Assertions.Expect(page).ToHaveURLAsync(Search + "?q=tricot+introuvable");
        await page.GotoAsync(Search + "?q=logiciel+libre");
        await Assertions.Expect(Status).ToContainTextAsync("réponse");
        Assert.DoesNotContain(SearchSite.AddressOf("une librairie vend ce logiciel"), await Answers.EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"));
        await page.GotoAsync(Search + "?q=tircot");
        await Assertions.Expect(Status).ToContainTextAsync("les plus proches : 26");
    }

    [Fact]
    public async Task What_follows_comes_on_demand_and_takes_the_focus()
    {
        await page.GotoAsync(Search + "?q=tricot&genre=recits");
        await Assertions.Expect(Answers).ToHaveCountAsync(10);
        var more = page.GetByRole(AriaRole.Button, new() { Name = "Voir la suite" });
        await more.PressAsync("Enter");
        await Assertions.Expect(Answers).ToHaveCountAsync(20);
        await Assertions.Expect(Answers.Nth(10)).ToBeFocusedAsync();
        await more.PressAsync("Enter");
        await Assertions.Expect(Answers).ToHaveCountAsync(SearchSite.Stories);
        await Assertions.Expect(more).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_found_is_text_and_never_markup()
    {
        await page.GotoAsync(Search + "?q=" + Uri.EscapeDataString("\"><b>tricot</b>"));
        await Assertions.Expect(Answers).ToHaveCountAsync(10);
        Assert.Equal(0, await page.Locator("main b").CountAsync());
    }

    [Fact]
    public async Task Too_few_letters_no_answer_and_a_failure_are_said_in_words()
    {
        await page.GotoAsync(Search);
        await Field.FillAsync("tr");
        await Assertions.Expect(Status).ToHaveTextAsync("Écrivez au moins trois lettres.");
        await page.RouteAsync("**/recherche/i/*", route => route.AbortAsync());
        await Field.FillAsync("tricot");
        await Assertions.Expect(Status).ToContainTextAsync("n’a pas pu lire son index");
        await page.UnrouteAsync("**/recherche/i/*");
        await Field.FillAsync("tricots");
        await Assertions.Expect(Status).ToHaveTextAsync("26 réponses");
        await Field.FillAsync("tricot introuvable");
        await Assertions.Expect(Status).ToContainTextAsync("Aucune réponse");
    }

    [Fact]
    public async Task Nothing_is_fetched_before_one_searches_and_a_first_search_is_light()
    {
        await page.GotoAsync(workshop.Real.Origin + "/recherche/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var asked = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).AbsolutePath);
        await Field.FillAsync("coopérative");
        await Assertions.Expect(Status).ToContainTextAsync("réponses");
        var weight = asked.Sum(workshop.Real.Weight);
        output.WriteLine($"{string.Join(' ', asked)}: {weight} bytes");
        Assert.NotEmpty(asked);
        Assert.InRange(weight, 1, 30 * Kilobyte);
    }

    [Theory]
    [InlineData("Guingamp", "Guingamp, au plus près", "Côtes-d’Armor")]
    [InlineData("atelier à Pont-à-Mousson", "Pont-à-Mousson, au plus près", "Meurthe-et-Moselle")]
    public async Task A_commune_of_which_no_page_speaks_leads_to_the_nearest_that_does(string asked, string told, string nearest)
    {
        await page.GotoAsync($"{workshop.Demonstration.Origin}/recherche/?q={Uri.EscapeDataString(asked)}");
        var place = page.Locator(".lieux li");
        await Assertions.Expect(place).ToContainTextAsync(told);
        await Assertions.Expect(place.GetByRole(AriaRole.Link)).ToContainTextAsync(nearest);
        await place.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/territoires/"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_leads_to_the_finder_to_places_to_questions_and_to_a_message_that_says_what_was_sought()
    {
        await page.GotoAsync(workshop.Demonstration.Origin + "/recherche/?q=xylophone+%26+lyre");
        await Assertions.Expect(Status).ToContainTextAsync("Aucune réponse");
        var onwards = page.Locator("section", new() { HasText = "Chercher autrement" });
        foreach (var address in (string[])["/trouver/", "/territoires/", "/questions/"]) await Assertions.Expect(onwards.Locator($"a[href='{address}']")).ToBeVisibleAsync();
        var message = await onwards.GetByRole(AriaRole.Link, new() { Name = "Posez-nous la question" }).GetAttributeAsync("href");
        Assert.Contains("J’ai cherché « xylophone & lyre »", Uri.UnescapeDataString(message!).Replace('\u00a0', ' '));
        await onwards.Locator("summary").ClickAsync();
        await Assertions.Expect(onwards.Locator("pre")).ToContainTextAsync("xylophone & lyre");
        await Field.FillAsync("vélo");
        await Assertions.Expect(Answers.First).ToBeVisibleAsync();
        await Assertions.Expect(onwards).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("facilitation", "/besoins/")]
    [InlineData("amitié", "/amitie/")]
    [InlineData("objetothèque", "/trouver/")]
    [InlineData("coursiers", "/trouver/livraison/")]
    public async Task Invitations_and_the_other_words_for_a_use_or_a_nature_are_found(string asked, string address)
    {
        await page.GotoAsync($"{workshop.Real.Origin}/recherche/?q={Uri.EscapeDataString(asked)}");
        await Assertions.Expect(Answers.And(page.Locator($"[href^='{address}']")).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Rennes")]
    [InlineData("vélo")]
    [InlineData("monnaie locale")]
    [InlineData("Guingamp")]
    [InlineData("xylophone")]
    public async Task A_search_asks_for_eight_files_at_most_and_moves_nothing_that_was_shown(string asked)
    {
        foreach (var shown in (LocalSite[])[workshop.Real, workshop.Demonstration])
        {
            await using var fresh = await page.Context.Browser!.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
            var window = await fresh.NewPageAsync();
            var files = new ConcurrentQueue<string>();
            window.Request += (_, request) => files.Enqueue(new Uri(request.Url).PathAndQuery);
            await window.AddInitScriptAsync("window.moved = 0; new PerformanceObserver(l => l.getEntries().forEach(e => moved += e.value)).observe({ type: 'layout-shift', buffered: true })");
            await window.GotoAsync($"{shown.Origin}/recherche/?q={Uri.EscapeDataString(asked)}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await Assertions.Expect(window.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
            var moved = await window.EvaluateAsync<double>("() => new Promise(told => requestAnimationFrame(() => setTimeout(() => told(moved), 50)))");
            output.WriteLine($"{asked}: {files.Count} files, {moved:0.000}: {string.Join(' ', files)}");
            Assert.InRange(files.Count, 1, 8);
            Assert.InRange(moved, 0, 0.05);
        }
    }

    [Fact]
    public async Task An_unknown_address_offers_to_search()
    {
        await page.GotoAsync(site.Origin + "/nulle-part/");
        await Field.FillAsync("tricot");
        await Field.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Search + "?q=tricot");
        await Assertions.Expect(Status).ToHaveTextAsync("26 réponses");
    }

    [Fact]
    public async Task Without_scripts_the_page_says_so_and_leads_to_the_plan_and_the_lists()
    {
        await using var open = await workshop.Open("recherche", withScripts: false);
        var main = open.Page.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync("La recherche se fait dans votre navigateur");
        await main.Locator("input").FillAsync("énergie");
        await main.GetByRole(AriaRole.Button, new() { Name = "Rechercher" }).ClickAsync();
        await Assertions.Expect(main).ToContainTextAsync("La recherche se fait dans votre navigateur");
        await Assertions.Expect(main.Locator("a[href='/projets/']")).ToBeVisibleAsync();
        await main.Locator("a[href='/plan-du-site/']").ClickAsync();
        await Assertions.Expect(open.Page.Locator("h1")).ToHaveTextAsync("Plan du site");
    }

    [Fact]
    public async Task A_preview_opened_from_disk_says_that_it_needs_a_server_and_one_that_is_served_searches()
    {
        var preview = site.Preview();
        await page.GotoAsync(new Uri(preview + "/recherche/index.html").AbsoluteUri);
        await Field.FillAsync("tricot");
        await Assertions.Expect(Status).ToContainTextAsync("il lui faut un serveur");

        await page.RouteAsync("http://apercu.example/**", route => route.FulfillAsync(new() { Path = preview + new Uri(route.Request.Url).AbsolutePath["/un/dossier".Length..] }));
        await page.GotoAsync("http://apercu.example/un/dossier/recherche/index.html?q=tricot&genre=projets");
        await Assertions.Expect(Status).ToHaveTextAsync("1 réponse");
        await Answers.First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync("http://apercu.example/un/dossier/projets/tricot/index.html");
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null) await page.CloseAsync();
    }
}
