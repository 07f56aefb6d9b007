using System.Text.Json;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Network;
using Pec.Tests.Support;

namespace Pec.Tests.Schema;

public sealed class SchemaTests
{
    private static readonly JsonElement Projects = Of("projet");

    private static JsonElement Of(string name) => JsonDocument.Parse(Editor.SchemasOf(Trees.Site()).Single(s => s.Name == name).Json).RootElement;

    private static JsonElement At(JsonElement element, params string[] path) => path.Aggregate(element, (e, name) => e.GetProperty(name));

    private static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(w => w.GetString()!)];

    [Fact]
    public void A_key_says_in_French_what_it_means_with_an_example()
    {
        Assert.Equal("À quoi ça sert", At(Projects, "properties", "usages", "title").GetString());
        Assert.Equal("À quoi le projet sert. Exemple : livraison", At(Projects, "properties", "usages", "description").GetString());
        Assert.Equal("On attend ici une date (AAAA, AAAA-MM ou AAAA-MM-JJ).", At(Projects, "$defs", "date", "patternErrorMessage").GetString());
    }

    [Fact]
    public void A_closed_list_gives_its_words_and_an_open_one_proposes_them()
    {
        Assert.Equal(["idee", "prototype", "en-service", "arretee"], Words(At(Projects, "$defs", "mot-etapes", "enum")));
        var open = At(Projects, "$defs", "mot-usages", "anyOf");
        Assert.Equal(["livraison", "monnaie-locale"], Words(open[0].GetProperty("enum")));
        Assert.Contains("string", Words(open[1].GetProperty("type")));
    }

    [Fact]
    public void Only_the_keys_of_the_kind_are_there_and_those_of_its_author()
    {
        Assert.Equal(["titre", "resume"], Words(Projects.GetProperty("required")));
        Assert.False(Projects.GetProperty("additionalProperties").GetBoolean());
        Assert.True(Projects.TryGetProperty("patternProperties", out var own) && own.TryGetProperty("^x-", out _));
        Assert.False(Of("site").TryGetProperty("patternProperties", out _));
        Assert.Equal("array", Of("vocabulaire").GetProperty("type").GetString());
    }

    [Fact]
    public void A_format_names_the_very_files_that_are_of_its_kind()
    {
        string[] paths =
        [
            "projets/a.md", "projets/a/index.md", "projets/a/notes.md", "projets/index.md", "recits/a.md", "recits/2018/a.md", "recits/2018/a/index.md", "recits/index.md", "groupes/a.md", "groupes/a/index.md",
            "groupes/a/guide.md", "groupes/a/b/guide.md", "productions/a.md", "pages/a/index.md", "cahier/a.md", "a.md", "medias/a.md", "projets/a.yml",
        ];
        foreach (var path in paths.Select(p => "content/" + p))
            Assert.Equal(Features.Model.Of(new SitePath(path))?.Kind.Name, Features.Model.Formats.SingleOrDefault(f => f.Files.Any(pattern => Matches(pattern, path)))?.Name);
    }

    private static bool Matches(string pattern, string path) => Regex.IsMatch(path, "^" + Regex.Escape(pattern)
        .Replace(@"!\(index\)", @"(?!index\.)[^/]*").Replace(@"\*\*/", "(.+/)?").Replace(@"\*", "[^/]*") + "$");
}
