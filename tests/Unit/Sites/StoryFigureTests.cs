using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Tests.Support;
using YamlDotNet.Serialization;

namespace Pec.Tests.Sites;

/// <summary>The lists of stories, made again here from the files alone, for the demonstration and the real site.</summary>
public sealed class StoryFigureTests
{
    private sealed record Told(string Title, string Date, bool IsRelayed, bool IsWanted);

    [Theory]
    [InlineData("tests/sites/demonstration/content")]
    [InlineData("tests/sites/liens/content")]
    [InlineData("content")]
    public void Stories_are_listed_as_their_files_tell_ours_first_and_the_newest_first(string folder)
    {
        var site = BuiltSite.Of(
            Trees.OfFolder(Path.Combine(Repository.Root, folder), "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
            BuiltSite.Usual with { Date = new(2026, 11, 24), Theme = "communs" });
        var stories = Stories(Path.Combine(Repository.Root, folder, "recits")).OrderByDescending(s => s.Date, StringComparer.Ordinal).ThenBy(s => Collation.Key(s.Title), StringComparer.Ordinal).ToList();
        Assert.Equal(
            stories.Where(s => !s.IsWanted && !s.IsRelayed).Concat(stories.Where(s => !s.IsWanted && s.IsRelayed)).Concat(stories.Where(s => s.IsWanted)).Select(s => Typography.Set(s.Title)),
            Titles(site["/recits/"]));
        Assert.Equal(stories.Where(s => s.IsWanted).Select(s => Typography.Set(s.Title)), Titles(site["/recits/a-raconter/"]));
        Assert.Equal(stories.Count(s => !s.IsWanted && !s.IsRelayed), Regex.Count(site["/recits/"], "class=\"mention ici\""));
        Assert.Equal(stories.Count(s => !s.IsWanted && s.IsRelayed), Regex.Count(site["/recits/"], "class=\"mention lu\""));
    }

    private static IEnumerable<string> Titles(string page) => Regex.Matches(page, "<h3><a [^>]*>([^<]*)</a></h3>").Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value));

    private static IEnumerable<Told> Stories(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
        let told = new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(file).Split("---\n")[1])
        where told.GetValueOrDefault("brouillon") is not ("oui" or "true") && told.GetValueOrDefault("visibilite") is null or "public" && !told.ContainsKey("retiree")
        select new Told((string)told["titre"], told.GetValueOrDefault("date") as string ?? "", told.ContainsKey("relais"), told.GetValueOrDefault("etat") is "a-raconter");
}
