using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Tests.Support;
using YamlDotNet.Serialization;

namespace Pec.Tests.Sites;

/// <summary>The figures of <c>/besoins/</c>, <c>/offres/</c> and <c>/avancement/</c>, counted again here from the files alone, for every site of <c>tests/sites</c> and the real one.</summary>
public sealed partial class FigureTests
{
    private sealed record Sheet(string Kind, string Id, Dictionary<string, object> Told);

    private sealed record Listing(Sheet By, string Nature, bool IsOpen);

    private static readonly DateOnly Today = BuiltSite.Usual.Date;

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "tests/sites")).Select(d => $"tests/sites/{Path.GetFileName(d)}/content").Order(StringComparer.Ordinal), "content"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Needs_and_offers_are_counted_as_their_files_tell(string folder)
    {
        var site = Site(folder);
        foreach (var (key, page) in new[] { ("besoins", "/besoins/"), ("offres", "/offres/") })
        {
            Assert.Empty(SoundHtml.FaultsOf(site[page]));
            var open = Listings(folder, key).Where(n => n.IsOpen).ToList();
            var list = site[page].Split("<details class=\"rubrique\" id=\"combles\">")[0];
            Assert.Equal(open.Count, Regex.Count(list, "<li class=\"carte\" id="));
            var natures = open.CountBy(n => n.Nature).Select(n => (n.Key, n.Value)).Order().ToList();
            // Where they are many of several natures, one chooses among these.
            Assert.Equal(
                open.Count >= 5 && natures.Count > 1 ? natures : [],
                Regex.Matches(Regex.Match(list, "(?s)<select id=\"natures\".*?</select>").Value, "<option value=\"([^\"]+)\">([^<]+)")
                    .Select(o => (o.Groups[2].Value, Regex.Count(list, $"data-f=\"n-{o.Groups[1].Value}[ \"]"))).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Stages_beginnings_and_people_are_those_that_the_files_tell(string folder)
    {
        var projects = Sheets(folder).Where(s => s.Kind == "projets").ToList();
        var stages = projects.Select(p => Text(p, "etape") ?? Phases(p).OrderByDescending(f => f.Since, StringComparer.Ordinal).FirstOrDefault().Stage).ToList();
        var years = projects.Select(p => Phases(p).Select(f => f.Since).Append(Text(p, "depuis")).OfType<string>().Min(StringComparer.Ordinal)?[..4]).ToList();
        var people = projects.Select(p => People(folder, p)).ToList();
        var told = stages.Zip(years, people).Count(p => p.First is not null || p.Second is not null || p.Third is not null);
        var page = Site(folder)["/avancement/"];
        Assert.Empty(SoundHtml.FaultsOf(page));
        var said = Regex.Match(page, @"class=""suite"">(\S+) projets disent");
        Assert.Equal(told < 5 ? 0 : told, said.Success ? Number(said.Groups[1].Value) : 0);
        // One bar alone would be a drawing of nothing.
        Assert.Equal(Charted(stages.OfType<string>().Select(s => Name(folder, "etapes", s))) is var bars && bars.Count() > 1 ? bars : [], Chart(page, "etapes"), StringComparer.Ordinal);
        Assert.Equal(told < 5 ? [] : Charted(years.OfType<string>()), Chart(page, "debuts"), StringComparer.Ordinal);
        Assert.Equal(people.OfType<string>().Order(StringComparer.Ordinal), (from Match m in Gathered().Matches(page) select m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Charted(IEnumerable<string> names) => names.ToList() is { Count: >= 5 } all ? all.CountBy(n => n).Select(n => $"{n.Key} {n.Value}").Order(StringComparer.Ordinal) : [];

    private static IEnumerable<string> Chart(string page, string anchor)
    {
        var part = Regex.Match(page, $@"id=""{anchor}"">.*?</table>", RegexOptions.Singleline).Value;
        var drawn = Regex.Matches(part, @"/>(?:<text[^>]*>[^<]*</text>)?<text[^>]*>([^<]*)</text>").Select(m => m.Groups[1].Value).ToList();
        var rows = Regex.Matches(part, @"<th scope=""row"">([^<]*)</th><td class=""droite"">([^<]*)</td>").ToList();
        Assert.Equal(rows.Select(r => r.Groups[2].Value), drawn);
        return rows.Select(r => $"{r.Groups[1].Value} {r.Groups[2].Value}").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Listing> Listings(string folder, string key)
    {
        var answered = Recits(folder).SelectMany(r => List(r.GetValueOrDefault("repond-a"))).Select(a => (string)a).ToHashSet();
        return from sheet in Sheets(folder)
               from told in List(sheet.Told.GetValueOrDefault(key))
               let need = told as Dictionary<object, object> ?? new() { ["quoi"] = told }
               let anchor = $"{sheet.Kind[..^1]}:{sheet.Id}#{need.GetValueOrDefault("id") ?? Folding.Slug((string)need["quoi"])}"
               let until = need.GetValueOrDefault("jusqua") as string
               select new Listing(sheet, need.GetValueOrDefault("nature") is string nature ? Name(folder, "natures", nature) : "À préciser", !need.ContainsKey("comble") && !answered.Contains(anchor) && !(until is not null && IsOver(until)));
    }

    private static bool IsOver(string date) => string.CompareOrdinal(date, $"{Today:yyyy-MM-dd}"[..date.Length]) < 0;

    private static IEnumerable<(string Stage, string Since)> Phases(Sheet project) =>
        List(project.Told.GetValueOrDefault("maturite")).Cast<Dictionary<object, object>>().Select(f => ((string)f["etape"], (string)f["depuis"]));

    private static string? People(string folder, Sheet project) =>
        (from told in List(project.Told.GetValueOrDefault("chiffres")).Cast<Dictionary<object, object>>()
         where told.ContainsKey("date") && Terms(folder, "indicateurs").Any(t => t.GetValueOrDefault("sens") as string == "personnes" && Means(t, (string)told["quoi"]))
         orderby (string)told["date"] descending
         select Digits((string)told["valeur"])).FirstOrDefault();

    private static string Digits(string number) => Regex.Replace(number, @"\s", "").Replace('.', ',');

    /// <summary>A count as a page says it, in letters while it is small.</summary>
    private static int Number(string said) => Enumerable.Range(0, 1000).First(n => Casing.Capital(Numbers.Spelled(n)) == said);

    private static string? Text(Sheet sheet, string key) => sheet.Told.GetValueOrDefault(key) as string;

    private static IEnumerable<object> List(object? value) => value switch { null => [], List<object> several => several, var one => [one] };

    /// <summary>Projects, groups and allies that lists may name.</summary>
    private static IEnumerable<Sheet> Sheets(string folder) =>
        from kind in new[] { "projets", "groupes", "allies" }
        let root = Path.Combine(Repository.Root, folder, kind)
        where Directory.Exists(root)
        from file in Directory.EnumerateFiles(root, "*.md").Concat(Directory.EnumerateFiles(root, "index.md", new EnumerationOptions { RecurseSubdirectories = true }))
        let told = Front(file)
        where IsPublic(told) && told.GetValueOrDefault("visibilite") is null or "public" && !told.ContainsKey("retiree")
        select new Sheet(kind, Path.GetFileName(file) == "index.md" ? Path.GetFileName(Path.GetDirectoryName(file)!) : Path.GetFileNameWithoutExtension(file), told);

    private static IEnumerable<Dictionary<string, object>> Recits(string folder) =>
        Path.Combine(Repository.Root, folder, "recits") is var root && Directory.Exists(root) ? Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Select(Front).Where(IsPublic) : [];

    private static bool IsPublic(Dictionary<string, object> told) => told.GetValueOrDefault("brouillon") is not ("oui" or "true") && told.GetValueOrDefault("visibilite") is not "hors-site";

    private static Dictionary<string, object> Front(string file) =>
        new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(file).Split("---\n")[1]);

    private static List<Dictionary<string, object>> Terms(string folder, string vocabulary) => Lists.GetOrAdd(
        Path.Combine(Repository.Root, folder, "vocabulaires", vocabulary + ".yml"), file => File.Exists(file) ? new Deserializer().Deserialize<List<Dictionary<string, object>>>(File.ReadAllText(file)) : []);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, List<Dictionary<string, object>>> Lists = new();

    private static bool Means(Dictionary<string, object> term, string word) =>
        List(term.GetValueOrDefault("synonymes")).Append(term["id"]).Append(term["nom"]).Any(w => Folding.Slug((string)w) == Folding.Slug(word));

    private static string Name(string folder, string vocabulary, string word) => Typography.Set(Terms(folder, vocabulary).FirstOrDefault(t => Means(t, word))?["nom"] as string ?? word);

    private static BuiltSite Site(string folder) => Sites.GetOrAdd(folder, f => new(() => BuiltSite.Of(
        Trees.OfFolder(Path.Combine(Repository.Root, f), "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" }))).Value;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<BuiltSite>> Sites = new();

    [GeneratedRegex(@".: (\S+) <span class=""note"">\(<time")]
    private static partial Regex Gathered();
}
