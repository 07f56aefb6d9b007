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
                     where (address.StartsWith("/projets/") && address != "/projets/") || address == "/contribuer/papier/"
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
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content");
        folder.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        await using var demonstration = await LocalSite.Of(folder.Path);
        await using var open = await workshop.Open("accueil");
        var pages = new List<string>();
        foreach (var site in (LocalSite[])[workshop.Real, demonstration])
            foreach (var address in site.Addresses.Where(a => a.StartsWith("/allies/") && a != "/allies/"))
            {
                await open.Page.GotoAsync(site.Origin + address);
                pages.Add($"{address}: {await PagesOf(open.Page)}");
            }
        Assert.True(pages.Count >= 12);
        Assert.DoesNotContain(pages, p => !p.EndsWith(": 1"));
    }

    private static async Task<int> PagesOf(IPage page) => PageObject().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
