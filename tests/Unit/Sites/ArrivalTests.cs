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

    [GeneratedRegex("^([a-z]+):", RegexOptions.Multiline)]
    private static partial Regex PostKey();

    /// <summary>What dresses a passage and says nothing.</summary>
    [GeneratedRegex(@"\{[:#][^}\n]*\}|\]\([^)\n]*\)|</?\w+>|`{3}\w+|\[!NOTE\]")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"[\p{L}\d]{4,}")]
    private static partial Regex Word();
}
