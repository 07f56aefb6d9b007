using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary>The real content with twelve mistakes in twelve files: each is told where it stands, in both languages and in every report.</summary>
public sealed partial class TwelveMistakesTests : IDisposable
{
    /// <summary>What is replaced by what in which file; « § » stands where the mistake must be found, and is not written.</summary>
    private static readonly (string Path, string Sound, string Mistaken, string Rule)[] Planted =
    [
        ("content/projets/applicolis.md", "\nusages: ", "\n§usagges: ", "cle-inconnue"),
        ("content/projets/coopcycle.md", "- etape: en-service", "- etape: §en-servise", "mot-hors-vocabulaire"),
        ("content/projets/ebs.md", "date: 2023-05-23", "date: §23/05/2023", "date-mal-ecrite"),
        ("content/projets/coopcircuits.md", "\nsite: https://", "\nsite: §www.", "adresse-refusee"),
        ("content/recits/a-toulouse-des-colis-a-velo.md", "projets: applicolis", "projets: §aplicolis", "reference-inconnue"),
        ("content/savoirs/decider-a-beaucoup.md", "nature: question", "nature: §questoin", "valeur-hors-liste"),
        ("content/allies/framasoft.md", "titre: Framasoft\n", "§", "cle-manquante"),
        ("content/groupes/plateformes-en-communs.md", "\n## Ce que le groupe veut faire\n", "\n## Ce que le groupe veut faire\n\n[Voir](§../projets/equartie.md)\n", "lien-casse"),
        ("content/pages/a-propos.md", "\n## D'où vient le réseau\n", "\n§# D'où vient le réseau\n", "titre-de-niveau-1"),
        ("content/productions/declaration-du-forum-2022.md", "titre: Déclaration du Forum", "titre: §Déclaration : du Forum", "yaml-illisible"),
        ("content/cahier/transmettre.md", "\nordre: 10\n", "\nordre: 10\n§ordre: 11\n", "cle-en-double"),
        ("content/collectivites/henin-carvin.md", "territoire: Pas-de-Calais", "territoire: §Saint-Denis", "lieu-ambigu"),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly List<(string Path, int Line, int Column, string Rule)> places = [];

    public TwelveMistakesTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "content"), "content");
        folder.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        foreach (var (path, sound, mistaken, rule) in Planted)
        {
            var text = File.ReadAllText(folder[path]);
            var at = text.IndexOf(sound);
            Assert.True(at >= 0, $"{path} no longer has « {sound} »");
            var marked = text.Remove(at, sound.Length).Insert(at, mistaken);
            var before = marked[..marked.IndexOf('§')];
            places.Add((path, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'), rule));
            folder.Write(path, marked.Replace("§", ""));
        }
        places.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("erreur", "fr")]
    [InlineData("error", "en")]
    public void Each_is_told_at_its_line_and_column_in_either_language(string word, string language)
    {
        var answer = folder.Pec("check", "--quiet", "--lang", language);
        Assert.Equal(1, answer.Exit);
        Assert.Equal(places, Headings().Matches(answer.Output).Where(m => m.Groups[4].Value == word).Select(m => (m.Groups[1].Value, int.Parse(m.Groups[2].Value), int.Parse(m.Groups[3].Value), m.Groups[5].Value)));
    }

    [Fact]
    public void Every_report_holds_the_same_twelve()
    {
        string[] formats = ["text=r.txt", "json=r.json", "codequality=cq.json", "junit=r.xml", "html=rapports/r.html", "annotations=a.json"];
        folder.Pec(["check", "--edit-base", "https://gitlab.example/a/site/-/edit/ma-branche", .. formats.SelectMany(f => (string[])["--report", f])]);

        Assert.Equal(places, Headings().Matches(Text("r.txt")).Where(m => m.Groups[4].Value == "erreur").Select(m => (m.Groups[1].Value, int.Parse(m.Groups[2].Value), int.Parse(m.Groups[3].Value), m.Groups[5].Value)).OrderBy(p => p.Item1, StringComparer.Ordinal));

        using var json = JsonDocument.Parse(Text("r.json"));
        Assert.Equal(12, json.RootElement.GetProperty("erreurs").GetInt32());
        Assert.Equal(places, json.RootElement.GetProperty("constats").EnumerateArray().Where(f => f.GetProperty("gravite").GetString() == "erreur")
            .Select(f => (f.GetProperty("fichier").GetString()!, f.GetProperty("ligne").GetInt32(), f.GetProperty("colonne").GetInt32(), f.GetProperty("regle").GetString()!)));

        using var quality = JsonDocument.Parse(Text("cq.json"));
        Assert.Equal(places.Select(p => (p.Path, p.Line, p.Rule)), quality.RootElement.EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "major")
            .Select(f => (f.GetProperty("location").GetProperty("path").GetString()!, f.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32(), f.GetProperty("check_name").GetString()!)));

        var failures = XDocument.Parse(Text("r.xml")).Descendants("failure").ToList();
        Assert.Equal(places.Select(p => p.Path), failures.Select(f => f.Parent!.Attribute("name")!.Value));
        Assert.All(failures.Zip(places), f => Assert.Contains($":{f.Second.Line}:{f.Second.Column} — erreur", f.First.Value));

        var lines = places.Select(p => $"https://gitlab.example/a/site/-/blob/ma-branche/{p.Path}#L{p.Line}").ToList();
        var page = new HtmlParser().ParseDocument(Text("rapports/r.html"));
        Assert.Equal(lines, page.QuerySelectorAll("li.erreur a:first-of-type").Select(a => a.GetAttribute("href")));

        using var annotations = JsonDocument.Parse(Text("a.json"));
        Assert.Equal(lines, annotations.RootElement.EnumerateObject().Single().Value.EnumerateArray().Take(12).Select(a => a.GetProperty("external_link").GetProperty("url").GetString()));
    }

    private string Text(string name)
    {
        var bytes = File.ReadAllBytes(folder[name]);
        Assert.False(bytes.AsSpan().StartsWith("\uFEFF"u8));
        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    [GeneratedRegex(@"^(\S+?):(\d+):(\d+) — (\w+)\s?:.*\[([a-z0-9-]+)\]$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
