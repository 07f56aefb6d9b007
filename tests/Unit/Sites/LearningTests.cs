using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Tests.Support;
using YamlDotNet.Serialization;

namespace Pec.Tests.Sites;

/// <summary>Who looks for what, which offers and requests meet and how chapters follow each other, worked out again here from the files alone.</summary>
public sealed class LearningTests
{
    private sealed record Told(string Id, string Title, Dictionary<string, object> Fields, bool HasBody);

    public static TheoryData<string> Folders => ["tests/sites/demonstration/content", "content"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_question_is_told_with_those_who_look_for_it_the_open_ones_first(string folder)
    {
        var page = Page(folder, "/questions/");
        var questions = Sheets(folder, "savoirs").Where(q => Text(q, "nature") is null or "question").ToList();
        var told = Regex.Matches(page, @"<li><h3><a href=""/savoirs/([^/]+)/"">.*?</li>", RegexOptions.Singleline).ToDictionary(m => m.Groups[1].Value, m => m.Value);
        Assert.Equal(questions.Select(q => q.Id).Order(), told.Keys.Order());
        foreach (var question in questions)
        {
            var isAfter = page.IndexOf("id=\"en-chemin\"", StringComparison.Ordinal) is >= 0 and var line && page.IndexOf(told[question.Id], StringComparison.Ordinal) > line;
            Assert.Equal(question.HasBody, isAfter);
            Assert.Equal(List(question, "cherche").Select(c => $"/{Plural(c)}/"), Addresses(told[question.Id], "Qui cherche"));
            Assert.Equal(List(question, "qui-peut-aider").Select(c => $"/{Plural(c)}/"), Addresses(told[question.Id], "Qui peut aider"));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Offers_meet_the_requests_that_share_a_use_with_them(string folder)
    {
        var all = Sheets(folder, "savoirs").ToList();
        var expected = from offer in all.Where(s => Text(s, "nature") == "offre")
                       from request in all.Where(s => Text(s, "nature") == "demande")
                       where List(offer, "usages").Intersect(List(request, "usages")).Any() && !List(offer, "qui-peut-aider").Intersect(List(request, "cherche")).Any()
                       select $"{offer.Id} {request.Id}";
        var told = from offer in all.Where(s => Text(s, "nature") == "offre")
                   let meetings = Regex.Match(Page(folder, $"/savoirs/{offer.Id}/"), "class=\"rencontres\">.*?</ul>", RegexOptions.Singleline).Value
                   from Match met in Regex.Matches(meetings, "<li><a href=\"/savoirs/([^/]+)/\">")
                   select $"{offer.Id} {met.Groups[1].Value}";
        Assert.Equal(expected.Order(), told.Order());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Chapters_follow_each_other_from_the_first_to_the_last(string folder)
    {
        var expected = Sheets(folder, "cahier").OrderBy(c => int.Parse(Text(c, "ordre")!)).Select(c => c.Id).ToList();
        var walked = new List<string>();
        for (var next = Regex.Match(Page(folder, "/cahier/"), "<h3><a href=\"/cahier/([^/]+)/\">"); next.Success; next = Regex.Match(Page(folder, $"/cahier/{next.Groups[1].Value}/"), "<a href=\"/cahier/([^/]+)/\" rel=\"next\">")) walked.Add(next.Groups[1].Value);
        Assert.Equal(expected, walked);
        var book = Page(folder, "/cahier/livre/");
        Assert.Equal(
            Sheets(folder, "cahier").OrderBy(c => int.Parse(Text(c, "ordre")!)).Select(c => Typography.Set(c.Title)),
            from Match m in Regex.Matches(book, "<h2><span class=\"numero\">\\d+</span> ([^<]*)</h2>") select System.Net.WebUtility.HtmlDecode(m.Groups[1].Value));
    }

    private static IEnumerable<string> Addresses(string item, string label) =>
        from Match line in Regex.Matches(item, $"{label}.:(.*?)</p>", RegexOptions.Singleline) from Match link in Regex.Matches(line.Groups[1].Value, "href=\"([^\"]*)\"") select link.Groups[1].Value;

    private static string Plural(string reference) => reference.Replace("allie:", "allies/").Replace("projet:", "projets/").Replace("groupe:", "groupes/");

    private static string? Text(Told sheet, string key) => sheet.Fields.GetValueOrDefault(key) as string;

    private static IEnumerable<string> List(Told sheet, string key) => sheet.Fields.GetValueOrDefault(key) switch { null => [], List<object> several => several.Cast<string>(), var one => [(string)one] };

    private static IEnumerable<Told> Sheets(string folder, string kind) =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder, kind), "*.md")
        let parts = File.ReadAllText(file).Split("---\n", 3)
        let fields = new Deserializer().Deserialize<Dictionary<string, object>>(parts[1])
        where !fields.ContainsKey("visibilite") && !fields.ContainsKey("retiree") && !fields.ContainsKey("brouillon")
        select new Told(Path.GetFileNameWithoutExtension(file), (string)fields["titre"], fields, parts[2].Trim().Length > 0);

    private static string Page(string folder, string address) => Built.GetOrAdd(folder, f => new(() => BuiltSite.Of(
        Trees.OfFolder(Path.Combine(Repository.Root, f), "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" }))).Value[address];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<BuiltSite>> Built = new();
}
