using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The pages of the charter: principles, obligations, the table.</summary>
public sealed class CharterPageTests
{
    private static BuiltSite Site(string obligations, params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"), ("vocabulaires/engagements.yml", obligations), .. content])
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
        BuiltSite.Usual with { Theme = "communs" });

    private static (string, string) Project(string id, params string[] told) => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: Un.\ncharte:\n{string.Concat(told.Select(t => $"  - {{{t}}}\n"))}---\n");

    private static string Text(BuiltSite site, string page) => Regex.Replace(site[page].Replace("\n", "|"), "<[^>]+>", "|").Replace('\u00a0', ' ');

    private const string Principles = """
        - {id: gouvernance, nom: Gouvernance inclusive, axe: Gouvernance inclusive, statut: adopte, source: "https://exemple.org/charte"}
        - {id: partage, nom: Partage, axe: Partage de la valeur, texte: Nous partageons, statut: adopte, rythme: chaque année, preuve-valable: P18M, preuves: les comptes}
        - {id: sauvegardes, nom: Sauvegardes, statut: proposition}

        """;

    [Fact]
    public void Principles_come_by_axis_with_their_source_and_a_proposal_says_that_it_is_one()
    {
        var site = Site(Principles);
        var text = Text(site, "/charte/");
        foreach (var told in new[] { "|Les principes|", "|Partage de la valeur|", "|Ce qui est proposé|", "|Proposition, pas encore adoptée|", "|À quel rythme : chaque année|", "|Preuve valable : 18 mois|", "|Ce qui le montre : les comptes|", "|À quel rythme : à choisir ensemble|", "Ces engagements sont déclarés par les projets. Le site vérifie la date des preuves, pas leur contenu." })
            Assert.Contains(told, text);
        Assert.Contains("href=\"https://exemple.org/charte\"", site["/charte/"]);
        Assert.Single(Regex.Matches(text, "à choisir ensemble"));
    }

    [Fact]
    public void An_obligation_that_nobody_tells_is_an_invitation_out_of_the_search_engines()
    {
        var site = Site(Principles);
        Assert.Contains("noindex", site["/charte/partage/"]);
        Assert.Contains("Comment faites-vous chez vous", site["/charte/partage/"]);
        Assert.DoesNotContain("noindex", site["/charte/"]);
        Assert.Contains("noindex", Site("[]\n")["/charte/"]);
    }

