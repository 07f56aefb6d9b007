using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>What was written elsewhere can come in: nothing is refused that a person would call sound, and nothing is lost.</summary>
public sealed partial class ArrivalTests
{
    private static readonly string Blog = Path.Combine(Repository.Root, "tests/corpora/carnet");

    /// <summary>A blog of ten years in Jekyll's form: only its keys are renamed, every text comes as it was written.</summary>
    private static readonly Tree Moved = Trees.Site(
    [
        .. Directory.EnumerateFiles(Path.Combine(Blog, "_posts"), "*.md").Order(StringComparer.Ordinal).Select(file =>
        {
            var name = Path.GetFileName(file);
            return ($"recits/{name[..4]}/{name["2012-03-09-".Length..]}", Renamed(File.ReadAllText(file)));
        }),
    ]);

    private static string Renamed(string post) => PostKey().Replace(post, key => key.Groups[1].Value switch
    {
        "title" => "titre:",
        "author" => "auteurs:",
        "excerpt" => "resume:",
        _ => key.Value,
    }).Replace("layout: post\n", "territoires: Finistère\ntenue-par: les auteurs du carnet\n").Replace("published: false\n", "brouillon: oui\n");

    [Fact]
    public void An_old_blog_comes_in_without_an_error_and_is_told_what_to_look_at()
    {
        var findings = BuiltSite.Of(Moved).Findings;
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        var (report, expected) = (TextReport.All(findings, Language.French, Moved.LinesOf, colours: false), Path.Combine(Blog, "rapport.txt"));
        if (Environment.GetEnvironmentVariable("PEC_BENIR") == "1") File.WriteAllText(expected, report);
        Assert.Equal(File.ReadAllText(expected), report);
    }

    [Fact]
    public void Every_word_of_an_old_blog_is_on_its_page()
    {
        var site = BuiltSite.Of(Moved);
        foreach (var (path, blob) in Moved.Blobs.Where(b => b.Key.IsUnder("content/recits") && !b.Key.Stem.StartsWith("bonne-annee", StringComparison.Ordinal)))
        {
            var text = System.Text.Encoding.UTF8.GetString(blob.Read().Span);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site[$"/recits/{path.Stem}/"]).Body!.TextContent;
            foreach (var word in Word().Matches(Attributes().Replace(text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..], "")).Select(m => m.Value))
                Assert.Contains(word, page);
        }
    }

    private static readonly string[]
        Licences = ["AGPL-3.0", "GPL-3.0-or-later", "MIT OR Apache-2.0", "GPL-2.0", "CECILL-2.1", "LGPL-3.0", "EUPL-1.2", "MIT", "BSD-3-Clause AND MIT", "GPL-2.0-only WITH Classpath-exception-2.0"],
        Towns = ["29200 Brest", "22300 Lannion", "Lannion, Côtes-d'Armor", "13006 Marseille", "Brest (29200)", "Seine-St-Denis", "Ste-Luce-sur-Loire", "Paris 11e", "Réunion", "Belgique", "St-Brieuc", "2a", "Suisse", "en ligne"],
        Dates = ["2024-10-31T20:57:00Z", "2019", "2018-05", "2016-09-01T10:00:00.000+02:00", "2021-03-04"],
        Words = ["livraison", "monnaie-locale", "coursiers", "[livraison, monnaie-locale]", "cartographie"];

    /// <summary>A directory of free programs as it is kept elsewhere: renamed licences, places as people write them, hours beside days, words of its own.</summary>
    private static readonly Tree Directory1400 = Trees.Site(
    [
        ("territoires.yml", "- {id: en-ligne, nom: en ligne}\n"),
        .. Enumerable.Range(0, 1400).Select(i => ($"projets/programme-{i}.md", $"""
            ---
            titre: Programme {i}
            resume: Il sert à {(i % 3 == 0 ? "livrer" : "compter")}, dit-on. On l'installe soi-même.
            usages: {Words[i % Words.Length]}
            territoires: {(Towns[i % Towns.Length] is var town && town.Contains(',') ? $"\"{town}\"" : town)}
            etape: en-service
            depuis: {Dates[i % Dates.Length]}
            contact: https://programme-{i}.org/contact
            site: https://programme-{i}.org
            ouverture: libre
            licence: {Licences[i % Licences.Length]}
            sources: https://annuaire.fr/programme-{i}
            ---
            """)),
    ]);

    [Fact]
    public void A_directory_of_1400_projects_comes_in_without_an_error_and_is_told_few_things()
    {
        var built = BuiltSite.Of(Directory1400, BuiltSite.Usual with { Theme = "dix-lignes" });
        Assert.DoesNotContain(built.Findings, f => f.Severity == Severity.Error);
        // What is told is true of the sheet: a word of its own, a licence that two of today may be, an hour.
        Assert.Equal(["heure-en-trop", "licence-inconnue", "mot-a-ranger"], built.Findings.Where(f => f.Severity == Severity.Warning).Select(f => f.Rule.Id).Distinct().Order());
        Assert.Equal(1400, built.Files.Keys.Count(f => f.StartsWith("projets/programme-", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal) && !f.EndsWith("/carte/index.html", StringComparison.Ordinal)));
        Assert.True(TextReport.Write(built.Findings, Language.French, Directory1400.LinesOf, colours: false).Length < 60_000);
    }

    [GeneratedRegex("^([a-z]+):", RegexOptions.Multiline)]
    private static partial Regex PostKey();

    /// <summary>What dresses a passage and says nothing.</summary>
    [GeneratedRegex(@"\{[:#][^}\n]*\}|\]\([^)\n]*\)|</?\w+>|`{3}\w+|\[!NOTE\]")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"[\p{L}\d]{4,}")]
    private static partial Regex Word();
}
