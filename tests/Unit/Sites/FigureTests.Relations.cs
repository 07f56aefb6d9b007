using System.Net;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Tests.Support;
using Match = System.Text.RegularExpressions.Match;

namespace Pec.Tests.Sites;

/// <summary>The links of <c>/relations/</c> and of the sheets, and the projects that could talk, found again from the files alone; of the program, only its table of places is borrowed.</summary>
public sealed partial class FigureTests
{
    private sealed record TiedNotice(string Nature, HashSet<string> Uses, HashSet<string> Around, bool IsAnywhere);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Links_are_those_that_the_files_tell(string folder)
    {
        var told = Links(folder);
        var page = Site(folder)["/relations/"];
        Assert.Empty(SoundHtml.FaultsOf(page));
        var said = from Match line in Regex.Matches(Regex.Match(page, "id=\"liens\">.*?</section>", RegexOptions.Singleline).Value, "<li><a href=\"([^\"]*)\">[^<]*</a> ([^<]*) <a href=\"([^\"]*)\">") select Tied(folder, line.Groups[1].Value, WebUtility.HtmlDecode(line.Groups[2].Value), line.Groups[3].Value);
        Assert.Equal(told.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        foreach (var sheet in Sheets(folder))
            Assert.Equal(
                told.Count(l => l.Split(" | ").Contains(Address(sheet))),
                Regex.Count(Regex.Match(Site(folder)[Address(sheet)], "<div class=\"voisinage\".*?</ul>", RegexOptions.Singleline).Value, "<li>"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Those_that_could_talk_are_those_that_the_files_tell(string folder)
    {
        var places = PlacesOf(folder);
        var linked = Links(folder).Select(l => l.Split(" | ")).SelectMany(l => new[] { (l[0], l[2]), (l[2], l[0]) }).ToHashSet();
        var alive = Sheets(folder).Where(s => s.Kind == "projets" && StageName(folder, s) != "Arrêtée").InFrenchOrder(s => (string)s.Told["titre"]).ToList();
        var expected = from i in Enumerable.Range(0, alive.Count)
                       from j in Enumerable.Range(i + 1, alive.Count - i - 1)
                       let one = alive[i]
                       let other = alive[j]
                       where !linked.Contains((Address(one), Address(other)))
                       let shared = SharedBy(folder, places, one, other)
                       where shared > 0
                       orderby shared descending, i, j
                       select (One: Address(one), Other: Address(other), Shared: shared);
        var (told, first) = (new List<string>(), new List<string>());
        foreach (var pair in expected.ToList().Where(p => told.Count(t => t == p.One) < 2 && told.Count(t => t == p.Other) < 2))
        {
            told.AddRange([pair.One, pair.Other]);
            first.Add($"{pair.One} {pair.Other} {pair.Shared}");
        }
        var said = Regex.Matches(Regex.Match(Site(folder)["/relations/"], "id=\"paires\">.*?</section>", RegexOptions.Singleline).Value, "<li><h3><a href=\"([^\"]*)\">.*?<a href=\"([^\"]*)\">[^<]*</a></h3><p class=\"note\">([^<]*)<")
            .Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value.Count(c => c == '«')}");
        Assert.Equal(first.Take(6), said);
    }

    /// <summary>« address | words | address », in one order for a relation that takes two.</summary>
    private static string Tied(string folder, string from, string words, string to) =>
        string.CompareOrdinal(from, to) > 0 && Terms(folder, "relations").Any(t => Typography.Set((string)t["nom"]) == words && t.GetValueOrDefault("reciproque") is "oui" or "true") ? $"{to} | {words} | {from}" : $"{from} | {words} | {to}";

    private static List<string> Links(string folder)
    {
        var addresses = Sheets(folder).ToDictionary(s => $"{s.Kind.TrimEnd('s')}:{s.Id}", Address);
        return
        [
            .. (from sheet in Sheets(folder)
                from told in List(sheet.Told.GetValueOrDefault("liens")).Cast<Dictionary<object, object>>()
                let to = addresses.GetValueOrDefault((string)told["vers"])
                where to is not null && to != Address(sheet)
                select Tied(folder, Address(sheet), Name(folder, "relations", (string)told["nature"]), to)).Distinct(),
        ];
    }

    private static string Address(Sheet sheet) => $"/{sheet.Kind}/{sheet.Id}/";

    private static string? StageName(string folder, Sheet project) =>
        (Text(project, "etape") ?? Phases(project).OrderByDescending(f => f.Since, StringComparer.Ordinal).FirstOrDefault().Stage) is { } word ? Name(folder, "etapes", word) : null;

    private static int SharedBy(string folder, Dictionary<string, List<Place>> places, Sheet one, Sheet other)
    {
        var (needs, needed) = (Tied(folder, places, one, "besoins"), Tied(folder, places, other, "besoins"));
        var (offers, offered) = (Tied(folder, places, one, "offres"), Tied(folder, places, other, "offres"));
        var met = from need in needs.Select(n => (n, offered)).Concat(needed.Select(n => (n, offers)))
                  where need.Item2.Any(o => o.Nature == need.n.Nature && (o.IsAnywhere || need.n.IsAnywhere || o.Uses.Overlaps(need.n.Uses) || o.Around.Overlaps(need.n.Around)))
                  select need.n.Nature;
        return needs.Select(n => n.Nature).Intersect(needed.Select(n => n.Nature)).Count() + met.Distinct().Count()
            + (Around(places, one.Told.GetValueOrDefault("territoires"), _ => true).Overlaps(Around(places, other.Told.GetValueOrDefault("territoires"), p => p.Level != PlaceLevel.Nowhere)) ? 1 : 0)
            + LivedValues(folder, one).Intersect(LivedValues(folder, other)).Count();
    }

    private static IEnumerable<string> LivedValues(string folder, Sheet sheet) => List(sheet.Told.GetValueOrDefault("valeurs")).Cast<Dictionary<object, object>>().Select(v => Name(folder, "valeurs", (string)v["valeur"]));

    private static HashSet<string> Around(Dictionary<string, List<Place>> places, object? told, Func<Place, bool> counts) => [.. List(told).SelectMany(w => places.GetValueOrDefault((string)w, [])).Where(counts).Select(p => p.Id)];

    private static List<TiedNotice> Tied(string folder, Dictionary<string, List<Place>> places, Sheet sheet, string key)
    {
        var answered = Recits(folder).SelectMany(r => List(r.GetValueOrDefault("repond-a"))).Select(a => (string)a).ToHashSet();
        return
        [
            .. from told in List(sheet.Told.GetValueOrDefault(key)).OfType<Dictionary<object, object>>()
               where told.GetValueOrDefault("nature") is string && !told.ContainsKey("comble") && !(told.GetValueOrDefault("jusqua") is string until && IsOver(until))
                   && !answered.Contains($"projet:{sheet.Id}#{told.GetValueOrDefault("id") ?? Folding.Slug((string)told["quoi"])}")
               let whereabouts = told.GetValueOrDefault("territoires") ?? sheet.Told.GetValueOrDefault("territoires")
               let uses = told.GetValueOrDefault("usages") ?? sheet.Told.GetValueOrDefault("usages")
               select new TiedNotice(
                   Name(folder, "natures", (string)told["nature"]), [.. List(uses).Select(u => Name(folder, "usages", (string)u))],
                   Around(places, whereabouts, p => p.Id is not ("partout" or "en-ligne")), Around(places, whereabouts, p => p.Id is "partout" or "en-ligne").Count > 0),
        ];
    }

    /// <summary>Each word with its place and those that hold it.</summary>
    private static Dictionary<string, List<Place>> PlacesOf(string folder)
    {
        var site = new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(Trees.OfFolder(Path.Combine(Repository.Root, folder), "content")).Value.Site;
        var uses = site.Entries.SelectMany(e => e.Facts).SelectMany(f => Leaves(f.Value)).OfType<PlaceUse>().Where(u => u.Place is not null).DistinctBy(u => u.Word).ToList();
        return uses.ToDictionary(u => u.Word, u => Up(u.Place).ToList());

        static IEnumerable<Value> Leaves(Value value) => value switch
        {
            ListValue several => several.Items.SelectMany(Leaves),
            ObjectValue compound => compound.Facts.SelectMany(f => Leaves(f.Value)),
            _ => [value],
        };

        IEnumerable<Place> Up(Place? place)
        {
            for (; place is not null; place = place.Parent) yield return place;
        }
    }
}
