using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The map of a country, what stands on it, and the coordinates that people write.</summary>
public sealed class MapTests
{
    private static BuiltSite Site(params string[] places) => With([.. places.Select((p, i) => ($"recits/r{i}.md", $"---\ntitre: R{i}\nterritoires: \"{p}\"\n---\n"))]);

    private static BuiltSite With(params (string, string)[] files) => BuiltSite.Of(
        Trees.Site([("territoires.yml", "- {id: partout, nom: Partout, nature: sans-lieu}\n- {id: la-vallee, nom: La Vallée, parent: Drôme}\n- {id: le-phare, nom: Le Phare, parent: Brest, coord: \"48.34, -4.77\"}\n"), .. files])
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" });

    private static BuiltSite Told(string coordinates, string place = "Brest") => With(("projets/p.md", $"---\ntitre: P\nresume: Un.\nterritoires: {place}\ncoord: {coordinates}\n---\n"));

    private static string Said(BuiltSite site) => string.Join('\n', site.Findings.Select(f => $"{f.MessageIn(Language.French)} {f.HelpIn(Language.French)}"));

    private static List<(string Name, string To, double X, double Y)> Dots(BuiltSite site) =>
    [
        .. Regex.Matches(site["/carte/"], "<a href=\"([^\"]+)\"><title>([^<]*)</title><circle[^>]* cx=\"(\\d+)\" cy=\"(\\d+)\"")
            .Select(m => (m.Groups[2].Value, m.Groups[1].Value, double.Parse(m.Groups[3].Value), double.Parse(m.Groups[4].Value))),
    ];

    /// <summary>The data as it is carried: the codes on the sides of each line, and its points (latitude, longitude).</summary>
    private static readonly ImmutableArray<(string[] Departments, ImmutableArray<Position> Points)> Outlines = [.. Data("contours.tsv").Select(c => (c[0].Split(' '), PointsOf(c[1])))];

    private static IEnumerable<string[]> Data(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "generator/Core/Resolving/Gazetteers/France", name)).Skip(1).Select(line => line.Split('\t'));

    private static ImmutableArray<Position> PointsOf(string steps)
    {
        var numbers = steps.Split(' ').Select(int.Parse).ToList();
        var (east, north) = (0, 0);
        return [.. Enumerable.Range(0, numbers.Count / 2).Select(i => new Position((north += numbers[2 * i + 1]) / 1000.0, (east += numbers[2 * i]) / 1000.0))];
    }

    /// <summary>A way east from the point crosses the outline of the department an odd number of times.</summary>
    private static bool IsIn(string department, Position point) =>
        Outlines.Where(l => l.Departments.Contains(department)).SelectMany(l => l.Points.Zip(l.Points.Skip(1))).Count(side =>
            (side.First.Latitude > point.Latitude) != (side.Second.Latitude > point.Latitude)
            && point.Longitude < side.First.Longitude + (side.Second.Longitude - side.First.Longitude) * (point.Latitude - side.First.Latitude) / (side.Second.Latitude - side.First.Latitude)) % 2 == 1;

    [Theory]
    [InlineData("29019", "29")] // Brest
    [InlineData("59350", "59")] // Lille
    [InlineData("67482", "67")] // Strasbourg
    [InlineData("06088", "06")] // Nice
    [InlineData("66136", "66")] // Perpignan
    [InlineData("64102", "64")] // Bayonne
    [InlineData("17300", "17")] // La Rochelle
    [InlineData("44109", "44")] // Nantes
    [InlineData("35238", "35")] // Rennes
    [InlineData("23096", "23")] // Guéret
    [InlineData("63113", "63")] // Clermont-Ferrand
    [InlineData("48095", "48")] // Mende
    [InlineData("74010", "74")] // Annecy
    [InlineData("90010", "90")] // Belfort
    [InlineData("93008", "93")] // Bobigny
    [InlineData("2B096", "2B")] // Corte
    [InlineData("2A272", "2A")] // Sartène
    [InlineData("97302", "973")] // Cayenne
    [InlineData("97411", "974")] // Saint-Denis
    [InlineData("97213", "972")] // Le Lamentin
    [InlineData("97101", "971")] // Les Abymes
    [InlineData("97616", "976")] // Sada
    public void A_commune_falls_inside_the_outline_of_its_department_and_of_no_other(string code, string department)
    {
        var point = Position.Parse(Data("communes.tsv").First(c => c[2] == code)[6])!;
        Assert.Equal([department], Outlines.SelectMany(l => l.Departments).Distinct().Where(d => IsIn(d, point)));
    }