    [Fact]
    public void A_page_names_who_checked_and_why_it_is_not_yet()
    {
        var text = Text(Site(Principles,
            Project("a", "engagement: partage, etat: tenu, preuve: \"https://x.org/comptes\", le: 2026-05-30, relecteurs: [{organisation: Les Voisins, le: 2026-06-15}, La Fabrique]"),
            Project("b", "engagement: partage, etat: pas-encore, note: Faute de temps")), "/charte/partage/");
        Assert.Contains("|Vérifiée par : Les Voisins (15 juin 2026), La Fabrique|", text);
        Assert.Contains("|Pas encore||Pourquoi : Faute de temps|", text);
        Assert.Single(Regex.Matches(text, "Vérifiée par"));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "Quatre projets en donnent une preuve datée de moins de 18 mois.")]
    public void Evidence_is_counted_in_words_from_five_projects_on(int projects, string? words)
    {
        var site = Site(Principles, [.. Enumerable.Range(0, projects).Select(i => Project($"p{i}", i == 0 ? "engagement: partage, etat: tenu, preuve: Une, le: 2020" : "engagement: partage, etat: tenu, preuve: Une, le: 2026-03"))]);
        if (words is not null) Assert.Contains(words, Text(site, "/charte/partage/"));
        else Assert.DoesNotContain("en donne", Text(site, "/charte/partage/"));
    }

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(4, 4, false)]
    public void A_table_needs_five_of_each_and_a_third_told(int projects, int obligations, bool hasTable)
    {
        var names = Enumerable.Range(0, obligations).Select(i => $"e{i}").ToList();
        var site = Site(
            string.Concat(names.Select(n => $"- {{id: {n}, nom: {n}}}\n")),
            [.. Enumerable.Range(0, projects).Select(i => Project($"p{i}", [.. names.Where((_, j) => i == j || i == (j + 1) % 5).Select(n => $"engagement: {n}, etat: en-cours")]))]);
        Assert.Equal(hasTable, site.Has("/charte/matrice/"));
        if (!hasTable) return;
        var page = site["/charte/matrice/"];
        Assert.Empty(SoundHtml.FaultsOf(page));
        Assert.Contains("href=\"/charte/matrice/\"", site["/charte/"]);
        Assert.Equal(5 * 2 * 2, Regex.Matches(page, "class=\"etat demi\">En cours<").Count);
        Assert.Equal(5 * 3, Regex.Matches(page, "<td></td>").Count);
    }

    [Fact]
    public void A_table_that_is_mostly_empty_is_not_made()
    {
        var obligations = string.Concat(Enumerable.Range(0, 6).Select(i => $"- {{id: e{i}, nom: e{i}}}\n"));
        Assert.False(Site(obligations, [.. Enumerable.Range(0, 6).Select(i => Project($"p{i}", $"engagement: e{i}, etat: en-cours"))]).Has("/charte/matrice/"));
    }

    [Fact]
    public void A_page_of_many_projects_goes_on()
    {
        var site = Site(Principles, [.. Enumerable.Range(0, 30).Select(i => Project($"p{i:00}", "engagement: partage, etat: en-cours"))]);
        Assert.Equal(24, Regex.Matches(site["/charte/partage/"], "id=\"projet-").Count);
        Assert.Equal(6, Regex.Matches(site["/charte/partage/page/2/"], "id=\"projet-").Count);
        Assert.DoesNotContain("18 mois", site["/charte/partage/page/2/"]);
    }

    [Fact]
    public void Words_of_the_lists_are_escaped_like_all_others()
    {
        const string Canary = "\"\\\"'<x onx=1>&{{7*7}}\"";
        var site = BuiltSite.Of(
            Trees.Site(
                ("vocabulaires/engagements.yml", $"- {{id: a, nom: {Canary}, axe: {Canary}, texte: {Canary}, source: {Canary}, rythme: {Canary}, preuves: {Canary}}}\n"),
                ("vocabulaires/valeurs.yml", $"- {{id: v, nom: {Canary}, description: {Canary}}}\n"),
                ("vocabulaires/indicateurs.yml", $"- {{id: i, nom: {Canary}, unite: {Canary}}}\n"),
                ("projets/p.md", $"---\ntitre: {Canary}\nresume: Un.\ncharte: {{engagement: a, etat: tenu, preuve: {Canary}, le: 2026-11-01, note: {Canary}, relecteurs: {Canary}}}\nvaleurs: {{valeur: v, pratique: {Canary}, preuve: {Canary}, limite: {Canary}}}\n"
                    + $"utilite-sociale: {{annee: 2025, moyens: {Canary}, resultats: {Canary}, externalites: {{quoi: i, valeur: 1, methode: {Canary}, source: {Canary}, recit: {Canary}}}}}\n---\n"))
                .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
            BuiltSite.Usual with { Theme = "communs" });
        foreach (var page in new[] { "/charte/", "/charte/a/", "/valeurs/", "/valeurs/v/", "/utilite-sociale/", "/utilite-sociale/2025/", "/projets/p/" })
        {
            Assert.Contains("&lt;x onx=1&gt;&amp;{{7*7}}", site[page]);
            Assert.Empty(SoundHtml.FaultsOf(site[page]));
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("httpx")]
    [InlineData("http://")]
    public void What_is_no_address_stays_a_text(string source) => Assert.Empty(SoundHtml.FaultsOf(Site($"- {{id: a, nom: A, source: \"{source}\"}}\n")["/charte/"]));
}
