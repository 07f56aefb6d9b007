using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Resolving;

/// <summary>A network of another country: its places are those of its own list, and nothing of France shows that nobody wrote.</summary>
public sealed partial class CountryTests
{
    private const string Legal = "titre: Le café des bricoles\nediteur: E\nhebergeur: H\ncontact: bonjour@exemple.org\nlicence: CC-BY-4.0\n";

    private static BuiltSite Site(string country, params (string, string)[] files) => BuiltSite.Of(
        Trees.Site([("site.yml", Legal + $"pays: {country}\n"), .. files]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
        BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://exemple.org" });

    private static (string, string) Told(int number, string place) => ($"recits/r{number}.md", $"---\ntitre: R{number}\nterritoires: \"{place}\"\n---\n");

    private static BuiltSite One(string country, string place) => BuiltSite.Of(Trees.Site(
        ("site.yml", Legal + $"pays: {country}\n"), ("projets/a.md", $"---\ntitre: A\nresume: Un. Deux.\nterritoires: [\"{place}\"]\n---\n"),
        ("territoires.yml", "- {id: partout, nom: Partout, nature: sans-lieu}\n")));

    private static IEnumerable<string> PlacesOf(BuiltSite site) =>
        site.Files.Keys.Where(f => f.StartsWith("territoires/") && f.EndsWith("/index.html") && !f.Contains("/carte/")).Select(f => f.Split('/')[1]).Except(["index.html"]);

    [Theory]
    [InlineData("Namur", "namur", "province-de-namur", "wallonie")]
    [InlineData("5000 Namur", "namur", "province-de-namur", "wallonie")]
    [InlineData("Namur (Belgique)", "namur", "province-de-namur", "wallonie")]
    [InlineData("92094", "namur", "province-de-namur", "wallonie")]
    [InlineData("Luik", "liege", "province-de-liege", "wallonie")]
    [InlineData("Lüttich", "liege", "province-de-liege", "wallonie")]
    [InlineData("Antwerpen", "anvers", "province-d-anvers", "flandre")]
    [InlineData("St-Vith", "saint-vith", "province-de-liege", "wallonie")]
    [InlineData("Province de Liège", "province-de-liege", "wallonie")]
    [InlineData("province du Hainaut", "hainaut", "wallonie")]
    [InlineData("Province du Luxembourg", "province-de-luxembourg", "wallonie")]
    [InlineData("West-Vlaanderen", "flandre-occidentale", "flandre")]
    [InlineData("20002", "brabant-wallon", "wallonie")]
    [InlineData("Région wallonne", "wallonie")]
    [InlineData("Vlaanderen", "flandre")]
    [InlineData("Bruxelles", "bruxelles-capitale")]
    [InlineData("Région de Bruxelles-Capitale", "bruxelles-capitale")]
    [InlineData("1000 Bruxelles", "ville-de-bruxelles", "bruxelles-capitale")]
    [InlineData("Ville de Bruxelles", "ville-de-bruxelles", "bruxelles-capitale")]
    [InlineData("1050 Ixelles", "ixelles", "bruxelles-capitale")]
    [InlineData("Saint-Nicolas (Province de Liège)", "saint-nicolas-62093", "province-de-liege", "wallonie")]
    [InlineData("9100 Saint-Nicolas", "saint-nicolas-46021", "flandre-orientale", "flandre")]
    [InlineData("Luxembourg", "luxembourg")]
    [InlineData("Paris", "paris-france", "france")]
    [InlineData("Lille (France)", "lille-france", "france")]
    [InlineData("Épinal (France)", "epinal-france", "france")]
    [InlineData("Genève", "geneve", "suisse")]
    public void In_Belgium_a_place_is_found_as_people_write_it_there(string written, params string[] places)
    {
        var site = One("BE", written);
        Assert.Empty(site.Findings.Where(f => f.Rule.Id.StartsWith("lieu-") || f.Rule.Id == "commune-reunie"));
        Assert.Equal(places.Order(StringComparer.Ordinal), PlacesOf(site).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Saint-Nicolas", "« Saint-Nicolas (Flandre-Orientale) », « Saint-Nicolas (Province de Liège) »")]
    [InlineData("Lille", "« Lille (Province d'Anvers) », « Lille (France) »")]
    [InlineData("Limburg", "« Limbourg (Province de Liège) », « Province de Limbourg »")]
    public void In_Belgium_a_name_of_several_places_is_asked_and_each_answer_works(string written, string choices)
    {
        Assert.Equal($"Précisez : {choices}.", Assert.Single(One("BE", written).Findings, f => f.Rule.Id == "lieu-ambigu").HelpIn(Language.French));
        foreach (var choice in choices.Split(", ").Select(c => c.Trim('«', '»', ' '))) Assert.Empty(One("BE", choice).Faults);
    }

    [Theory]
    [InlineData("Louvain-la-Neuve", "Ottignies-Louvain-la-Neuve")]
    [InlineData("Borsbeek", "Anvers")]
    public void In_Belgium_a_town_that_its_commune_does_not_name_is_told_with_it(string written, string commune) =>
        Assert.Contains($"« {commune} »", Assert.Single(One("BE", written).Findings, f => f.Rule.Id == "commune-reunie").MessageIn(Language.French));

    [Theory]
    [InlineData("BE", "Bretagne", "Écrivez une commune, une province, une région ou un pays ; une ville d'un autre pays s'écrit avec lui, comme « Lille (France) »")]
    [InlineData("BE", "Nammur", "« Namur »")]
    [InlineData("BE", "Belgique", "Écrivez « partout »")]
    [InlineData("CH", "Finistère", "Écrivez un pays ; une ville d'un autre pays s'écrit avec lui, comme « Gand (Belgique) »")]
    [InlineData("FR", "Xyzé", "Écrivez une commune, une intercommunalité, un département, une région ou un pays ; une ville d'un autre pays s'écrit avec lui, comme « Gand (Belgique) »")]
    public void An_unknown_place_is_told_in_the_words_of_the_country(string country, string written, string help) =>
        Assert.Contains(help, Assert.Single(One(country, written).Findings, f => f.Rule.Id == "lieu-inconnu").HelpIn(Language.French));

    [Theory]
    [InlineData("FR", "province", "Écrivez une de ces valeurs : commune, intercommunalite, departement, region, etat.")]
    [InlineData("FR", "regoin", "Vouliez-vous dire « region » ?")]
    [InlineData("BE", "departement", "Écrivez une de ces valeurs : commune, province, region, etat.")]
    [InlineData("BE", "provinces", "Vouliez-vous dire « province » ?")]
    [InlineData("CH", "departement", "Écrivez une de ces valeurs : commune, region, etat.")]
    public void What_an_authority_is_is_a_word_of_its_country(string country, string written, string told)
    {
        var finding = Assert.Single(
            BuiltSite.Of(Trees.Site(("site.yml", Legal + $"pays: {country}\n"), ("collectivites/la-notre.md", $"---\ntitre: La nôtre\ntenue-par: nous\ntype: {written}\n---\n"))).Findings, f => f.Rule.Id == "valeur-hors-liste");
        Assert.Equal((4, told), (finding.At!.Line, finding.HelpIn(Language.French)));
    }

    [Fact]
    public void A_word_of_another_country_is_as_wrong_in_a_draft() => Assert.Equal(Severity.Error, Assert.Single(
        BuiltSite.Of(Trees.Site(("site.yml", Legal + "pays: BE\n"), ("collectivites/la-notre.md", "---\ntitre: La nôtre\nbrouillon: oui\ntenue-par: nous\ntype: departement\n---\n"))).Findings, f => f.Rule.Id == "valeur-hors-liste").Severity);

    private static readonly Lazy<BuiltSite> Belgian = new(() => Site("BE",
        Told(1, "Namur"), Told(2, "Province de Liège"), Told(3, "Bruxelles"), Told(4, "Anvers"), Told(5, "Lille (France)"), Told(6, "Tournai"), Told(7, "Arlon"),
        ("projets/four.md", "---\ntitre: Le four\nresume: Un four.\nterritoires: [Namur]\ncollectivites:\n  - {collectivite: la-province, demande: Un local, appris: Venir tôt}\n---\n"),
        ("collectivites/la-province.md", "---\ntitre: Le conseil provincial\ntype: province\nterritoire: Province de Namur\n---\n"),
        ("rencontres/cafe.md", "---\ntitre: Le café\nquand: 3 décembre 2026, de 18 h à 20 h\nterritoires: Namur\n---\n"),
        ("pages/accueil.md", "---\ntitre: Accueil\n---\n"), ("pages/contribuer.md", "---\ntitre: Contribuer\n---\n")));

    [Fact]
    public void A_Belgian_page_says_provinces_and_regions()
    {
        var site = Belgian.Value;
        Assert.Contains("Province", Level(site, "province-de-liege"));
        Assert.Contains("Région", Level(site, "bruxelles-capitale"));
        Assert.Contains("Commune", Level(site, "namur"));
        Assert.Contains("Ville", Level(site, "lille-france"));
        Assert.Contains("Toutes les communes de Belgique, par leur première lettre. Chacune mène à la page de sa province, de sa région,", site["/territoires/communes/"]);
        Assert.Contains("Rangées par province", site["/territoires/communes/n/"]);
        Assert.Contains("<dt><a href=\"/territoires/bruxelles-capitale/\">", site["/territoires/communes/e/"]);
        Assert.Contains("votre commune, votre province, votre région", site["/"]);
        Assert.Contains("une province de Wallonie", site["/projets/four/"]);
        Assert.Contains("TZID:Europe/Brussels", site.Files.Where(f => f.Key.EndsWith(".ics")).Select(f => site[f.Key]).First());

        static string Level(BuiltSite built, string id) => built[$"/territoires/{id}/"].Split("<h1", 2) is [var before, var after] ? before[^400..] + after[..400] : "";
    }

    [Fact]
    public void Belgium_has_its_map()
    {
        var map = Belgian.Value["/carte/"];
        Assert.Contains("aria-label=\"La Belgique\"", map);
        Assert.Contains("toute une province ou toute une région", map);
        Assert.Contains("codes\u00a0: Statbel (CC BY 4.0)", map);
        Assert.Contains("<h2>Hors de Belgique</h2>", map);
        var at = Dot().Matches(map).ToDictionary(m => m.Groups[1].Value, m => (X: int.Parse(m.Groups[2].Value), Y: int.Parse(m.Groups[3].Value)));
        Assert.True(at["Tournai"].X < at["Namur"].X && at["Namur"].X < at["Arlon"].X && at["Anvers"].Y < at["Namur"].Y && at["Namur"].Y < at["Arlon"].Y);
    }

    [Fact]
    public void The_data_of_a_Belgian_network_have_its_codes()
    {
        var site = Belgian.Value;
        using var places = JsonDocument.Parse(site["api/v1/territoires.json"]);
        var namur = places.RootElement.GetProperty("entrees").EnumerateArray().First(p => p.GetProperty("id").GetString() == "namur");
        Assert.Equal(("92094", "Province de Namur", "Wallonie", "commune"), (Text("code-nis"), Text("province"), Text("region"), Text("niveau")));
        Assert.StartsWith("id,titre,resume,adresse,usages,territoires,codes-nis,", site["api/v1/projets.csv"].TrimStart('\ufeff'));
        Assert.Contains("\"addressCountry\":\"BE\"", site["api/v1/gogocarto.json"]);
        Assert.Contains("country/BEL", site["api/v1/dcat.jsonld"]);
        Assert.Contains("\"propertyID\":\"NIS\",\"value\":\"92094\"", site["/territoires/namur/"]);
        Assert.Contains("Les territoires sont ceux de Statbel", site["/api/"]);

        string? Text(string key) => namur.GetProperty(key).GetString();
    }

    /// <summary>Of another country's list: its institute, its levels, and the names of its regions.</summary>
    private static readonly string[] OfFrance =
    [
        "INSEE", "Insee", "insee", "département", "Département", "departement", "intercommunalité", "métropolitaine",
        .. File.ReadLines(Path.Combine(Repository.Root, "generator/Core/Resolving/Gazetteers/France/grands-territoires.tsv")).Select(l => l.Split('\t')).Where(c => c is [_, "region", ..]).Select(c => c[4]),
    ];

    [Fact]
    public void Nothing_of_France_is_published_by_a_Belgian_network() =>
        Assert.Equal("", string.Join('\n', from file in Belgian.Value.Files
                                           where !file.Key.EndsWith(".webp") && !file.Key.EndsWith(".png")
                                           let text = Belgian.Value[file.Key]
                                           from word in OfFrance
                                           where text.Contains(word)
                                           select $"{file.Key}: {word}: {text[Math.Max(0, text.IndexOf(word) - 60)..][..Math.Min(120, text.Length - Math.Max(0, text.IndexOf(word) - 60))]}"));

    [Fact]
    public void A_country_of_which_no_list_ships_has_what_the_site_declares_and_the_rest_of_the_world()
    {
        var site = Site("CH",
            ("territoires.yml", "- {id: vaud, nom: Vaud, parent: Suisse}\n- {id: renens-ouest, nom: Renens-Ouest, parent: vaud}\n- {id: partout, nom: Partout, nature: sans-lieu}\n"),
            Told(1, "Renens-Ouest"), Told(2, "Genève"), Told(3, "Annemasse"), Told(4, "Lyon (France)"), Told(5, "Partout"), ("pages/accueil.md", "---\ntitre: Accueil\n---\n"), ("pages/contribuer.md", "---\ntitre: Contribuer\n---\n"));
        Assert.Empty(site.Findings.Where(f => f.Rule.Id.StartsWith("lieu-")));
        Assert.Equal(["annemasse-france", "france", "geneve", "lyon-france", "partout", "renens-ouest", "suisse", "vaud"], PlacesOf(site).Order(StringComparer.Ordinal));
        // Nothing is drawn, and nothing leads to what is not there.
        Assert.False(site.Has("/carte/") || site.Has("/territoires/communes/"));
        Assert.DoesNotContain("/carte/\"", site["/"] + site["/plan-du-site/"] + site["/territoires/"]);
        Assert.DoesNotContain("\"code-", site["api/v1/territoires.json"]);
        Assert.Contains("Les territoires sont ceux que le site déclare", site["/api/"]);
        Assert.Contains("les lieux qui vous entourent", site["/"]);
        Assert.Empty(from word in OfFrance where site.Everything.Contains(word) select word);
    }

    [Fact]
    public void What_an_author_in_Belgium_is_given_to_write_with_names_its_own_places_and_levels()
    {
        var tree = Trees.Site(("site.yml", Legal + "pays: BE\n"));
        var build = new Build(BuiltSite.Usual, BuiltSite.Themes);
        var schemas = string.Join('\n', build.Schemas(tree).Value.Select(s => Encoding.UTF8.GetString(s.Json.Span)));
        var drafts = string.Join('\n', Pec.Network.Contributing.Draft.Kinds.Select(kind => build.Draft(tree, new(kind, "Un titre", IsComplete: true))!.Text));
        Assert.Contains("Exemple : Namur", schemas);
        Assert.Contains("\"province\"", schemas);
        Assert.Contains("Par exemple : Namur", drafts);
        Assert.Empty(from word in OfFrance where (schemas + drafts).Contains(word) select word);
    }

    [Fact]
    public void The_country_is_France_where_nothing_is_said_and_its_code_may_be_in_any_case()
    {
        Assert.Contains("finistere", PlacesOf(BuiltSite.Of(Trees.Site(Told(1, "Brest")))));
        Assert.Contains("province-de-namur", PlacesOf(One("be", "Namur")));
    }

    private static readonly List<string[]> Communes = Table("communes.tsv");

    private static List<string[]> Table(string name) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "generator/Core/Resolving/Gazetteers/Belgique", name)).Skip(1).Select(l => l.Split('\t'))];

    /// <summary>As our copy of the list of 1 January 2025 has them: a line that goes or comes is seen.</summary>
    [Theory]
    [InlineData("province-d-anvers", 67)]
    [InlineData("brabant-flamand", 63)]
    [InlineData("flandre-occidentale", 62)]
    [InlineData("flandre-orientale", 55)]
    [InlineData("province-de-limbourg", 38)]
    [InlineData("brabant-wallon", 27)]
    [InlineData("hainaut", 69)]
    [InlineData("province-de-liege", 84)]
    [InlineData("province-de-luxembourg", 43)]
    [InlineData("province-de-namur", 38)]
    [InlineData("bruxelles-capitale", 19)]
    public void Every_commune_of_Belgium_is_in_the_list_once(string holder, int count)
    {
        Assert.Equal(count, Communes.Count(c => c[3] == holder));
        Assert.Equal(565, Communes.Select(c => c[2]).Distinct().Count());
        Assert.Equal(["02000", "03000", "04000"], Table("grands-territoires.tsv").Where(c => c[1] == "region").Select(c => c[2]));
        Assert.Equal(Communes.Count, Communes.Select(c => c[1].Length > 0 ? c[1] : c[0]).Distinct().Count());
    }

    [GeneratedRegex("<title>([^<]*)</title><circle[^>]* cx=\"(\\d+)\" cy=\"(\\d+)\"")]
    private static partial Regex Dot();
}
