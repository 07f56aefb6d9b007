using System.Text.Json;
using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

public sealed class SearchTests
{
    private const string Index = "recherche/i/manifeste.json";
    private static readonly BuildOptions Published = BuiltSite.Usual with { BaseAddress = "https://x.org/sous/dossier" };

    [Fact]
    public void A_page_is_found_by_its_text_its_uses_its_places_and_its_needs()
    {
        var words = WordsOf(BuiltSite.Of(Trees.Site(("projets/a.md", "---\ntitre: La Roue\nresume: Un. Deux.\nusages: monnaie-locale\nterritoires: Brest\nbesoins: Un comptoir\n---\n\nDes <b>cargos</b> &amp; des [remorques](https://x.org/secretement).\n"))));
        foreach (var word in (string[])["roue", "monnai", "brest", "comptoi", "cargo", "remorqu"]) Assert.Contains(word, words);
        Assert.DoesNotContain("secretement", words);
    }

    [Fact]
    public void The_other_words_of_a_list_and_invitations_are_found_and_names_that_are_listed_by_thousands_are_where_they_stand()
    {
        var site = BuiltSite.Of(Trees.Site(
            ("vocabulaires/natures.yml", "- {id: facilitation, nom: Faciliter les échanges, synonymes: [médiation]}\n"),
            ("vocabulaires/usages.yml", "- {id: livraison, nom: Livraison, synonymes: [coursiers]}\n- {id: troc, nom: Troc, synonymes: [brocante]}\n"),
            ("projets/a.md", "---\ntitre: La Roue\nresume: Un. Deux.\nusages: livraison\nterritoires: [Brest, Lyon, Lille, Toulouse, Nantes]\n---\n")));
        var manifest = Manifest(site);
        var found = Paths(manifest);
        Assert.Contains("/projets/a/", found("coursi"));
        Assert.Contains("/trouver/", found("brocant"));
        Assert.Contains("/besoins/", found("mediation"));
        Assert.Contains("/amitie/", found("amiti"));
        Assert.Contains("noindex", site["/amitie/"]);
        Assert.Equal(["rabastens", "/territoires/communes/r/"], manifest.GetProperty("names").EnumerateArray().Select(n => n.EnumerateArray().Select(p => p.GetString()!).ToArray()).First(n => n[1].Contains("/r/")));
        Assert.DoesNotContain(WordsOf(site), w => w.StartsWith("guingamp"));
    }

    [Fact]
    public void The_words_of_the_title_weigh_more_than_those_of_the_text()
    {
        var site = BuiltSite.Of(Trees.Site(("pages/a.md", "---\ntitre: Tandem\n---\n\nUn texte.\n"), ("pages/b.md", "---\ntitre: Texte\n---\n\nUn tandem.\n")));
        var line = Manifest(site).GetProperty("words").GetString()!.Split('\n').Single(l => l.StartsWith("tandem "));
        var weights = line.Where(char.IsAsciiLetterUpper).ToList();
        Assert.True(weights[0] > weights[1], line);
    }

    [Theory]
    [InlineData("retiree: 2026-01-02")]
    [InlineData("visibilite: replie")]
    [InlineData("visibilite: hors-site")]
    [InlineData("brouillon: oui")]
    public void What_is_not_in_lists_is_not_found(string key)
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", $"---\ntitre: Motcanari\nresume: Motcanari.\n{key}\n---\n\nMotcanari\n")));
        Assert.DoesNotContain("otcanari", site[Index]);
    }

    [Fact]
    public void Nobody_is_found_by_name_or_by_address()
    {
        var site = BuiltSite.Of(Trees.Site(
            ("projets/a.md", "---\ntitre: A\nresume: Un.\ntenue-par: Motcanari\ncontact: {courriel: motcanari@x.org, role: Motcanari}\nbesoins: [{quoi: Un vélo, contact: motcanari@x.org}]\n---\n"),
            ("recits/r.md", "---\ntitre: R\nauteurs: Motcanari\nrecueilli-par: Motcanari\nrelais: {source: https://x.org/motcanari, auteur: Motcanari}\n---\n")));
        Assert.Contains("otcanari", site["/projets/a/"]);
        Assert.DoesNotContain("otcanari", site[Index]);
    }

    [Fact]
    public void A_large_index_is_cut_and_nothing_is_lost()
    {
        var site = BuiltSite.Of(Trees.Site(Enumerable.Range(0, 1_400).Select(i => ($"pages/p{i:0000}.md", $"---\ntitre: Page {i:0000}\nresume: La page commune numéro {i:0000}. Elle parle de mot{i:0000} et de sujet{i % 300:000}.\n---\n\nCommune.\n"))));
        var manifest = Manifest(site);
        var starts = manifest.GetProperty("shards").EnumerateArray().Select(s => s.GetString()!).ToList();
        Assert.True(starts.Count > 1);
        var shards = starts.Select((_, i) => site[$"recherche/i/mots-{i}.txt"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]).ToList()).ToList();
        for (var i = 0; i < shards.Count; i++)
        {
            Assert.All(shards[i], word => Assert.True(string.CompareOrdinal(starts[i], word) <= 0));
            if (i + 1 < shards.Count) Assert.All(shards[i], word => Assert.True(string.CompareOrdinal(word, starts[i + 1]) < 0));
        }
        Assert.Contains("mot0899", shards.SelectMany(s => s));
        var (count, block) = (manifest.GetProperty("count").GetInt32(), manifest.GetProperty("block").GetInt32());
        Assert.InRange(block, 1, count - 1);
        var pages = Enumerable.Range(0, (count + block - 1) / block).SelectMany(i => JsonSerializer.Deserialize<string[][]>(site[$"recherche/i/pages-{i}.json"])!).ToList();
        Assert.Equal(count, pages.Count);
        Assert.Contains(pages, p => p is ["/p0899/", "Page 0899", _]);
    }

    [Fact]
    public void A_browser_learns_to_search_the_published_site_and_no_preview()
    {
        Assert.Contains("template=\"https://x.org/sous/dossier/recherche/?q={searchTerms}\"", BuiltSite.Of(Trees.Site(), Published)["opensearch.xml"]);
        Assert.False(BuiltSite.Of(Trees.Site(), Published with { Preview = true }).Has("opensearch.xml"));
    }

    [Fact]
    public void Its_short_name_is_whole_words()
    {
        var site = BuiltSite.Of(Trees.Site(("site.yml", "titre: Plateformes en Communs\nediteur: E\nhebergeur: H\n")), Published);
        Assert.Contains("<ShortName>Plateformes</ShortName>", site["opensearch.xml"]);
    }

    private static JsonElement Manifest(BuiltSite site) => JsonDocument.Parse(site[Index]).RootElement;

    /// <summary>The pages that say a stem, by their addresses.</summary>
    private static Func<string, List<string>> Paths(JsonElement manifest) => stem =>
    {
        var line = manifest.GetProperty("words").GetString()!.Split('\n').Single(l => l.StartsWith(stem + " ")).Split(' ')[1];
        var page = -1;
        return [.. Regex.Matches(line, "([0-9a-z]+)[A-Z]").Select(m => manifest.GetProperty("pages")[page += Convert.ToInt32(m.Groups[1].Value.Aggregate(0, (n, c) => 36 * n + "0123456789abcdefghijklmnopqrstuvwxyz".IndexOf(c)))][0].GetString()!)];
    };

    private static List<string> WordsOf(BuiltSite site) => [.. Manifest(site).GetProperty("words").GetString()!.Split('\n').Select(l => l.Split(' ')[0])];
}
