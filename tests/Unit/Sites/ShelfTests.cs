using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Tests.Support;
using YamlDotNet.Serialization;

namespace Pec.Tests.Sites;

/// <summary>How far productions are, and who is in a group, told again here from the files of the demonstration alone.</summary>
public sealed class ShelfTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/sites/demonstration/content");
    private const string Today = "2026-11-24";

    private static readonly Lazy<BuiltSite> Site = new(() => BuiltSite.Of(
        Trees.OfFolder(Folder, "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Date = DateOnly.Parse(Today), Theme = "communs" }));

    [Fact]
    public void Productions_stand_where_their_files_tell()
    {
        var page = Site.Value["/productions/"];
        var told = Files("productions").Concat(Files("groupes").Where(f => Path.GetFileName(f) != "index.md" && Path.GetDirectoryName(f) != Path.Combine(Folder, "groupes"))).ToList();
        Assert.Equal(20, told.Count);
        var expected = told.Select(f => (State: StateOf(Front(f)), Title: Typography.Set((string)Front(f)["titre"]))).Order();
        var shown = from Match part in Regex.Matches(page, "<(section|details)[^>]* id=\"(a-relire|publiees|en-chantier|remplacees)\">(.*?)</\\1>", RegexOptions.Singleline)
                    from Match title in Regex.Matches(part.Groups[3].Value, "<h3[^>]*><a [^>]*>([^<]*)</a></h3>")
                    select (State: part.Groups[2].Value, Title: System.Net.WebUtility.HtmlDecode(title.Groups[1].Value));
        Assert.Equal(expected, shown.Order());
    }

    [Fact]
    public void Members_of_a_group_are_those_that_say_so()
    {
        var told = from kind in new[] { "projets", "allies" } from file in Files(kind) let front = Front(file) where IsListed(front) from id in List(front.GetValueOrDefault("groupes")) select (Group: (string)id, Title: Typography.Set((string)front["titre"]));
        var groups = Files("groupes").Where(f => Path.GetFileName(f) == "index.md" || Path.GetDirectoryName(f) == Path.Combine(Folder, "groupes")).Select(f => Path.GetFileName(f) == "index.md" ? Path.GetFileName(Path.GetDirectoryName(f)!) : Path.GetFileNameWithoutExtension(f)).ToList();
        Assert.Equal(6, groups.Count);
        var shown = from id in groups
                    let part = Regex.Match(Site.Value[$"/groupes/{id}/"], "id=\"membres\">.*?</section>", RegexOptions.Singleline).Value
                    from Match title in Regex.Matches(part, "(?:<h3[^>]*>|<li>)<a [^>]*>([^<]*)</a>")
                    select (Group: id, Title: System.Net.WebUtility.HtmlDecode(title.Groups[1].Value));
        Assert.Equal(told.Order(), shown.Order());
    }

    private static string StateOf(Dictionary<string, object> front) => front.GetValueOrDefault("etat") switch
    {
        _ when front.ContainsKey("remplace-par") => "remplacees",
        "publie" => "publiees",
        "remplace" => "remplacees",
        "a-relire" when front.GetValueOrDefault("relire-avant") is not string until || string.CompareOrdinal(until, Today[..until.Length]) >= 0 => "a-relire",
        _ => "en-chantier",
    };

    private static IEnumerable<string> Files(string kind) => Directory.EnumerateFiles(Path.Combine(Folder, kind), "*.md", SearchOption.AllDirectories);

    private static bool IsListed(Dictionary<string, object> front) => front.GetValueOrDefault("visibilite") is null or "public" && !front.ContainsKey("retiree") && front.GetValueOrDefault("brouillon") is not "oui";

    private static IEnumerable<object> List(object? value) => value switch { null => [], List<object> several => several, var one => [one] };

    private static Dictionary<string, object> Front(string file) => new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(file).Split("---\n")[1]);
}
