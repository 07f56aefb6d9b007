using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pec.Tests.Browser.Support;
using Pec.Tests.Support;

namespace Pec.Tests.Browser;

/// <summary>What a printer gets.</summary>
public sealed partial class PrintTests(Workshop workshop)
{
    [Fact]
    public async Task The_sheet_of_a_project_and_the_questions_fit_on_one_A4()
    {
        var sheets = from site in (LocalSite[])[workshop.Real, workshop.Told]
                     from address in site.Addresses
                     where (address.StartsWith("/projets/") && address != "/projets/" && !address.StartsWith("/projets/par/")) || address is "/contribuer/papier/" or "/contribuer/raconter/"
                     select (site, address);
        await using var open = await workshop.Open("accueil");
        var longer = new List<string>();
        foreach (var (site, address) in sheets)
        {
            await open.Page.GotoAsync(site.Origin + address);
            var pages = await PagesOf(open.Page);
            if (pages != 1) longer.Add($"{address}: {pages} pages");
        }
        Assert.Empty(longer);
    }

    [Fact]
    public async Task The_page_of_each_ally_fits_on_one_A4()
    {
        await using var open = await workshop.Open("accueil");
        var pages = new List<string>();
        foreach (var site in (LocalSite[])[workshop.Real, workshop.Demonstration])
            foreach (var address in site.Addresses.Where(a => a.StartsWith("/allies/") && a != "/allies/"))
            {
                await open.Page.GotoAsync(site.Origin + address);
                pages.Add($"{address}: {await PagesOf(open.Page)}");
            }
        Assert.True(pages.Count >= 12);
        Assert.DoesNotContain(pages, p => !p.EndsWith(": 1"));
    }

    [Fact]
    public async Task The_handbook_prints_with_its_contents_then_its_chapters_without_pages_left_blank()
    {
        var window = await workshop.NewWindow();
        await window.GotoAsync(workshop.Demonstration.Origin + "/cahier/livre/");
        var titles = await window.Locator(".livre .chapitre > h2").AllInnerTextsAsync();
        Assert.True(titles.Count > 3);
        Assert.Equal(titles, (await window.Locator(".sommaire li").AllInnerTextsAsync()).Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        var pdf = Encoding.Latin1.GetString(await window.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, Outline = true, Tagged = true }));
        await window.CloseAsync();
        // The bookmarks of the file are its headings: they tell what was printed, and in what order.
        var printed = Bookmark().Matches(pdf).Select(m => m.Groups[1].Success ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[1].Value)).TrimStart('\ufeff') : m.Groups[2].Value).ToList();
        Assert.Equal(["Sommaire", .. titles], printed.Where(t => t == "Sommaire" || titles.Contains(t)));
        // The cover with the contents, then chapters that follow one another.
        Assert.InRange(PageObject().Count(pdf), 2, titles.Count + 1);
    }

    [Fact]
    public async Task A_page_opened_from_disk_to_be_printed_has_its_style_and_leads_to_the_published_site()
    {
        using var folder = new TemporaryFolder();
        LocalSite.Build(Repository.Root, folder["papier"], "--printable", "--base-url", "https://reseau.example/site");
        var window = await workshop.NewWindow();
        await window.GotoAsync($"file://{folder["papier/questions/index.html"]}");
        Assert.Equal("rgb(251, 248, 241)", await window.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        var addresses = await window.EvaluateAsync<string[]>("() => [...document.links].filter(a => a.protocol !== 'mailto:').map(a => a.href)");
        Assert.Contains("https://reseau.example/site/projets/", addresses);
        Assert.All(addresses, a => Assert.True(a.StartsWith("https://") || a.Contains("/questions/index.html#"), a));
        await window.CloseAsync();
    }

    [Fact]
    public async Task Everyone_in_two_sentences_fits_on_one_A4_while_they_are_fewer_than_twenty()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        // As long as a summary may be: 280 signs.
        var sentences = string.Concat(Enumerable.Repeat("On y fait ensemble ce que chacun faisait seul ", 3)).Trim() + ". " + string.Concat(Enumerable.Repeat("Et l’on recommence le lendemain matin ", 3)).Trim() + ".";
        folder.Write("content/site.yml", $"titre: Essai\nediteur: E\nhebergeur: H\ndeux-phrases: {sentences}\n");
        for (var i = 0; i < 19; i++) folder.Write($"content/projets/un-projet-au-nom-assez-long-{i}.md", $"---\ntitre: Un projet au nom assez long {i}\nresume: {sentences}\ntenue-par: nous\n---\n");
        await using var full = await LocalSite.Of(folder.Path);
        await using var open = await workshop.Open("accueil");
        foreach (var site in new[] { workshop.Real, workshop.Told, full })
        {
            await open.Page.GotoAsync(site.Origin + "/en-deux-phrases/");
            if (await open.Page.Locator(".memo > li").CountAsync() > 20) continue;
            Assert.Equal((site.Origin, 1), (site.Origin, await PagesOf(open.Page)));
        }
    }

    private static async Task<int> PagesOf(IPage page) => PageObject().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));

    /// <summary>A title in hexadecimal, or in plain letters where it has no accent.</summary>
    [GeneratedRegex(@"/Title (?:<([0-9A-F]+)>|\(((?:[^()\\]|\\.)*)\))")]
    private static partial Regex Bookmark();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
