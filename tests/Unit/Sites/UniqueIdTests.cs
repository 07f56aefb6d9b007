using AngleSharp.Html.Parser;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>An id that a page holds twice leads to the first only: what the second says cannot be pointed to.</summary>
public sealed class UniqueIdTests
{
    private static readonly Tree Theme = Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs");

    private static BuiltSite Build(Tree content) => BuiltSite.Of(content.With(Theme), BuiltSite.Usual with { Date = new DateOnly(2026, 11, 24), Theme = "communs" });

    private static IEnumerable<string> Doubles(BuiltSite site) =>
        from file in site.Files.Keys
        where file.EndsWith(".html", StringComparison.Ordinal)
        from ids in new HtmlParser().ParseDocument(site[file]).All.Where(e => e.HasAttribute("id")).GroupBy(e => e.Id)
        where ids.Count() > 1 || ids.Key!.Length == 0 || ids.Key.Any(char.IsWhiteSpace)
        select $"{file}#{ids.Key}";

    [Fact]
    public void No_page_of_the_demonstration_holds_an_id_twice() =>
        Assert.Empty(Doubles(Build(Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content"))));

    private const string Twins = """
        ---
        titre: La Roue
        resume: Un.
        tenue-par: nous
        usages: [livraison, Livraisons, "!!", "??"]
        besoins:
          - {quoi: Un local, territoires: Épinal, jusqua: 2026-01, nature: animation}
          - {quoi: Un local, territoires: Brest, jusqua: 2027-01, nature: animation}
          - Contact
          - "???"
          - "!!!"
        offres:
          - Un local
          - {quoi: Une place, nature: animation}
          - {quoi: une PLACE !, nature: animation}
        chiffres:
          - {quoi: livreurs, valeur: 12, date: 2025}
          - {quoi: livreurs, valeur: 13, date: 2026}
        briques: [PrestaShop, PrestaShop]
        charte:
          - {engagement: sauvegardes, etat: tenu, preuve: a, le: 2026-01}
          - {engagement: sauvegardes, etat: en-cours}
        valeurs:
          - {valeur: entraide, pratique: A}
          - {valeur: entraide, pratique: B}
        utilite-sociale:
          - {annee: 2025, externalites: [Le bruit, Le bruit]}
          - {annee: 2025, externalites: [Le bruit]}
        collectivites:
          - {collectivite: brest, demande: un local, preuve: a}
          - {collectivite: brest, demande: un local, preuve: b}
        liens:
          - {vers: projet:velo, nature: coopere-avec}
          - {vers: projet:velo, nature: coopere-avec}
        ---

        ## Besoins

        ## Besoins

        ## Contact
        """;

    private static readonly Tree Site = Trees.Site(
        ("vocabulaires/engagements.yml", "- {id: sauvegardes, nom: Sauvegardes, axe: A b}\n- {id: autres, nom: Autres, axe: a-b}\n- {id: tiers, nom: Tiers}\n"),
        ("vocabulaires/valeurs.yml", "- {id: entraide, nom: Entraide}\n"),
        ("vocabulaires/mots.yml", "- {id: commun, nom: Commun}\n- {id: communs, nom: Commun}\n"),
        ("projets/la-roue.md", Twins),
        ("projets/velo.md", Twins.Replace("La Roue", "Vélo").Replace("projet:velo", "projet:la-roue")),
        ("collectivites/brest.md", "---\ntitre: Brest\ntype: commune\nterritoire: Brest\n---\n"),
        ("recits/r.md", "---\ntitre: R\nprojets: la-roue\nrepond-a: projet:la-roue#un-local-brest\n---\n\nTexte.\n"));

    [Fact]
    public void No_page_of_a_site_of_twins_holds_an_id_twice() => Assert.Empty(Doubles(Build(Site)));

    [Fact]
    public void A_story_that_answers_one_of_two_needs_with_the_same_words_closes_that_one_alone()
    {
        var site = Build(Site);
        var page = new HtmlParser().ParseDocument(site["/projets/la-roue/"]);
        Assert.Contains("R", page.GetElementById("n-un-local-brest")!.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.DoesNotContain("R", page.GetElementById("n-un-local-epinal")!.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.Equal(
            ["n-besoin", "n-besoin-2", "n-contact-2", "n-un-local", "n-un-local-brest", "n-un-local-epinal", "n-une-place", "n-une-place-2"],
            page.QuerySelectorAll("[id^=n-]").Select(e => e.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("repond-a: projet:a#un-local", "content/recits/r.md:3:11 besoin-inconnu")]
    [InlineData("repond-a: projet:a#un-local-brest", null)]
    public void Of_two_needs_with_the_same_words_a_story_says_which_it_answers(string line, string? expected)
    {
        var site = BuiltSite.Of(Trees.Site(
            ("projets/a.md", "---\ntitre: A\nresume: Un.\nbesoins:\n  - {quoi: Un local, territoires: Épinal}\n  - {quoi: Un local, territoires: Brest}\n---\n"),
            ("recits/r.md", $"---\ntitre: R\n{line}\nprojets: a\n---\n")));
        Assert.Equal(expected is null ? [] : [expected], site.Faults);
        if (expected is not null) Assert.Contains("un-local-epinal, un-local-brest", site.Findings.First(f => f.Rule.Id == "besoin-inconnu").HelpIn(Pec.Model.Language.French));
    }
}
