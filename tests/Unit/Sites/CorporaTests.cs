using System.Text.Json;
using System.Xml.Linq;
using Pec.Model;
using Pec.Parsing;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>
/// Vectors that others gathered, when their folder stands beside the checkout: each goes through every output of the site, and
/// nothing of it becomes live.
/// </summary>
public sealed class CorporaTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "../shared/corpora");

    private static List<string> Strings(string file)
    {
        var path = Path.Combine(Folder, file);
        if (!File.Exists(path)) Assert.Skip($"le dossier des vecteurs n'est pas à côté du dépôt : {file} n'a pas été essayé");
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var found = new List<string>();
        Gather(json.RootElement, found);
        return [.. found.Where(s => s.Length > 0).Distinct()];
    }

    private static void Gather(JsonElement element, List<string> found)
    {
        if (element.ValueKind == JsonValueKind.String) found.Add(element.GetString()!);
        else if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Gather(item, found);
        else if (element.ValueKind == JsonValueKind.Object) foreach (var property in element.EnumerateObject()) Gather(property.Value, found);
    }

    [Theory]
    [InlineData("commonmark-spec.json")]
    [InlineData("markdown-it-xss.json")]
    [InlineData("dompurify-expect.json")]
    [InlineData("blns.json")]
    public void No_vector_becomes_live_in_any_output(string corpus)
    {
        var vectors = Strings(corpus);
        var files = new List<(string, string)>();
        for (var i = 0; i < vectors.Count; i++)
        {
            // JSON strings are double-quoted YAML; what is refused in a field is still tried in a body.
            var quoted = JsonSerializer.Serialize(vectors[i]);
            files.Add(($"pages/corps-{i}.md", $"---\ntitre: Vecteur {i}\n---\n\n{vectors[i]}\n"));
            files.Add(($"projets/champs-{i}.md", $"---\ntitre: {quoted}\nresume: {quoted}\nusages: {quoted}\nterritoires: {quoted}\nbesoins: {quoted}\nbriques: {quoted}\npropriete: {quoted}\nx-libre: {quoted}\ntags: {quoted}\nsources: {{nom: {quoted}}}\n---\n"));
            files.Add(($"projets/adresses-{i}.md", $"---\ntitre: A {i}\nresume: Un.\nsite: {quoted}\n---\n"));
            files.Add(($"recits/relais-{i}.md", $"---\ntitre: R {i}\ndate: 2020\nauteurs: {quoted}\nrelais: {{source: https://exemple.org/{i}, nom: {quoted}, auteur: {quoted}, licence: {quoted}, mode: {(i % 2 == 0 ? "lien" : "extrait")}}}\n---\n\n> {vectors[i].Replace("\n", "\n> ")}\n"));
        }
        foreach (var theme in (string[])["dix-lignes", "communs"])
        {
            var tree = Trees.Site(files).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));
            var site = BuiltSite.Of(tree, BuiltSite.Usual with { Theme = theme, Preview = theme == "communs", BaseAddress = "https://x.org" });
            var faults = site.Files.Where(f => f.Key.EndsWith(".html")).SelectMany(f => SoundHtml.FaultsOf(site[f.Key]).Select(fault => $"{f.Key}: {fault}"));
            Assert.Empty(faults.Take(5));
            foreach (var file in site.Files.Keys.Where(f => f.EndsWith(".json") || f.EndsWith(".geojson"))) JsonDocument.Parse(site.Files[file]).Dispose();
            foreach (var file in site.Files.Keys.Where(f => f.EndsWith(".xml"))) XDocument.Parse(site[file]);
            Assert.True(site.Files.Count > vectors.Count);
        }
    }

    [Theory]
    [InlineData("<p onclick=\"x\">")]
    [InlineData("<iframe></iframe>")]
    [InlineData("<a href=\"javascript:x\">")]
    [InlineData("<a href=\"//evil.example\">")]
    [InlineData("<script>x</script>")]
    [InlineData("<p style=\"x\">")]
    public void What_would_be_live_is_seen(string html) => Assert.NotEmpty(SoundHtml.FaultsOf(html));

    [Fact]
    public void Every_refusal_of_the_yaml_suite_is_located()
    {
        foreach (var yaml in Strings("yaml-test-suite.json"))
        {
            var path = new SitePath("content/site.yml");
            var read = Yaml.WholeFile(path, yaml.Replace("\r\n", "\n"));
            if (read.Value is null) Assert.All(read.Diagnostics, d => Assert.InRange(d.At!.Line, 1, yaml.Split('\n').Length + 1));
            var front = Documents.Read(Trees.Of(("content/pages/p.md", $"---\n{yaml}\n---\n\nTexte\n")).Blobs.Values.First());
            Assert.True(front.Value is not null || front.Diagnostics.All(d => d.At is { Line: > 0, Column: > 0 }));
        }
    }
}