    /// <summary>The others are on the shore, which the outline follows within two or three kilometres.</summary>
    [Fact]
    public void So_do_ninety_seven_communes_in_a_hundred()
    {
        var known = Data("communes.tsv").Where(c => c[6].Length > 0 && !c[6].StartsWith('~')).Where((_, i) => i % 10 == 0)
            .Select(c => IsIn(c[2].StartsWith("97", StringComparison.Ordinal) ? c[2][..3] : c[2][..2], Position.Parse(c[6])!)).ToList();
        Assert.InRange(known.Count(isIn => isIn), known.Count * 97 / 100, known.Count);
    }

    [Fact]
    public void Every_department_has_an_outline_that_ends_where_it_began()
    {
        var outlines = Outlines.SelectMany(l => l.Departments.Select(d => (d, l.Points))).ToLookup(p => p.d, p => p.Points);
        Assert.Equal(101, outlines.Count);
        Assert.All(outlines, lines => Assert.All(lines.SelectMany(l => new[] { l[0], l[^1] }).GroupBy(p => p), point => Assert.Equal(0, point.Count() % 2)));
    }

    [Fact]
    public void Below_the_threshold_there_is_no_map()
    {
        var site = Site("Brest", "Lyon", "Nancy", "Nantes");
        Assert.DoesNotContain("<svg class=\"pays\"", site["/carte/"] + site["/territoires/"] + site["/territoires/brest/"] + site["/"]);
        Assert.Contains("/territoires/brest/", site["/carte/"]);
    }

    [Fact]
    public void From_the_threshold_on_each_place_stands_where_it_is_and_leads_to_its_page()
    {
        var site = Site("Brest", "Lyon", "Lille", "Nice", "Toulouse", "Mayotte", "Bretagne");
        var dots = Dots(site).ToDictionary(d => d.Name);
        Assert.Equal("/territoires/brest/", dots["Brest"].To);
        Assert.True(dots["Brest"].X < dots["Toulouse"].X && dots["Toulouse"].X < dots["Lyon"].X && dots["Lyon"].X < dots["Nice"].X);
        Assert.True(dots["Lille"].Y < dots["Brest"].Y && dots["Brest"].Y < dots["Lyon"].Y && dots["Lyon"].Y < dots["Toulouse"].Y);
        // A kilometre is a unit: Brest and Nice are 1,050 of them apart.
        Assert.InRange(double.Hypot(dots["Brest"].X - dots["Nice"].X, dots["Brest"].Y - dots["Nice"].Y), 1030, 1070);
        Assert.Contains("<title>Bretagne</title><circle class=\"etendue\"", site["/carte/"]);
        Assert.Equal(6, Regex.Count(site["/carte/"], "<svg class=\"pays\""));
        Assert.Equal(2, Regex.Count(site["/territoires/bretagne/"], "<circle"));
    }

    [Theory]
    [InlineData("Aast", true)]
    [InlineData("Metz", false)]
    public void The_legend_says_how_near_a_place_is_where_nobody_knows_its_centre(string place, bool isAbout) =>
        Assert.Equal(isAbout, Site("Brest", "Lyon", "Nice", "Lille", "Nancy", place)["/carte/"].Contains("à une dizaine de kilomètres près"));

    [Fact]
    public void Places_that_would_touch_are_one_dot_that_leads_to_what_holds_them()
    {
        var site = Site("Brest", "Brest", "Guipavas", "Plougastel-Daoulas", "Lyon", "Nice", "Lille");
        var dot = Assert.Single(Dots(site), d => d.Name.StartsWith("Brest", StringComparison.Ordinal));
        Assert.Equal(("Brest et 2 autres lieux", "/territoires/finistere/"), (dot.Name.Replace('\u00a0', ' '), dot.To));
    }

    [Fact]
    public void What_is_outside_France_or_nowhere_is_told_beside_the_map_and_never_on_it()
    {
        var site = Site("Brest", "Lyon", "Nice", "Lille", "Nancy", "Bruxelles", "Genève", "Québec", "partout");
        Assert.Equal(["Brest", "Lille", "Lyon", "Nancy", "Nice"], Dots(site).Select(d => d.Name).Order(StringComparer.Ordinal));
        Assert.Matches("(?s)Hors de France.*Belgique.*Canada.*Suisse.*id=\"partout\"", site["/carte/"]);
    }

    [Fact]
    public void A_place_of_the_site_stands_at_its_own_point_else_at_that_of_what_holds_it()
    {
        var dots = Dots(Site("la-vallee", "le-phare", "Lyon", "Nice", "Lille")).ToDictionary(d => d.Name);
        Assert.True(dots["Le Phare"].X < Dots(Site("Brest", "Lyon", "Nice", "Lille", "Nancy")).First(d => d.Name == "Brest").X);
        Assert.Contains("La Vallée", dots.Keys);
    }

