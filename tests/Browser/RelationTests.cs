using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>How two who could talk are introduced, how a drawing looks, and how two sentences are copied.</summary>
public sealed class RelationTests(Workshop workshop)
{
    private async Task<IPage> At(string address, int width = 1280)
    {
        var page = await workshop.NewWindow();
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync(workshop.Demonstration.Origin + address);
        return page;
    }

    [Fact]
    public async Task The_message_to_two_who_could_talk_opens_with_both_contacts_and_three_sentences()
    {
        var page = await At("/relations/");
        var pair = page.Locator("#paires li").First;
        var names = await pair.Locator("h3 a").AllInnerTextsAsync();
        var address = (await pair.GetByRole(AriaRole.Link, new() { Name = "Les présenter" }).GetAttributeAsync("href"))!;
        var contacts = address["mailto:".Length..address.IndexOf('?')].Split(',');
        Assert.StartsWith("mailto:", address);
        Assert.Equal(2, contacts.Distinct().Count());
        Assert.All(contacts, contact => Assert.Matches(@"^\S+@\S+\.example$", contact));
        var lines = Uri.UnescapeDataString(address.Split("body=")[1]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Bonjour,", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.Contains(names[0] + ", en une phrase", lines[1]);
        Assert.Contains(names[1] + ", en une phrase", lines[2]);
        Assert.Contains("Vous avez en commun", lines[3]);
        Assert.True(address.Length < 1_800);
    }

    [Theory]
    [InlineData("/relations/", 320, ColorScheme.Light)]
    [InlineData("/relations/", 1280, ColorScheme.Dark)]
    [InlineData("/projets/la-boussole/", 320, ColorScheme.Light)]
    [InlineData("/projets/la-boussole/", 1280, ColorScheme.Dark)]
    public async Task The_names_of_a_drawing_can_be_read_and_cover_no_other(string address, int width, ColorScheme scheme)
    {
        var page = await At(address, width);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        Assert.True(await page.EvaluateAsync<double>("() => Math.min(...[...document.querySelectorAll('.toile text')].map(t => t.getBoundingClientRect().height))") >= 11);
        Assert.Equal(0, await page.EvaluateAsync<int>("""
            () => {
              const rooms = [...document.querySelectorAll('.toile text')].map(t => t.getBoundingClientRect());
              return rooms.filter((a, i) => rooms.some((b, j) => j > i && a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 3 && b.top < a.bottom - 3)).length;
            }
            """));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory, InlineData(320), InlineData(1280)]
    public async Task A_mark_is_reached_by_keyboard_and_leads_to_its_sheet(int width)
    {
        var page = await At("/relations/", width);
        var mark = page.Locator(".toile a").First;
        await mark.FocusAsync();
        Assert.Equal("solid", await mark.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
        Assert.True(await mark.EvaluateAsync<bool>("e => { const r = e.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.width >= 24 && r.height >= 24; }"));
        var name = await mark.GetAttributeAsync("aria-label");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name!);
    }

    [Fact]
    public async Task A_presentation_is_copied_as_plain_text_with_its_address()
    {
        var page = await At("/en-deux-phrases/");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Copier La Gabare" });
        await button.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copié La Gabare");
        await Assertions.Expect(page.Locator("button").Filter(new() { HasText = "Copié" })).ToHaveCountAsync(1);
        var copied = (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Replace("\r", "").Split('\n');
        Assert.Equal(["La Gabare", "Une monnaie de papier et de téléphone qui descend la Garonne. Elle vaut un euro, sauf le jour de la fête où elle en vaut deux.", workshop.Demonstration.Origin + "/projets/la-gabare/"], copied);
    }

    [Fact]
    public async Task Where_nothing_can_be_copied_the_text_is_chosen_and_said_to_be()
    {
        var page = await At("/en-deux-phrases/");
        await page.EvaluateAsync("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copier La Gabare" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Choisi");
        Assert.Contains("Une monnaie de papier", await page.EvaluateAsync<string>("() => getSelection().toString()"));
    }
}
