using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Tests.Sites;
using Pec.Tests.Support;

namespace Pec.Tests.Diagnostics;

/// <summary>Each report, made of a finding of every rule.</summary>
public sealed class ReportTests
{
    private const string EditBase = "https://gitlab.example/a/site/-/edit/main";

    private static readonly Lazy<ImmutableArray<Report>> EveryRule = new(() => [.. ProblemTests.Rules.Select(r => ReportOf(ProblemTests.Check(r.Data)))]);

    private static Report ReportOf((Tree Tree, IReadOnlyList<Diagnostic> Findings) check, Language language = Language.French) => new([.. check.Findings], check.Tree, language, "", EditBase, IsStrict: false);

    private static Report Nothing => ReportOf((Trees.Of(("content/site.yml", "titre: Essai\n")), []));

    [Fact]
    public void Code_quality_items_of_every_rule_are_as_GitLab_wants_them() => Assert.All(EveryRule.Value, report =>
    {
        using var json = JsonDocument.Parse(CodeQualityReport.Write(report));
        var items = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(report.Findings.Length, items.Count);
        foreach (var item in items)
        {
            Assert.NotEmpty(item.GetProperty("description").GetString()!);
            Assert.NotEmpty(item.GetProperty("check_name").GetString()!);
            Assert.Matches("^[0-9a-f]{64}$", item.GetProperty("fingerprint").GetString());
            Assert.Contains(item.GetProperty("severity").GetString(), (string[])["info", "minor", "major", "critical", "blocker"]);
            Assert.Matches(@"^[^/\u0000-\u001f].*$", item.GetProperty("location").GetProperty("path").GetString());
            Assert.True(item.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() >= 1);
        }
        Assert.Equal(items.Count, items.Select(i => i.GetProperty("fingerprint").GetString()).Distinct().Count());
    });

    [Fact]
    public void The_JSON_of_every_rule_follows_its_schema()
    {
        using var schema = JsonDocument.Parse(JsonReport.Schema);
        Assert.All(EveryRule.Value.Add(Nothing), report =>
        {
            using var json = JsonDocument.Parse(JsonReport.Write(report));
            Assert.Empty(JsonSchema.FaultsOf(json.RootElement, schema.RootElement));
        });
        using var wrong = JsonDocument.Parse("""{"version": 2, "langue": "fr", "erreurs": -1, "avertissements": 0, "conseils": 0, "constats": [{"regle": "Une Règle", "gravite": "grave", "message": 1, "autre": 1}]}""");
        Assert.Equal(["/version", "/erreurs", "/constats/0", "/constats/0/regle", "/constats/0/gravite", "/constats/0/message", "/constats/0/autre"], JsonSchema.FaultsOf(wrong.RootElement, schema.RootElement));
    }

    [Fact]
    public void The_JUnit_report_of_every_rule_reads_and_has_one_failure_at_most_in_a_test() => Assert.All(EveryRule.Value, report =>
    {
        var suite = XDocument.Parse(JUnitReport.Write(report)).Root!.Element("testsuite")!;
        Assert.Equal(suite.Attribute("tests")!.Value, $"{suite.Elements("testcase").Count()}");
        Assert.Equal(suite.Attribute("failures")!.Value, $"{suite.Descendants("failure").Count()}");
        Assert.Equal(report.Findings.Where(report.Fails).Select(report.PathOf).Distinct().Order(StringComparer.Ordinal), suite.Descendants("failure").Select(f => f.Parent!.Attribute("file")!.Value));
        Assert.All(suite.Elements("testcase"), test => Assert.True(test.Elements("failure").Count() <= 1));
        Assert.All(report.Findings, f => Assert.Contains($"[{f.Rule.Id}]", suite.Value));
    });

