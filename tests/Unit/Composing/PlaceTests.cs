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

    private static List<string> Tiles(BuiltSite site) =>
        [.. Regex.Matches(Regex.Match(site["/territoires/"], "<ul class=\"tuiles\">.*?</ul>", RegexOptions.Singleline).Value, "<li[^>]*>(.*?)</li>").Select(m => m.Groups[1].Value)];

    [Fact]
    public void Below_the_threshold_places_are_a_list() => Assert.Empty(Tiles(Site(Regions.Take(4))));

    [Fact]
    public void From_the_threshold_on_they_are_a_map_where_a_region_without_anything_is_its_name_alone()
    {
        var tiles = Tiles(Site(Regions.Take(3).Append("Brest").Append("partout").Append("Quimper")));
        Assert.Equal(21, tiles.Count);
        Assert.Contains("<a href=\"/territoires/bretagne/\">Bretagne <small>2 fiches</small></a>", tiles);
        Assert.Contains("<a href=\"/territoires/partout/\">Partout <small>1 fiche</small></a>", tiles);
        Assert.Contains("Occitanie", tiles);
        Assert.DoesNotContain(tiles, t => t.Contains('0'));
    }

    [Fact]
    public void Every_region_has_its_tile_under_its_own_name()
    {
        var names = Tiles(Site(Regions.Take(5))).Select(t => Regex.Replace(t, "<small>.*?</small>|<[^>]+>", "").Trim());
        var linked = Tiles(Site([.. Regions, "partout", "en ligne", "itinérant"]));
        Assert.All(linked, tile => Assert.Contains("<a href", tile));
        Assert.Equal(linked.Select(t => Regex.Replace(t, "<small>.*?</small>|<[^>]+>", "").Trim()), names);
    }

    [Fact]
    public void A_place_gathers_what_happens_there_who_is_at_work_and_what_is_needed()
    {
        const string need = "besoins: [{quoi: Une remorque, nature: animation}, {quoi: Un four, territoires: Épinal}, {quoi: Un toit, comble: 2024}]\n";
        var site = Site(["Brest"],
            ("projets/roue.md", $"---\ntitre: La Roue\nresume: Un.\nterritoires: Brest\n{need}---\n"), ("groupes/g.md", "---\ntitre: Le groupe\nresume: Un.\nterritoires: Finistère\n---\n"),
            ("collectivites/c.md", "---\ntitre: La région\nresume: Un.\ntype: region\nterritoire: Bretagne\n---\n"));
        var (brest, bretagne) = (site["/territoires/brest/"], site["/territoires/bretagne/"]);
        Assert.Contains("<a href=\"/projets/roue/#n-une-remorque\">Une remorque</a><p class=\"mention\">La Roue</p>", brest);
        Assert.DoesNotContain("Un four", brest);
        Assert.DoesNotContain("Un toit", brest);
        Assert.DoesNotContain("Le groupe", brest);
        Assert.Matches("(?s)id=\"recits\".*id=\"projets\".*id=\"groupes\".*id=\"collectivites\".*id=\"besoins\"", bretagne);
    }
}
