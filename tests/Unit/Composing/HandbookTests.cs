using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The handbook: its steps in order, the page of each, and the whole as a book.</summary>
public sealed partial class HandbookTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org/site" };

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"), .. content]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    private static (string, string) Chapter(string id, int order, string rest = "", string body = "") => ($"cahier/{id}.md", $"---\ntitre: Le {id}\nordre: {order}\n{rest}---\n{body}");

    private static readonly (string, string)[] Four =
    [
        Chapter("toit", 4, "resume: Se mettre à l'abri.\n", "## Le bois\n\nVoir [le sol](sol.md#la-pierre), [les murs](murs.md) et [plus haut](#le-bois).[^1]\n\n### La tuile\n\n[^1]: Une note, [ailleurs](https://ailleurs.example/).\n"),
        Chapter("sol", 1, "", "## La pierre\n\nDure.[^1]\n\n[^1]: Une autre note.\n"), Chapter("murs", 2, "", "## Le bois\n"), Chapter("etage", 3),
    ];

    [Fact]
    public void Steps_follow_their_order_each_with_the_one_before_and_the_one_after()
    {
        var site = Site(Four);
        Assert.Equal(["sol", "murs", "etage", "toit"], from Match m in Step().Matches(site["/cahier/"]) select m.Groups[1].Value);
        Assert.Contains("Étape 2 sur 4", site["/cahier/murs/"]);
        Assert.Matches("rel=\"prev\">Avant.: Le sol<", site["/cahier/murs/"]);
        Assert.Matches("rel=\"next\">Ensuite.: Le etage<", site["/cahier/murs/"]);
        Assert.DoesNotContain("rel=\"prev\"", site["/cahier/sol/"]);
        Assert.DoesNotContain("rel=\"next\"", site["/cahier/toit/"]);
        // Nobody is asked whether what is nobody's is still true.
        Assert.DoesNotContain("Tout est encore vrai", site["/cahier/sol/"]);
    }

    [Fact]
    public void A_folded_or_withdrawn_chapter_is_no_step()
    {
        var site = Site([.. Four, Chapter("cave", 0, "visibilite: replie\n"), Chapter("grenier", 5, "retiree: 2026-01-01\n")]);
        Assert.Contains("Étape 1 sur 4", site["/cahier/sol/"]);
        Assert.DoesNotContain("Étape", site["/cahier/cave/"]);
        Assert.DoesNotContain("rel=\"next\"", site["/cahier/toit/"]);
        foreach (var page in new[] { "/cahier/", "/cahier/livre/" }) Assert.DoesNotContain("cave", site[page]);
        Assert.Contains("a été retirée", site["/cahier/grenier/"]);
    }

    [Fact]
    public void A_chapter_tells_its_questions_examples_productions_obligations_pitfalls_and_models()
    {
        var site = Site(
            ("cahier/c.md", "---\ntitre: Commencer\nordre: 1\nexemples: [{projet: roue, note: Deux vélos empruntés.}, caisse]\nquestions: q\nproductions: p\nengagements: ouvrir\npieges: Attendre le logo.\nmodeles: Une feuille\n---\n"),
            ("projets/roue.md", "---\ntitre: La Roue\nresume: Un.\n---\n"), ("projets/caisse.md", "---\ntitre: La Caisse\nresume: Un.\n---\n"), ("savoirs/q.md", "---\ntitre: Qui ?\nresume: Et combien.\n---\n"),
            ("productions/p.md", "---\ntitre: Le guide\nresume: Douze pages.\n---\n"), ("vocabulaires/engagements.yml", "- {id: ouvrir, nom: Ouvrir les comptes}\n"));
        var page = site["/cahier/c/"];
        Assert.Contains("<a href=\"/site/projets/roue/\">La Roue</a> <small>Deux vélos empruntés.</small>", page);
        Assert.Matches("<a href=\"/site/projets/caisse/\">La Caisse</a>\\s*</li>", page);
        Assert.Matches("<a href=\"/site/savoirs/q/\">Qui.\\?</a> <small>Et combien.</small>", page);
        foreach (var told in new[] { "Le guide</a> <small>Douze pages.", "Ouvrir les comptes", "Attendre le logo.", "Une feuille" }) Assert.Contains(told, page);
    }

    [Fact]
    public void Up_to_three_chapters_make_no_book()
    {
        var site = Site(Four[..3]);
        Assert.False(site.Has("/cahier/livre/"));
        Assert.DoesNotContain("/cahier/livre/", site.Everything);
    }

    [Fact]
    public void The_book_holds_every_chapter_in_order_with_one_title_and_ids_of_its_own()
    {
        var site = Site(Four);
        Assert.Contains("href=\"/site/cahier/livre/\"", site["/cahier/"]);
        var book = new HtmlParser().ParseDocument(site["/cahier/livre/"]);
        Assert.Empty(SoundHtml.FaultsOf(site["/cahier/livre/"]));
        Assert.Single(book.QuerySelectorAll("h1"));
        Assert.Equal(["Le sol", "Le murs", "Le etage", "Le toit"], book.QuerySelectorAll(".sommaire a").Select(a => a.TextContent));
        Assert.Equal(["#etape-1", "#etape-2", "#etape-3", "#etape-4"], book.QuerySelectorAll(".sommaire a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Le bois", "La tuile"], book.QuerySelectorAll("#etape-4 .texte :is(h3, h4)").Select(h => h.TextContent));
        var ids = book.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(book.QuerySelectorAll("article a[href*='#']"), a => Assert.Contains(a.GetAttribute("href")![(a.GetAttribute("href")!.IndexOf('#') + 1)..], ids));
        Assert.Equal(
            ["/site/cahier/livre/#etape-1-t-la-pierre", "/site/cahier/livre/#etape-2", "/site/cahier/livre/#etape-4-t-le-bois"],
            book.QuerySelectorAll("#etape-4 .texte > p:first-of-type a:not(sup a)").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_book_is_never_too_long()
    {
        var site = BuiltSite.Of(
            Trees.Site([.. Enumerable.Range(1, 40).Select(i => Chapter($"c{i}", i, "", string.Join("\n\n", Enumerable.Range(0, 60).Select(j => $"Le mot {i * j * 7919} *de* **plus** {i + j}."))))])
                .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);
        Assert.True(new HtmlParser().ParseDocument(site["/cahier/livre/"]).All.Length > 1_500);
        Assert.DoesNotContain(site.Findings, f => f.Rule.Id == "page-lourde" && f.At!.Path.Value.Contains("cahier"));
        Assert.Contains("/cahier/page/2/", site["/cahier/"]);
        Assert.Contains("start=\"37\"", site["/cahier/page/2/"]);
    }

    [Fact]
    public void A_handbook_without_a_chapter_is_an_invitation()
    {
        var page = Site()["/cahier/"];
        Assert.Contains("noindex", page);
        Assert.Contains("Racontez-la-nous.", page);
    }

    [GeneratedRegex("<h3><a href=\"/site/cahier/([^/]+)/\">")]
    private static partial Regex Step();
}
