using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>What people come for, done as they would: from home, on a telephone, without a script, by links whose words one can see.</summary>
public sealed class VisitorTaskTests(Workshop workshop)
{
    /// <summary>How much of a page a telephone shows first.</summary>
    private const int FirstScreen = 740;

    [Theory]
    [InlineData(false, "Bretagne")]
    [InlineData(false, "Occitanie")]
    [InlineData(true, "Bretagne")]
    [InlineData(true, "Mayotte")]
    public async Task To_exchange_knowledge_in_my_region_something_is_three_clicks_away_wherever_I_live(bool isReal, string region)
    {
        await using var visit = await Arrive(isReal);
        await visit.Follow(Finder(isReal));
        await visit.Unfold("Où ? Choisir une région");
        await visit.Follow(region);
        var usage = visit.Page.Locator("#echange-de-savoirs");
        await Assertions.Expect(usage).ToBeVisibleAsync();
        // What cannot be found is told to the network from the same line.
        var answers = usage.Locator("p a:not([href^='mailto:'])");
        if (await answers.CountAsync() > 0) await visit.Follow(answers.First);
        else Assert.Equal(1, await usage.Locator("a[href^='mailto:']").CountAsync());
        Assert.InRange(visit.Clicks, 2, 3);
        await Assertions.Expect(visit.Page.Locator("main a[href^='mailto:']").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_elected_person_reads_what_a_commune_can_do_begins_this_month_and_takes_a_letter_along(bool isReal)
    {
        await using var visit = await Arrive(isReal);
        await visit.Follow("Voyez ce qu’une collectivité peut faire.");
        Assert.Equal(["Dès ce mois-ci", "Avec un budget", "Dans la durée"], (await visit.Page.Locator("#appuis h2").AllInnerTextsAsync()).Select(Plain));
        var first = visit.Page.Locator("#appuis li").First;
        await Assertions.Expect(first.Locator("h3")).ToBeVisibleAsync();
        // Somebody who did it, or the invitation to say who did.
        await Assertions.Expect(first.Locator("a").First).ToBeVisibleAsync();
        await visit.Follow("Une lettre pour votre conseil");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Chères et chers collègues");
        await Assertions.Expect(visit.Page.Locator("main blockquote")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_can_animate_finds_whom_it_helps_and_answers_by_mail_or_with_a_text_to_copy()
    {
        await using var visit = await Arrive(isReal: false);
        await visit.Follow("Donner un coup de main");
        var needs = visit.Page.Locator("main .petites > li[data-f]:visible");
        var all = await needs.CountAsync();
        await visit.Page.GetByLabel("genre d’aide").SelectOptionAsync(new SelectOptionValue { Label = "Animer une communauté" });
        Assert.InRange(await needs.CountAsync(), 1, all - 1);
        var need = needs.First;
        var answer = await need.GetByRole(AriaRole.Link, new() { Name = "Je peux aider" }).GetAttributeAsync("href");
        var address = Regex.Match(answer!, "^mailto:([^?]*)").Groups[1].Value;
        var copy = need.Locator("> .message");
        await copy.Locator("summary").ClickAsync();
        await Assertions.Expect(copy.Locator("summary")).ToHaveTextAsync(address);
        await Assertions.Expect(copy.Locator("pre")).ToContainTextAsync(address);
        await Assertions.Expect(copy.Locator("pre")).ToContainTextAsync("Voici ce que je peux faire");
    }

    [Fact]
    public async Task Where_nothing_is_asked_yet_who_would_help_is_not_left_alone()
    {
        await using var visit = await Arrive(isReal: true);
        await visit.Follow("Donner un coup de main");
        await Assertions.Expect(visit.Page.Locator("main a").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_board_sees_what_it_would_sign_and_takes_it_on_a_sheet(bool isReal)
    {
        await using var visit = await Arrive(isReal);
        await visit.Unfold("Toutes les rubriques");
        await visit.Follow("Rejoindre le réseau");
        await visit.Follow(new Regex("amitié", RegexOptions.IgnoreCase));
        await Assertions.Expect(visit.Page.Locator("#mots")).ToContainTextAsync("allié");
        await visit.Follow("L’amitié, sur une feuille");
        await Assertions.Expect(visit.Page.Locator(".signature")).ToBeVisibleAsync();
        foreach (var told in new[] { "Ce à quoi elle engage, et n’engage pas", "Combien cela coûte", "Pour signer" })
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_story_of_my_territory_is_told_by_a_message_or_on_paper(bool isReal)
    {
        await using var visit = await Arrive(isReal);
        await visit.Follow("Près de chez vous");
        await visit.Follow("B");
        await visit.Follow("Finistère");
        var invitation = visit.Page.Locator("#raconter");
        var message = await invitation.GetByRole(AriaRole.Link, new() { Name = "Racontez-le" }).GetAttributeAsync("href");
        Assert.Contains("Finistère", Uri.UnescapeDataString(message!));
        await invitation.Locator(".message summary").ClickAsync();
        await Assertions.Expect(invitation.Locator("pre")).ToContainTextAsync("Finistère");
        await visit.Follow("Les questions, à imprimer");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Raconter une histoire");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("s’imprime sur une feuille");
    }

    [Theory]
    [InlineData(false, "La Roue des halles")]
    [InlineData(true, "CoopCycle")]
    public async Task Whether_a_project_is_alive_and_whom_to_write_to_stand_on_the_first_screen(bool isReal, string project)
    {
        await using var visit = await Arrive(isReal);
        await visit.Unfold("Toutes les rubriques");
        await visit.Follow("Les projets");
        await visit.Follow(project);
        foreach (var told in new[] { "#accueil .etat", ".faire a[href^='mailto:'] small" })
        {
            var place = (await visit.Page.Locator(told).BoundingBoxAsync())!;
            Assert.InRange(place.Y + place.Height, 0, FirstScreen);
        }
        await Assertions.Expect(visit.Page.Locator("#accueil .etat")).ToHaveTextAsync(new Regex(@"\d{4}"));
        await Assertions.Expect(visit.Page.Locator(".faire a[href^='mailto:'] small")).ToContainTextAsync("@");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_near_Brest_is_told_from_the_town_outwards(bool isReal)
    {
        await using var visit = await Arrive(isReal);
        await visit.Follow("Près de chez vous");
        await visit.Follow("B");
        await visit.Follow("Finistère");
        await visit.Follow("Brest");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Brest");
        Assert.NotEqual(0, await visit.Page.Locator("main .carte, main .lignes li").CountAsync());
        await Assertions.Expect(visit.Page.Locator("#tout-pres a").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#partout a").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_that_answer_one_need_are_put_side_by_side(bool isReal)
    {
        await using var visit = await Arrive(isReal);
        await visit.Follow(Finder(isReal));
        await visit.Follow("Livraison");
        await visit.Follow(isReal ? "Comparer des plateformes côte à côte" : "Comparer des projets côte à côte");
        var boxes = visit.Page.Locator(".face label");
        string[] chosen = [await boxes.Nth(0).InnerTextAsync(), await boxes.Nth(1).InnerTextAsync()];
        for (var i = 0; i < chosen.Length; i++) await boxes.Nth(i).ClickAsync();
        Assert.Equal(chosen.Select(Plain), (await visit.Page.Locator(".face li h2:visible").AllInnerTextsAsync()).Select(Plain));
        Assert.NotEqual(0, await visit.Page.Locator(".face [data-q]:visible").CountAsync());
        Assert.Equal(3, visit.Clicks);
    }

    [Fact]
    public async Task Who_knows_the_name_of_a_service_finds_what_stands_in_its_place()
    {
        await using var visit = await Arrive(isReal: false);
        await visit.Follow(Finder(isReal: false));
        var line = visit.Page.Locator("#a-la-place li").Filter(new() { HasText = "Vitapporté" });
        await visit.Follow(line.GetByRole(AriaRole.Link));
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Livraison");
        await Assertions.Expect(visit.Page.Locator(".tete")).ToContainTextAsync("Vitapporté");
    }

    private static string Plain(string text) => text.Replace('\u2011', '-').Replace('\u00a0', ' ').Trim();

    /// <summary>The real network has its own words for it.</summary>
    private static string Finder(bool isReal) => isReal ? "Trouver une plateforme" : "Trouver un projet";

    private async Task<Visit> Arrive(bool isReal) => new(await workshop.Arrive(isReal ? workshop.Real : workshop.Demonstration));

    /// <summary>A way through the site, click after click.</summary>
    private sealed class Visit(OpenPage open) : IAsyncDisposable
    {
        public IPage Page => open.Page;
        public int Clicks { get; private set; }

        public Task Follow(string words) => Follow(Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }));

        public Task Follow(Regex words) => Follow(Page.GetByRole(AriaRole.Link, new() { NameRegex = words }));

        /// <summary>Clicks the first of these that one can see.</summary>
        public async Task Follow(ILocator links)
        {
            Clicks++;
            await links.Filter(new() { Visible = true }).First.ClickAsync();
            await Assertions.Expect(Page.Locator("h1")).ToBeVisibleAsync();
        }

        public Task Unfold(string words) => Page.Locator("summary").Filter(new() { HasText = words, Visible = true }).First.ClickAsync();

        /// <summary>Nothing was missing on the way.</summary>
        public async ValueTask DisposeAsync()
        {
            Assert.Empty(open.Complaints);
            await open.DisposeAsync();
        }
    }
}