    [Fact]
    public void The_page_of_every_rule_is_sound_and_tells_everything() => Assert.All(EveryRule.Value.Add(Nothing), report =>
    {
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(HtmlReport.Write(report));
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script, [onclick], img, link, iframe"));
        Assert.Equal(report.Findings.OrderByDescending(f => f.Severity).Select(report.PathOf).Distinct(), page.QuerySelectorAll("h2").Select(h => h.TextContent));
        var told = page.QuerySelectorAll("li").ToList();
        Assert.Equal(report.Findings.Select(report.MessageOf).Order(StringComparer.Ordinal), told.Select(li => li.QuerySelector("p")!.TextContent).Order(StringComparer.Ordinal));
        Assert.All(told, li => Assert.Equal(["Voir la ligne", "Modifier le fichier"], li.QuerySelectorAll("a").Select(a => a.TextContent)));
    });

    [Fact]
    public void When_nothing_is_wrong_the_page_begins_with_it()
    {
        var page = new HtmlParser().ParseDocument(HtmlReport.Write(Nothing));
        Assert.Equal("Rien à reprendre", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Tous les textes ont été lus", page.Body!.TextContent);
        Assert.Equal("[]", CodeQualityReport.Write(Nothing).Trim());
    }

    [Fact]
    public void The_words_of_an_author_never_become_tags_nor_control_signs()
    {
        var report = ReportOf(ProblemTests.Check("cle-inconnue"));
        var hostile = report with { Findings = [Rules.UnknownKey(new(new("content/<b>\u001b[2J.md"), 1, 1, 1), "<script>alert(1)</script>\u001b[31m\ud800", null, [], allowsOwn: false, isCertain: false)] };
        foreach (var (_, write) in Report.Formats) Assert.DoesNotContain('\u001b', write(hostile));
        Assert.Empty(new HtmlParser().ParseDocument(HtmlReport.Write(hostile)).QuerySelectorAll("script, b"));
        Assert.NotNull(XDocument.Parse(JUnitReport.Write(hostile)));
        Assert.DoesNotContain('\ud800', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(JUnitReport.Write(hostile))));
    }

    [Fact]
    public void Annotations_stay_under_the_limits_of_GitLab_and_begin_with_errors()
    {
        var at = new Location(new("content/projets/" + new string('a', 80) + ".md"), 1, 1, 1);
        var many = Enumerable.Range(0, 3_000).Select(i => i % 2 == 0 ? Rules.FutureDate(at with { Line = i + 1 }) : Rules.BadMailbox(at with { Line = i + 1 }, new string('é', 300)));
        var text = AnnotationsReport.Write(Nothing with { Findings = [.. many] });
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 40_000, 80_000);
        using var json = JsonDocument.Parse(text);
        var links = json.RootElement.EnumerateObject().Single().Value.EnumerateArray().ToList();
        Assert.InRange(links.Count, 100, 1_000);
        Assert.All(links, l => Assert.EndsWith("#L" + 2 * (links.IndexOf(l) + 1), l.GetProperty("external_link").GetProperty("url").GetString()));
    }

    [Fact]
    public void Fingerprints_stay_when_lines_are_added_above() => Assert.All(ProblemTests.Rules.Select(r => ProblemTests.Check(r.Data).Tree).Where(t => t.Blobs.Count < 1_000), tree =>
    {
        var added = tree with { Blobs = tree.Blobs.ToImmutableSortedDictionary(b => b.Key, b => Added(tree, b.Value)) };
        Assert.Equal(FingerprintsOf(tree), FingerprintsOf(added));
    });

    /// <summary>A comment on top, which moves everything under it.</summary>
    private static Blob Added(Tree tree, Blob blob) => (blob.Path.Extension, tree.TextOf(blob.Path)) switch
    {
        (_, { } text) when text.Contains('\ufffd') => blob,
        (".md", { } text) when text.StartsWith("---\n") => Blob.Of(blob.Path, Encoding.UTF8.GetBytes("---\n# Une ligne de plus.\n" + text["---\n".Length..])),
        (".yml", { } text) => Blob.Of(blob.Path, Encoding.UTF8.GetBytes("# Une ligne de plus.\n" + text)),
        _ => blob,
    };

    private static IEnumerable<string> FingerprintsOf(Tree tree) => Fingerprints.Of(BuiltSite.Of(tree).Findings, tree).Order(StringComparer.Ordinal);
}
