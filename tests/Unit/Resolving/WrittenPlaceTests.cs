using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Resolving;

/// <summary>Places as people write them: each is the place that they meant, or they are asked.</summary>
public sealed class WrittenPlaceTests
{
    private static BuiltSite With(string territoires, string own = "") => BuiltSite.Of(Trees.Site(
        ("projets/a.md", $"---\ntitre: A\nresume: Un. Deux.\nterritoires:\n{territoires}---\n"), ("territoires.yml", own.Length > 0 ? own : "- {id: partout, nom: Partout, nature: sans-lieu}\n")));

    private static BuiltSite One(string word, string own = "") => With($"  - {Quoted(word)}\n", own);

    private static string Quoted(string word) => "\"" + word + "\"";

    private static IEnumerable<string> PlacesOf(BuiltSite site) => site.Files.Keys.Where(f => f.StartsWith("territoires/") && f != "territoires/index.html" && !f.Contains("/carte/")).Select(f => f.Split('/')[1]).Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("St-Brieuc", "saint-brieuc", "cotes-d-armor")]
    [InlineData("ST ETIENNE", "saint-etienne", "loire")]
    [InlineData("Seine-St-Denis", "seine-saint-denis", "ile-de-france")]
    [InlineData("Ste-Luce-sur-Loire", "sainte-luce-sur-loire", "loire-atlantique")]
    [InlineData("Réunion", "la-reunion", null)]
    [InlineData("la Bretagne", "bretagne", null)]
    [InlineData("en Bretagne", "bretagne", null)]
    [InlineData("département du Finistère", "finistere", "bretagne")]
    [InlineData("région Bretagne", "bretagne", null)]
    [InlineData("Ville de Brest", "brest", "finistere")]
    [InlineData("29 - Finistère", "finistere", "bretagne")]
    [InlineData("Finistère (29)", "finistere", "bretagne")]
    [InlineData("29 Finistère", "finistere", "bretagne")]
    [InlineData("29", "finistere", "bretagne")]
    [InlineData("2a", "corse-du-sud", "corse")]
    [InlineData("971", "guadeloupe", null)]
    [InlineData("974", "la-reunion", null)]
    [InlineData("22300 Lannion", "lannion", "cotes-d-armor")]
    [InlineData("Lannion 22300", "lannion", "cotes-d-armor")]
    [InlineData("Brest (29200)", "brest", "finistere")]
    [InlineData("29200 Brest Cedex 2", "brest", "finistere")]
    [InlineData("35042 Rennes Cedex", "rennes", "ille-et-vilaine")]
    [InlineData("69000 Lyon", "lyon", "rhone")]
    [InlineData("Lannion, Côtes-d'Armor", "lannion", "cotes-d-armor")]
    [InlineData("Lannion (Bretagne)", "lannion", "cotes-d-armor")]
    [InlineData("Vienne, Isère", "vienne-38", "isere")]
    [InlineData("Vienne (Isère)", "vienne-38", "isere")]
    [InlineData("13006 Marseille", "marseille-6e", "marseille")]
    [InlineData("75011", "paris-11e", "paris")]
    [InlineData("Paris 11e", "paris-11e", "paris")]
    [InlineData("Paris, 11ème arrondissement", "paris-11e", "paris")]
    [InlineData("1er arrondissement de Lyon", "lyon-1er", "lyon")]
    [InlineData("Brest Métropole", "brest-metropole", "finistere")]
    [InlineData("CC du Pays d'Uzès", "communaute-de-communes-pays-d-uzes", "gard")]
    [InlineData("Communauté de communes Pays d'Uzès", "communaute-de-communes-pays-d-uzes", "gard")]
    [InlineData("Plaine Commune", "plaine-commune", "seine-saint-denis")]
    [InlineData("Suisse", "suisse", null)]
    [InlineData("la Belgique", "belgique", null)]
    [InlineData("Luxembourg", "luxembourg", null)]
    [InlineData("Québec", "quebec", "canada")]
    [InlineData("Wallonie", "wallonie", "belgique")]
    [InlineData("Bruxelles", "bruxelles", "belgique")]
    [InlineData("Genève", "geneve", "suisse")]
    [InlineData("Bruges (Belgique)", "bruges-belgique", "belgique")]
    [InlineData("Bruges, Belgique", "bruges-belgique", "belgique")]
    [InlineData("Montréal (Québec)", "montreal-quebec", "quebec")]
    [InlineData("Gembloux (Belgique)", "gembloux-belgique", "belgique")]
    [InlineData("Gembloux, Belgique", "gembloux-belgique", "belgique")]
    [InlineData("Suisse (Moselle)", "suisse-57", "moselle")]
    public void A_place_is_found_as_people_write_it(string written, string id, string? within)
    {
        var site = One(written);
        Assert.Empty(site.Faults);
        Assert.DoesNotContain(site.Advices, a => a.EndsWith("commune-reunie"));
        Assert.Contains(id, PlacesOf(site));
        if (within is not null) Assert.Contains(within, PlacesOf(site));
    }

    [Theory]
    [InlineData("Bruges", "« Bruges (Gironde) », « Bruges (Belgique) »")]
    [InlineData("Venise", "« Venise (Doubs) », « Venise (Italie) »")]
    [InlineData("Fribourg", "« Fribourg (Moselle) », « Fribourg-en-Brisgau (Allemagne) », « Fribourg (Suisse) »")]
    [InlineData("DROM", "« Drom (Ain) », « Guadeloupe », « Martinique », « Guyane », « La Réunion », « Mayotte »")]
    [InlineData("Anjou", "« Anjou (Isère) », « Maine-et-Loire »")]
    public void A_name_of_several_places_is_asked_and_each_answer_works(string written, string choices)
    {
        var finding = Assert.Single(One(written).Findings, f => f.Rule.Id == "lieu-ambigu");
        Assert.Equal($"Précisez : {choices}.", finding.HelpIn(Language.French));
        foreach (var choice in choices.Split(", ").Select(c => c.Trim('«', '»', ' '))) Assert.Empty(One(choice).Faults);
    }

    [Theory]
    [InlineData("Mons")]
    [InlineData("Montréal")]
    [InlineData("Grenade")]
    [InlineData("22300")]
    [InlineData("Ste-Luce")]
    public void Where_several_places_may_be_meant_none_is_chosen(string written)
    {
        var finding = Assert.Single(One(written).Findings, f => f.Rule.Id is "lieu-ambigu");
        foreach (var choice in finding.HelpIn(Language.French)!["Précisez : ".Length..^1].Split(", ").Where(c => c.EndsWith('»')).Select(c => c.Trim('«', '»', ' '))) Assert.Empty(One(choice).Faults);
    }

    [Theory]
    [InlineData("Alsace", "Grand Est")]
    [InlineData("Rhône-Alpes", "Auvergne-Rhône-Alpes")]
    [InlineData("Bourgogne", "Bourgogne-Franche-Comté")]
    [InlineData("PACA", "Provence-Alpes-Côte d'Azur")]
    [InlineData("France", "partout")]
    public void A_name_of_yesterday_is_told_with_those_of_today(string written, string today)
    {
        var finding = Assert.Single(One(written).Findings, f => f.Rule.Id == "lieu-inconnu");
        Assert.Contains($"« {today} »", finding.HelpIn(Language.French));
        Assert.Empty(One(today).Faults);
        Assert.Empty(One(written, $"- {{id: ancien, nom: \"{written}\"}}\n").Faults);
    }

    [Theory]
    [InlineData("Épinnal", "Épinal")]
    [InlineData("Épinnal (Vosges)", "Épinal")]
    [InlineData("LYON", "Lyon")]
    [InlineData("Belgiqe", "Belgique")]
    [InlineData("la vallée des Abeilles", null)]
    [InlineData("Atlantide", null)]
    [InlineData("Chez nous", null)]
    [InlineData("Petaouchnok", null)]
    public void A_name_is_proposed_only_when_it_is_near(string written, string? proposed)
    {
        var finding = Assert.Single(One(written).Findings, f => f.Rule.Id == "lieu-inconnu");
        Assert.Equal(proposed is not null, finding.HelpIn(Language.French) == $"Vouliez-vous dire « {proposed} » ?");
        if (proposed is null) Assert.DoesNotContain("Vouliez-vous", finding.HelpIn(Language.French));
    }

    [Theory]
    [InlineData("Annecy-le-Vieux", "annecy", "Annecy")]
    [InlineData("Cherbourg-Octeville", "cherbourg-en-cotentin", "Cherbourg-en-Cotentin")]
    public void A_commune_that_was_united_leads_to_the_one_of_today_and_says_so(string written, string id, string name)
    {
        var site = One(written);
        Assert.Contains(id, PlacesOf(site));
        var finding = Assert.Single(site.Findings, f => f.Rule.Id == "commune-reunie");
        Assert.Contains($"« {name} »", finding.MessageIn(Language.French));
        Assert.DoesNotContain(One(name).Advices, a => a.EndsWith("commune-reunie"));
        var kept = One(written, $"- {{id: ancienne, nom: {written}, parent: {name}}}\n");
        Assert.DoesNotContain(kept.Advices, a => a.EndsWith("commune-reunie"));
        Assert.Contains("ancienne", PlacesOf(kept));
    }

    [Fact]
    public void A_town_of_another_country_may_be_a_place_of_the_site() =>
        Assert.Equal(["belgique", "gand-nord", "partout"], PlacesOf(With("  - Quartier nord\n  - partout\n", "- {id: gand-nord, nom: Quartier nord, parent: Belgique}\n- {id: partout, nom: Partout, nature: sans-lieu}\n")));

    [Fact]
    public void Four_thousand_unknown_names_and_four_thousand_places_one_in_the_other_are_told_one_by_one()
    {
        var words = Enumerable.Range(0, 4000).Select(i => $"  - Saint-Zébulon-le-{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}\n");
        var own = new StringBuilder("- {id: l0, nom: Lieu 0}\n");
        for (var i = 1; i < 4000; i++) own.Append($"- {{id: l{i}, nom: Lieu {i}, parent: l{i - 1}}}\n");
        var site = BuiltSite.Of(Trees.Site([("territoires.yml", own.ToString()), .. words.Chunk(100).Select((w, i) => ($"projets/a{i}.md", $"---\ntitre: A{i}\nresume: Un.\nterritoires:\n{string.Concat(w)}---\n"))]));
        Assert.Equal(4000, site.Findings.Count(f => f.Rule.Id == "lieu-inconnu"));
        Assert.Equal(444, site.Findings.Count(f => f.Rule.Id == "lieu-trop-emboite"));
    }

    [Fact]
    public void A_ring_of_places_is_told_once_where_it_closes()
    {
        var site = With("  - A\n", "- {id: a, nom: A, parent: c}\n- {id: b, nom: B, parent: a}\n- {id: c, nom: C, parent: b}\n- {id: d, nom: D, parent: c}\n");
        Assert.Equal(["content/territoires.yml:3:27 lieu-en-boucle"], site.Faults);
    }
}
