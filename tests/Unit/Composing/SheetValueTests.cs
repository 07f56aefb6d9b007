using System.Text.Json;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What a sheet makes of single values: addresses among words, a figure counted often, and the fields of a program.</summary>
public sealed class SheetValueTests
{
    private static readonly Tree Theme = Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs");

    private static BuiltSite Site(string lines) => BuiltSite.Of(
        Trees.Site(("projets/a.md", $"---\ntitre: A\nresume: Un.\ntenue-par: nous\n{lines}---\n"), ("vocabulaires/indicateurs.yml", "- {id: foyers, nom: Foyers livrés}\n")).With(Theme), BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://a.example" });

    [Theory]
    [InlineData("Voir https://x.org/prix.", "Voir <a href=\"https://x.org/prix\" rel=\"noopener noreferrer\">x.org/prix</a>.")]
    [InlineData("(https://x.org/a_(b))", "(<a href=\"https://x.org/a_(b)\" rel=\"noopener noreferrer\">x.org/a_(b)</a>)")]
    [InlineData("https://x.org/c, https://x.org/d", "<a href=\"https://x.org/c\" rel=\"noopener noreferrer\">x.org/c</a>, <a href=\"https://x.org/d\" rel=\"noopener noreferrer\">x.org/d</a>")]
    [InlineData("https://x.org/seul", "<a href=\"https://x.org/seul\" rel=\"noopener noreferrer\">x.org/seul</a>")]
    [InlineData("http et https:// ne mènent nulle part", "http et https:// ne mènent nulle part")]
    [InlineData("voir javascript:https://x.org", "voir javascript:<a href=\"https://x.org\" rel=\"noopener noreferrer\">x.org</a>")]
    [InlineData("https://moi@x.org/e", "https://moi@x.org/e")]
    public void An_address_in_any_text_value_is_a_link(string written, string shown)
    {
        var page = Site($"se-distingue: \"{written}\"\n")["/projets/a/"];
        Assert.Contains(shown, page);
        Assert.Empty(SoundHtml.FaultsOf(page));
    }

    [Fact]
    public void An_address_that_never_ends_is_read_in_one_walk()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var hostile in (string[])[string.Concat(Enumerable.Repeat("http", 60_000)), "https://x.org/" + new string(')', 240_000), string.Concat(Enumerable.Repeat("https://", 30_000)), string.Concat(Enumerable.Repeat("https://a ", 24_000))])
            Assert.True(AddressesInText.In(hostile).Count() >= 0);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static string Figures(int count) => "chiffres:\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"  - {{quoi: foyers, valeur: {1_000 * (i + 1)}, date: {2010 + i}, source: rapport {i}}}\n"));

    [Fact]
    public void Thirteen_values_of_one_figure_are_a_line_a_sentence_and_a_folded_table()
    {
        var page = Site(Figures(13) + "  - {quoi: foyers, valeur: 7}\n")["/projets/a/"];
        Assert.Empty(SoundHtml.FaultsOf(page));
        Assert.Contains("13\u202f000 (2022), 1000 en 2010, 7.", page);
        Assert.Contains("role=\"img\" aria-label=\"Foyers livrés\u00a0: 13\u202f000", page);
        Assert.Contains("Les 13 valeurs", page);
        Assert.Equal(13, page.Split("<tr><th scope=\"row\"><time").Length - 1);
        Assert.Equal(1, page.Split("<div class=\"serie\">").Length - 1);
        Assert.Contains("rapport 12", page);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("79228162514264337593543950335")]
    public void A_line_of_extreme_values_is_still_drawn(string value) =>
        Assert.Contains("class=\"serie\"", Site("chiffres:\n" + string.Concat(Enumerable.Range(0, 6).Select(i => $"  - {{quoi: foyers, valeur: {(i % 2 == 0 ? value : "0")}, date: {2010 + i}}}\n")))["/projets/a/"]);

    [Fact]
    public void A_few_values_stay_as_they_were_told() => Assert.DoesNotContain("class=\"serie\"", Site(Figures(4))["/projets/a/"]);

    [Fact]
    public void A_project_tells_where_to_try_it_where_it_works_and_who_can_use_it()
    {
        var site = Site("essayer: https://essai.example\nprogramme: {appareils: [Android, navigateur], version: \"2.4\", publiee-le: 2026-03}\naccessibilite: {etat: partielle, le: 2026-02, declaration: https://a.example/acces}\nstatistiques: https://a.example/chiffres\n");
        Assert.Empty(site.Faults);
        foreach (var told in (string[])["Pour essayer", "essai.example", "Fonctionne avec", "Android", "2.4", "mars 2026", "Accessibilité", "Partielle", "a.example/acces", "a.example/chiffres"]) Assert.Contains(told, site["/projets/a/"]);
        using var json = JsonDocument.Parse(site.Files["api/v1/projets.json"]);
        var text = json.RootElement.GetRawText();
        foreach (var told in (string[])["\"essayer\"", "\"appareils\"", "\"publiee-le\"", "\"accessibilite\"", "\"declaration\"", "\"statistiques\""]) Assert.Contains(told, text);
    }

    [Theory]
    [InlineData("programme: Android\n", "Android")]
    [InlineData("accessibilite: totale\n", "Totale")]
    [InlineData("accessibilite: inconnue\n", "Pas encore vérifiée")]
    public void The_short_forms_are_enough(string line, string shown)
    {
        var site = Site(line);
        Assert.Empty(site.Faults);
        Assert.Contains(shown, site["/projets/a/"]);
    }
}
