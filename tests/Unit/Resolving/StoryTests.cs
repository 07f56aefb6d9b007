using Pec.Tests.Support;

namespace Pec.Tests.Resolving;

/// <summary>Where a story stands, and which others stand beside it.</summary>
public sealed class StoryTests
{
    private static (string, string) Story(string id, string date, string rest = "") => ($"recits/{id}.md", $"---\ntitre: {id}\ndate: {date}\nauteurs: Anne\ntenue-par: Nous\n{rest}---\n");

    private static BuiltSite Site(params IEnumerable<(string, string)> content) => BuiltSite.Of(Trees.Site(content));

    /// <summary>The stories that a page links to, in its order.</summary>
    private static IEnumerable<string> Beside(BuiltSite site, string story) =>
        System.Text.RegularExpressions.Regex.Matches(site[$"/recits/{story}/"][site[$"/recits/{story}/"].IndexOf("<h2>Près", StringComparison.Ordinal)..], "href=\"/recits/([^/\"]+)/").Select(m => m.Groups[1].Value);

    [Fact]
    public void A_story_in_a_commune_stands_on_the_pages_of_its_commune_department_and_region_and_on_no_other()
    {
        var site = Site(
            Story("ici", "2024", "territoires: Brest\n"), Story("voisin", "2024", "territoires: Rennes\n"), Story("loin", "2024", "territoires: Épinal\n"), Story("partout", "2024", "territoires: Morbihan\n"));
        Assert.Equal(
            ["territoires/brest/index.html", "territoires/bretagne/index.html", "territoires/finistere/index.html"],
            site.Files.Keys.Where(f => f.StartsWith("territoires/", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal) && !f.Contains("/carte/", StringComparison.Ordinal) && site[f].Contains("/recits/ici/")));
    }

    [Fact]
    public void Beside_a_story_stand_at_most_three_others_that_share_a_project_then_a_place_then_a_tag_the_closest_by_date()
    {
        var site = Site(
            ("projets/p.md", "---\ntitre: P\nresume: Un.\ntenue-par: Nous\n---\n"),
            Story("moi", "2020-05", "projets: p\nterritoires: Brest\ntags: [Vélo]\n"),
            Story("projet", "2001", "projets: p\n"), Story("departement", "2020-04", "territoires: Quimper\n"), Story("commune", "2010", "territoires: Brest\n"),
            Story("mot", "2020-05", "tags: velo\n"), Story("rien", "2020-05", "territoires: Épinal\n"), Story("voulu", "2020-05", "projets: p\netat: a-raconter\n"));
        Assert.Equal(["projet", "commune", "departement"], Beside(site, "moi"));
        Assert.Equal(["moi"], Beside(site, "mot"));
        Assert.Empty(Beside(site, "rien"));
    }

    [Fact]
    public void On_line_and_everywhere_are_no_place_to_share()
    {
        var site = Site(("territoires.yml", "- {id: partout, nom: Partout, nature: sans-lieu}\n"), Story("a", "2020", "territoires: partout\n"), Story("b", "2020", "territoires: partout\n"));
        Assert.Empty(Beside(site, "a"));
    }

    [Fact]
    public void Each_story_leads_to_the_one_told_just_before_and_just_after()
    {
        var site = Site(Story("un", "2018"), Story("deux", "2019-05-16"), Story("trois", "2019-06"), Story("attendu", "2019-05-20", "etat: a-raconter\n"), Story("discret", "2019-05-20", "visibilite: replie\n"));
        Assert.Contains("<a rel=\"prev\" href=\"/recits/un/\">un</a><a rel=\"next\" href=\"/recits/trois/\">trois</a>", site["/recits/deux/"]);
        Assert.DoesNotContain("rel=\"prev\"", site["/recits/un/"]);
        Assert.DoesNotContain("rel=\"next\"", site["/recits/trois/"]);
        Assert.DoesNotContain("rel=\"prev\"", site["/recits/attendu/"]);
        Assert.DoesNotContain("rel=\"prev\"", site["/recits/discret/"]);
    }
}
