using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>How values live: by value, by project, and in one table above the threshold.</summary>
public sealed class LivedValueTests
{
    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"), ("vocabulaires/valeurs.yml", "- {id: entraide, nom: Entraide, description: Personne ne porte seul., synonymes: [solidarité]}\n- {id: joie, nom: Joie}\n"), .. content])
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
        BuiltSite.Usual with { Theme = "communs" });

    private static (string, string) Project(string id, string values, string rest = "") => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: Un.\n{rest}valeurs: [{values}]\n---\n");

    private static string Text(BuiltSite site, string page) => Regex.Replace(site[page].Replace("\n", ""), "<[^>]+>", "|").Replace('\u00a0', ' ');

    [Fact]
    public void A_value_is_a_practice_its_proof_and_its_limit_project_by_project()
    {
        var site = Site(Project("b", "{valeur: solidarité, pratique: On porte à deux, preuve: un registre, limite: pas la nuit}"), Project("a", "{valeur: entraide, pratique: On s'appelle}"));
        var text = Text(site, "/valeurs/entraide/");
        Assert.Contains("|En pratique : On porte à deux||Preuve : un registre||Limite : pas la nuit|", text);
        Assert.True(text.IndexOf("|a|", StringComparison.Ordinal) < text.IndexOf("|b|", StringComparison.Ordinal));
        Assert.Contains("href=\"/valeurs/entraide/\">Entraide</a>", site["/projets/b/"]);
        Assert.DoesNotContain("Joie", Text(site, "/valeurs/"));
        Assert.Contains("noindex", site["/valeurs/joie/"]);
        Assert.DoesNotContain("<table", site["/valeurs/"]);
    }

    [Fact]
    public void A_word_that_the_list_does_not_have_is_told_as_written()
    {
        var site = Site(Project("a", "{valeur: Lenteur choisie, pratique: On attend}"));
        Assert.Contains("Lenteur choisie|", Text(site, "/valeurs/"));
        Assert.Contains("à ranger", Text(site, "/valeurs/"));
        Assert.Contains("On attend", Text(site, "/valeurs/lenteur-choisie/"));
        Assert.Contains("href=\"/valeurs/lenteur-choisie/\">Lenteur choisie</a>", site["/projets/a/"]);
    }

    [Fact]
    public void What_others_wrote_says_the_year_of_its_source() =>
        Assert.Contains("Écrit d’après des sources publiques (2018).", Text(Site(Project("a", "{valeur: joie, pratique: On rit}", "sources: {nom: S, date: 2018}\n")), "/valeurs/joie/"));

    [Fact]
    public void Nothing_told_is_an_invitation_out_of_the_menu()
    {
        var page = Site()["/valeurs/"];
        Assert.Contains("noindex", page);
        Assert.Contains("class=\"invitation\"", page);
    }

    [Fact]
    public void Two_practices_of_one_value_are_both_told_under_one_anchor()
    {
        var page = Site(Project("a", "{valeur: joie, pratique: On rit}, {valeur: joie, pratique: On chante}"))["/valeurs/joie/"];
        Assert.Contains("On rit", page);
        Assert.Contains("On chante", page);
        Assert.Single(Regex.Matches(page, "id=\"projet-a\""));
    }

    [Fact]
    public void A_folded_sheet_links_to_no_page_that_is_not_there()
    {
        var site = Site(Project("a", "{valeur: Lenteur, pratique: On attend}", "visibilite: replie\n"));
        Assert.False(site.Has("/valeurs/lenteur/"));
        Assert.Contains("<b>Lenteur</b>", site["/projets/a/"]);
    }
}