    [Theory]
    [InlineData("48.39, -4.49")]
    [InlineData("\"48,39 ; -4,49\"")]
    [InlineData("48,39 -4,49")]
    [InlineData("48.39/-4.49")]
    [InlineData("(48.39, −4.49)")]
    public void Coordinates_are_read_as_people_write_them(string written) => Assert.DoesNotContain(Told(written).Faults, f => f.Contains("coord", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"48° 23′ 27″ N, 4° 29′ 10″ O\"", "Écrivez « 48.3908, -4.4861 ».")]
    [InlineData("\"4°29'10\\\" W, 48°23'27\\\" N\"", "Écrivez « 48.3908, -4.4861 ».")]
    [InlineData("https://www.openstreetmap.org/#map=15/48.3908/-4.4861", "Écrivez « 48.3908, -4.4861 ».")]
    [InlineData("\"https://exemple.org/maps/@48.390834,-4.486107,15z\"", "Écrivez « 48.3908, -4.4861 ».")]
    [InlineData("[48.39, -4.49]", "Écrivez « 48.39, -4.49 ».")]
    [InlineData("100.5, 45", "Écrivez « 45, 100.5 ».")]
    [InlineData("48,4,5", "Écrivez deux nombres en degrés")]
    [InlineData("\"0, 0\"", "Écrivez deux nombres en degrés")]
    [InlineData("rue de Siam", "Écrivez deux nombres en degrés")]
    [InlineData("48.39", "Écrivez deux nombres en degrés")]
    [InlineData("{lat: 48.39}", "on attend ici une latitude puis une longitude")]
    public void Whatever_else_is_written_says_what_to_write(string written, string said) => Assert.Contains(said, Said(Told(written)));

    [Fact]
    public void A_door_is_published_as_a_street()
    {
        var site = With([("projets/p.md", "---\ntitre: P\nresume: Un.\nterritoires: Brest\ncoord: 48.390834567, -4.486107\n---\n"), .. new[] { "Lyon", "Nice", "Lille", "Nancy" }.Select((p, i) => ($"recits/r{i}.md", $"---\ntitre: R{i}\nterritoires: {p}\n---\n"))]);
        Assert.Contains("désigne une porte", Said(site));
        Assert.All(site.Files.Keys, path => Assert.DoesNotContain("48.390834", site[path]));
        Assert.Contains(("P", "/projets/p/"), Dots(site).Select(d => (d.Name, d.To)));
    }

    [Theory]
    [InlineData("-4.49, 48.39", "Écrivez « 48.39, -4.49 »")]
    [InlineData("48.39, 4.49", "Écrivez « 48.39, -4.49 »")]
    [InlineData("4.49, 48.39", "Écrivez « 48.39, -4.49 »")]
    [InlineData("43.6, 1.44", "Vérifiez les deux nombres, ou le lieu.")]
    public void A_point_far_from_its_place_is_told_with_what_was_most_likely_meant(string written, string said) => Assert.Contains(said, Said(Told(written)));

    [Fact]
    public void The_data_have_a_point_for_each_project_in_each_place_and_say_what_it_is_worth()
    {
        var site = BuiltSite.Of(Trees.Site(
            ("projets/a.md", "---\ntitre: A\nresume: Un.\nterritoires: [Brest, Finistère, en ligne]\n---\n"), ("projets/b.md", "---\ntitre: B\nresume: Un.\nterritoires: Lyon\ncoord: 45.7, 4.8\n---\n"),
            ("projets/c.md", "---\ntitre: C\nresume: Un.\nterritoires: Belgique\n---\n"), ("territoires.yml", "- {id: en-ligne, nom: En ligne, nature: sans-lieu}\n")));
        using var map = JsonDocument.Parse(site["/api/v1/projets.geojson"]);
        Assert.Equal(
            ["a [-4.49,48.39] commune", "a--finistere [-4.13,48.29] departement", "b [4.8,45.7] fiche", "c  "],
            map.RootElement.GetProperty("features").EnumerateArray().Select(f => (
                Id: f.GetProperty("id").GetString(), At: f.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } g ? g.GetProperty("coordinates").GetRawText() : "",
                Precision: f.GetProperty("properties").TryGetProperty("precision", out var told) ? told.GetString() : "")).Select(f => $"{f.Id} {f.At} {f.Precision}"));
    }

    [Fact]
    public void The_whole_map_stays_light()
    {
        var site = Site([.. Data("communes.tsv").Where((_, i) => i % 40 == 0).Select(c => c[1].Length > 0 ? c[1] : c[0])]);
        var map = string.Concat(Regex.Matches(site["/carte/"], "<svg class=\"pays\".*?</svg>", RegexOptions.Singleline).Select(m => Regex.Replace(m.Value, "<a .*?</a>", "", RegexOptions.Singleline)));
        Assert.InRange(map.Length, 10_000, 40_000);
        Assert.InRange(Regex.Count(site["/carte/"], "<circle"), 50, 250);
    }
}
