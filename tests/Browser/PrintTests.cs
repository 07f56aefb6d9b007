using System.Text;
using System.Text.RegularExpressions;
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
            var pdf = Encoding.Latin1.GetString(await open.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
            var pages = PageObject().Count(pdf);
            if (pages != 1) longer.Add($"{address}: {pages} pages");
        }
        Assert.Empty(longer);
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
            var pdf = Encoding.Latin1.GetString(await open.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
            Assert.Equal((site.Origin, 1), (site.Origin, PageObject().Count(pdf)));
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
