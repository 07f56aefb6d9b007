using System.Text;
using System.Text.RegularExpressions;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>What a printer gets.</summary>
public sealed partial class PrintTests(Workshop workshop)
{
    [Fact]
    public async Task The_sheet_of_a_project_and_the_questions_fit_on_one_A4()
    {
        var sheets = from site in (LocalSite[])[workshop.Real, workshop.Told]
                     from address in site.Addresses
                     where (address.StartsWith("/projets/") && address != "/projets/" && !address.StartsWith("/projets/par/")) || address == "/contribuer/papier/"
                     select (site, address);
        await using var open = await workshop.Open("accueil");
        var longer = new List<string>();
        foreach (var (site, address) in sheets)
        {
            await open.Page.GotoAsync(site.Origin + address);
            var pdf = Encoding.Latin1.GetString(await open.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
            var pages = PageObject().Count(pdf);
            if (pages != 1) longer.Add($"{address}: {pages} pages");
        }
        Assert.Empty(longer);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
