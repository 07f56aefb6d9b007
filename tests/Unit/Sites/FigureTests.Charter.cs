using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>The charter, the values and the social utility, told and counted again from the files alone.</summary>
public sealed partial class FigureTests
{
    private const string Unclaimed = ", d’après des sources publiques";

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_obligation_names_the_projects_that_tell_it_with_their_state(string folder)
    {
        var site = Site(folder);
        foreach (var term in Terms(folder, "engagements"))
        {
            var page = site[$"/charte/{term["id"]}/"];
            var told = Pledges(folder, term).ToList();
            Assert.Equal(told.Select(t => $"{t.Project.Id} {t.State}").Order(StringComparer.Ordinal), Read(page, @"<li id=""projet-([^""]+)""><h3>.*?</h3><p class=""etat \w+"">(Preuve datée|À rafraîchir|[^<(]*[^<( ])[^<]*</p>").Order(StringComparer.Ordinal), StringComparer.Ordinal);
            var said = Regex.Match(page, "class=\"compte\">(\\S+) projets? en donne");
            var holding = told.Count(t => t.Holds);
            Assert.Equal(told.Count(t => !t.State.EndsWith(Unclaimed)) >= 5 ? holding : 0, said.Success ? Number(said.Groups[1].Value) : 0);
            Assert.Equal(told.Where(t => !t.State.EndsWith(Unclaimed)).Sum(t => List(t.Told.GetValueOrDefault("relecteurs")).Any() ? 1 : 0), Regex.Matches(page, "Vérifiée par").Count);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_table_of_the_charter_is_what_the_files_tell_and_stands_only_above_its_threshold(string folder)
    {
        var told = Terms(folder, "engagements").OrderBy(t => decimal.Parse((string)t.GetValueOrDefault("ordre", "0"), CultureInfo.InvariantCulture))
            .Select(t => (Id: (string)t["id"], Told: Pledges(folder, t).Where(p => !p.State.EndsWith(Unclaimed)).ToDictionary(p => p.Project.Id, p => p.State))).Where(o => o.Told.Count > 0).ToList();
        AssertTable(Site(folder), "/charte/matrice/", "charte", told);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_value_names_the_projects_that_live_it(string folder)
    {
        var site = Site(folder);
        var lived = (from project in Projects(folder) from value in Maps(project, "valeurs") select (Project: project, Value: value)).ToList();
        foreach (var term in Terms(folder, "valeurs"))
        {
            var told = lived.Where(l => Means(term, (string)l.Value["valeur"])).ToList();
            Assert.Equal(told.Select(t => $"{t.Project.Id} {Escaped((string)t.Value["pratique"])}"), Read(site[$"/valeurs/{term["id"]}/"], @"<li id=""projet-([^""]+)"">.*?<p>En pratique[^:<]*: ([^<\n]*)</p>").Order(StringComparer.Ordinal));
            Assert.Equal(told.Count(t => t.Value.ContainsKey("limite")), Regex.Matches(site[$"/valeurs/{term["id"]}/"], @"<p>Limite[^:<]*: ").Count);
        }
        var columns = Terms(folder, "valeurs").Select(t => (Id: (string)t["id"], Told: lived.Where(l => !IsUnclaimed(l.Project) && Means(t, (string)l.Value["valeur"])).DistinctBy(l => l.Project.Id)
            .ToDictionary(l => l.Project.Id, l => (l.Value.ContainsKey("preuve"), l.Value.ContainsKey("limite")) switch { (true, true) => "Pratique, preuve et limite", (true, false) => "Pratique et preuve", (false, true) => "Pratique et limite", _ => "Pratique" }))).Where(c => c.Told.Count > 0).ToList();
        AssertTable(site, "/valeurs/", "valeurs", columns);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Sums_of_a_year_are_those_of_its_files_and_the_sheet_holds_each_line(string folder)
    {
        var site = Site(folder);
        var years = (from project in Projects(folder) from year in Maps(project, "utilite-sociale") select (Project: project, Year: ((string)year["annee"])[..4], Told: year)).ToList();
        foreach (var year in years.GroupBy(y => y.Year))
        {
            var page = site[$"/utilite-sociale/{year.Key}/"];
            Assert.Equal(year.Select(y => y.Project.Id).Order(StringComparer.Ordinal), Read(page, @"<li id=""projet-([^""]+)""()>").Select(p => p.Trim()).Order(StringComparer.Ordinal));
            var figures = from one in year where !IsUnclaimed(one.Project) from effect in Effects(one.Told) where effect.ContainsKey("valeur") select (one.Project.Id, Effect: effect);
            var sums = from term in Terms(folder, "indicateurs")
                       where term.ContainsKey("unite")
                       let told = figures.Where(f => Means(term, (string)f.Effect["quoi"])).ToList()
                       where told.Select(t => t.Id).Distinct().Count() >= 5
                       select $"{Typography.Set((string)term["nom"])} {told.Sum(t => decimal.Parse(Digits((string)t.Effect["valeur"]).Replace(',', '.'), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture).Replace('.', ',')}{term["unite"]} {told.Select(t => t.Id).Distinct().Count()}";
            // A table of one row is a sentence.
            var rows = Regex.Matches(page, sums.Count() == 1 ? @"id=""ensemble"">.*\n.*\n<p>([^<:]*?)\s:\s([^<]*?), dit par (\S+) projets" : @"<tr><th scope=""row"">([^<]*)</th><td>([^<]*?)(?: <small>[^<]*</small>)?</td><td>(\d+)");
            Assert.Equal(sums, rows.Select(row => $"{row.Groups[1].Value} {Regex.Replace(row.Groups[2].Value, @"\s", "")} {(int.TryParse(row.Groups[3].Value, out var many) ? many : Number(Casing.Capital(row.Groups[3].Value)))}"));
        }
        var counted = Regex.Match(site["/utilite-sociale/"], @"class=""suite"">(\S+) projets racontent");
        var own = years.Where(y => !IsUnclaimed(y.Project)).Select(y => y.Project.Id).Distinct().Count();
        Assert.Equal(own >= 5 ? own : 0, counted.Success ? Number(counted.Groups[1].Value) : 0);
        Assert.Equal(years.Count > 0, site.Has("utilite-sociale/utilite-sociale.csv"));
        if (years.Count > 0) Assert.Equal(1 + years.Sum(y => (y.Told.ContainsKey("moyens") ? 1 : 0) + (y.Told.ContainsKey("resultats") ? 1 : 0) + Effects(y.Told).Count()), site["utilite-sociale/utilite-sociale.csv"].Split("\r\n").Length - 1);
    }

    [Fact]
    public void The_fictional_site_shows_each_of_these_tables()
    {
        var site = Site("tests/sites/demonstration/content");
        Assert.True(site.Has("/charte/matrice/"));
        Assert.Contains("<table", site["/valeurs/"]);
        Assert.Contains("id=\"ensemble\"", site["/utilite-sociale/2025/"]);
    }

    [Fact]
    public void Another_theme_tells_the_same()
    {
        var site = BuiltSite.Of(Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.TenLineTheme));
        Assert.Contains("Preuve datée", site["/charte/gouvernance-ouverte/"]);
        Assert.Contains("Preuve datée", site["/charte/matrice/"]);
        Assert.Contains("Pratique et preuve", site["/valeurs/"]);
        Assert.Contains("Personne ne porte seul", site["/valeurs/entraide/"]);
        Assert.Contains("/utilite-sociale/2025/", site["/utilite-sociale/"]);
        Assert.Contains("5 3\u00a0valeurs mesurées", site["/utilite-sociale/2025/"]);
    }

    [Fact]
    public void The_real_site_has_no_empty_table_and_none_of_these_before_its_time()
    {
        var site = Site("content");
        foreach (var page in site.Files.Keys.Where(f => f.EndsWith(".html"))) Assert.DoesNotMatch(@"<tbody>\s*</tbody>|<table>\s*</table>", site[page]);
        foreach (var page in new[] { "/charte/", "/valeurs/", "/utilite-sociale/" }) Assert.DoesNotContain("<table", site[page]);
    }

    private static void AssertTable(BuiltSite site, string address, string key, List<(string Id, Dictionary<string, string> Told)> columns)
    {
        var rows = columns.SelectMany(c => c.Told.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        var isTold = rows.Count >= 5 && columns.Count >= 5 && columns.Sum(c => c.Told.Count) * 3 >= rows.Count * columns.Count;
        var page = site.Has(address) ? site[address] : "";
        Assert.Equal(isTold, page.Contains("<table"));
        if (!isTold) return;
        Assert.Equal(columns.Select(c => $"/{key}/{c.Id}/"), Regex.Matches(page, "<th scope=\"col\"><a href=\"([^\"]*)\"").Select(m => m.Groups[1].Value));
        Assert.Equal(
            rows.Select(r => $"{r} {string.Join('|', columns.Select(c => c.Told.GetValueOrDefault(r, "")))}"),
            Regex.Matches(page, @"<tr><th scope=""row""><a href=""/projets/([^/]*)/"">[^<]*</a></th>(.*?)</tr>").Select(m => $"{m.Groups[1].Value} {string.Join('|', Regex.Matches(m.Groups[2].Value, "<td>(.*?)</td>").Select(c => Regex.Replace(c.Groups[1].Value, "<[^>]*>", "")))}").Order(StringComparer.Ordinal));
    }

    private sealed record Pledge(Sheet Project, Dictionary<object, object> Told, string State, bool Holds);

    private static IEnumerable<Pledge> Pledges(string folder, Dictionary<string, object> term) =>
        from project in Projects(folder)
        from told in Maps(project, "charte")
        where Means(term, (string)told["engagement"])
        let state = (string)told["etat"]
        let last = told.GetValueOrDefault("le") is string day ? LastDay(day, (string)term.GetValueOrDefault("preuve-valable", "P1Y")) : (DateOnly?)null
        let word = state switch { "tenu" when last is null => "Dit tenu, sans preuve datée", "tenu" when last.Value.DayNumber - Today.DayNumber <= 60 => "À rafraîchir", "tenu" => "Preuve datée", "en-cours" => "En cours", "pas-encore" => "Pas encore", _ => "Sans objet" }
        select IsUnclaimed(project)
            ? new Pledge(project, told, (state == "tenu" ? "Dit tenu" : word) + Unclaimed, false)
            : new Pledge(project, told, word, state == "tenu" && last >= Today);

    private static DateOnly LastDay(string on, string life)
    {
        var months = Regex.Match(life, @"^P(?:(\d+)Y)?(?:(\d+)M)?$") is var m ? 12 * int.Parse("0" + m.Groups[1].Value, CultureInfo.InvariantCulture) + int.Parse("0" + m.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        var parts = on.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        if (parts.Count == 3) return new DateOnly(parts[0], parts[1], parts[2]).AddMonths(months);
        var (year, month) = (parts[0], (parts.Count == 2 ? parts[1] : 12) + months);
        (year, month) = (year + (month - 1) / 12, (month - 1) % 12 + 1);
        return new(year, month, DateTime.DaysInMonth(year, month));
    }

    private static IEnumerable<Sheet> Projects(string folder) => Sheets(folder).Where(s => s.Kind == "projets").OrderBy(s => s.Id, StringComparer.Ordinal);

    private static bool IsUnclaimed(Sheet sheet) => sheet.Told.ContainsKey("sources") && !sheet.Told.ContainsKey("tenue-par");

    private static IEnumerable<Dictionary<object, object>> Maps(Sheet sheet, string key) => List(sheet.Told.GetValueOrDefault(key)).OfType<Dictionary<object, object>>();

    private static IEnumerable<Dictionary<object, object>> Effects(Dictionary<object, object> year) =>
        List(year.GetValueOrDefault("externalites")).Select(x => x as Dictionary<object, object> ?? new() { ["quoi"] = x });

    private static string Escaped(string text) => Typography.Set(text).Replace("&", "&amp;").Replace("\"", "&quot;").Replace("<", "&lt;");

    private static IEnumerable<string> Read(string page, string pattern) => Regex.Matches(page, pattern, RegexOptions.Singleline).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");
}
