using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The page of all places, and what the page of one gathers.</summary>
public sealed class PlaceTests
{
    private static readonly string[] Regions =
    [
        "Normandie", "Hauts-de-France", "Grand Est", "Bretagne", "Pays de la Loire", "Île-de-France", "Bourgogne-Franche-Comté", "Nouvelle-Aquitaine", "Centre-Val de Loire", "Auvergne-Rhône-Alpes",
        "Occitanie", "Provence-Alpes-Côte d'Azur", "Corse", "Guadeloupe (région)", "Martinique (région)", "Guyane (région)", "La Réunion (région)", "Mayotte (région)",
    ];

    private static BuiltSite Site(IEnumerable<string> places, params IEnumerable<(string, string)> more) => BuiltSite.Of(
        Trees.Site([("territoires.yml", "- {id: partout, nom: Partout, nature: sans-lieu}\n- {id: en-ligne, nom: En ligne, nature: sans-lieu}\n- {id: itinerant, nom: Itinérant, nature: sans-lieu}\n"), .. places.Select((p, i) => ($"recits/r{i}.md", $"---\ntitre: R{i}\nterritoires: {p}\n---\n")), .. more])
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" });

    [Fact]
    public void A_place_gathers_what_happens_there_who_is_at_work_and_what_is_needed()
    {
        const string need = "besoins: [{quoi: Une remorque, nature: animation}, {quoi: Un four, territoires: Épinal}, {quoi: Un toit, comble: 2024}]\n";
        var site = Site(["Brest"],
            ("projets/roue.md", $"---\ntitre: La Roue\nresume: Un.\nterritoires: Brest\n{need}---\n"), ("groupes/g.md", "---\ntitre: Le groupe\nresume: Un.\nterritoires: Finistère\n---\n"),
            ("collectivites/c.md", "---\ntitre: La région\nresume: Un.\ntype: region\nterritoire: Bretagne\n---\n"));
        var (brest, bretagne) = (site["/territoires/brest/"], site["/territoires/bretagne/"]);
        Assert.Matches("<h3>Une remorque</h3><p class=\"mention\"><a href=\"/projets/roue/#n-une-remorque\">La Roue</a>", brest);
        Assert.DoesNotContain("Un four", brest);
        Assert.DoesNotContain("Un toit", brest);
        Assert.DoesNotContain("/groupes/g/", brest[..brest.IndexOf("id=\"tout-pres\"", StringComparison.Ordinal)]);
        // Four things stand under one heading; what is more, under a heading for each kind.
        Assert.Matches("(?s)id=\"ici\".*/recits/r0/.*/projets/roue/.*/groupes/g/.*/collectivites/c/.*id=\"besoins\"", bretagne);
        Assert.Matches("(?s)id=\"recits\"><h2>Récits d’ici.*id=\"projets\"", Site(Enumerable.Repeat("Brest", 5), ("projets/roue.md", "---\ntitre: La Roue\nresume: Un.\nterritoires: Brest\n---\n"))["/territoires/brest/"]);
    }

    [Fact]
    public void A_place_tells_what_is_near_what_is_anywhere_and_how_to_tell_what_happens_there()
    {
        var site = Site(["Brest", "Quimper", "Rennes", "Nantes", "Nice", "en ligne", "partout"], ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"));
        var brest = site["/territoires/brest/"];
        // The department, then the region, then the regions around; nothing twice, nothing that is far.
        Assert.Matches("(?s)id=\"ici\".*/recits/r0/.*id=\"tout-pres\".*Finistère</a>[^<]*<a href=\"/recits/r1/\".*Bretagne</a>[^<]*<a href=\"/recits/r2/\".*Pays de la Loire</a>[^<]*<a href=\"/recits/r3/\"", brest);
        Assert.DoesNotContain("/recits/r4/", brest);
        Assert.Matches("(?s)id=\"partout\".*/recits/r5/.*/recits/r6/", brest);
        Assert.Equal(1, Regex.Count(brest, "/recits/r1/"));
        Assert.Matches("Il se passe quelque chose à Brest.\\?", brest);
        Assert.Contains("mailto:reseau@x.org?subject=Il%20se%20passe%20quelque%20chose%20ici%20%3A%20Brest&amp;body=O%C3%B9%20%3A%20Brest%0D%0A", brest);
        Assert.Contains("href=\"/contribuer/raconter/\"", brest);
        Assert.Matches("Bretagne.: il s’y passe quelque chose.\\?", site["/territoires/bretagne/"]);
        Assert.DoesNotContain("tout-pres", site["/territoires/en-ligne/"]);
    }

    [Fact]
    public void Any_commune_of_France_leads_to_the_nearest_page_that_holds_something()
    {
        var site = Site(["Brest", "Lyon", "Nancy", "Occitanie", "Normandie", "partout"]);
        var (b, index) = (site["/territoires/communes/b/"], site["/territoires/communes/"]);
        Assert.Contains("<a href=\"/territoires/communes/b/\">", index);
        Assert.Contains("href=\"/territoires/communes/b/\"", site["/territoires/"]);
        // Its own page, its department's, its region's, else what is everywhere.
        Assert.Matches("<dt><a href=\"/territoires/finistere/\">Finistère</a></dt><dd>Bannalec, ", b);
        Assert.Contains("<a href=\"/territoires/brest/\">Brest</a>", site["/territoires/communes/b/page/2/"]);
        Assert.Contains("<dt><a href=\"/territoires/bretagne/\">Morbihan (Bretagne)</a></dt>", b);
        Assert.Matches("<dt><a href=\"/territoires/#partout\">Nord.: de partout et en ligne</a></dt>", b);
        Assert.Contains("id=\"partout\"", site["/territoires/"]);
        Assert.DoesNotContain("/territoires/communes/b/", site["/plan-du-site/"]);
        Assert.All(site.Files.Where(f => f.Key.StartsWith("territoires/communes/", StringComparison.Ordinal)), f => Assert.InRange(site[f.Key].Length, 1, 60_000));
        Assert.False(Site(Regions.Take(4)).Has("/territoires/communes/"));
    }
}
