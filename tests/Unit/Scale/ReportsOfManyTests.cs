using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Network;
using Pec.Tests.Support;

namespace Pec.Tests.Scale;

/// <summary>What a person reads of a site where much is to be mended, and what programs are given.</summary>
public sealed class ReportsOfManyTests
{
    private static Location At(int file, int line = 4) => new(new(string.Create(CultureInfo.InvariantCulture, $"content/projets/projet-{file}.md")), line, 9, 9);

    private static Report Of(IEnumerable<Diagnostic> findings) => new(
        [.. findings], Trees.Of([.. Enumerable.Range(0, 40).Select(i => ($"content/projets/projet-{i}.md", "---\ntitre: Un\nresume: Deux.\nusages: jardinage\n---\n"))]), Language.French, "", "https://gitlab.example/a/site/-/edit/main", IsStrict: false);

    private static IEnumerable<Diagnostic> Unsorted(string word, int count) => Enumerable.Range(0, count).Select(i => Rules.UnsortedTerm(At(i), word, "usages", null));

    private static Report FourThousand => Of(Enumerable.Range(0, 4_000).Select(i => (i % 4) switch
    {
        0 => Rules.BadMailbox(At(i % 40), $"adresse {i} {new string('é', 200)}"),
        1 => Rules.FutureDate(At(i % 40)),
        2 => Rules.BadDate(At(i % 40), $"le {i} mars", null),
        _ => Rules.Unsigned(At(i)),
    }));

    [Fact]
    public void A_word_that_many_sheets_hold_is_told_once_with_its_count()
    {
        var text = TextReport.Write(Of([.. Unsorted("jardinage", 37), .. Unsorted("lecture", 39)]));
        Assert.Equal(1, text.Split("« jardinage »").Length - 1);
        Assert.Contains("En tout 37 fois, dans 37 fichiers. Aussi : content/projets/projet-1.md:4, content/projets/projet-2.md:4, content/projets/projet-3.md:4 et 33 autres.", text);
    }

    [Fact]
    public void A_table_of_the_rules_comes_first_and_errors_before_all_else()
    {
        var text = TextReport.Write(FourThousand);
        var lines = text.Split('\n');
        Assert.Equal("Ce qui est à reprendre, par règle :", lines[0]);
        Assert.StartsWith("  1000  erreur         courriel-mal-ecrit", lines[2]);
        Assert.StartsWith("  1000  conseil        sans-source", lines[5]);
        Assert.True(text.LastIndexOf("— erreur", StringComparison.Ordinal) < text.IndexOf("— avertissement", StringComparison.Ordinal));
        Assert.Contains("… et 990 autres de cette règle.  [courriel-mal-ecrit]", text);
        Assert.True(lines.Length < 400);
    }

    [Fact]
    public void A_few_findings_are_told_as_they_come()
    {
        var findings = Unsorted("jardinage", Digest.Few).ToList();
        Assert.Equal(Digest.Few, TextReport.Write(Of(findings)).Split("« jardinage »").Length - 1);
        Assert.Equal(Digest.Few, new HtmlParser().ParseDocument(HtmlReport.Write(Of(findings))).QuerySelectorAll("li").Length);
    }

    [Fact]
    public void The_page_of_four_thousand_findings_stays_light_and_sound()
    {
        var html = HtmlReport.Write(FourThousand);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 10_000, 2_000_000);
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        Assert.Equal(4, page.QuerySelectorAll("tbody tr").Length);
        Assert.All(page.QuerySelectorAll("tbody a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Contains("… et 990 autres de cette règle.", page.Body!.TextContent);
    }

    [Fact]
    public void One_finding_of_every_rule_in_every_file_stays_light()
    {
        var many = Features.Model.Rules.SelectMany(r => Enumerable.Range(0, 50).Select(i => r.At(At(i % 40), r.Helps.IsEmpty ? null : 0, [.. Enumerable.Range(0, 10).Select(b => (Sentence)new string('x', 20_000 + i))])));
        Assert.InRange(Encoding.UTF8.GetByteCount(HtmlReport.Write(Of(many))), 10_000, 4_000_000);
    }

    [Fact]
    public void Programs_are_given_all_of_them()
    {
        using var json = JsonDocument.Parse(JsonReport.Write(FourThousand));
        Assert.Equal(4_000, json.RootElement.GetProperty("constats").GetArrayLength());
        using var quality = JsonDocument.Parse(CodeQualityReport.Write(FourThousand));
        Assert.Equal(4_000, quality.RootElement.GetArrayLength());
        Assert.Equal(1_000, JUnitReport.Write(FourThousand).Split("[courriel-mal-ecrit]").Length - 1);
    }

    [Fact]
    public void The_same_is_said_in_English()
    {
        var text = TextReport.Write(FourThousand with { Language = Language.English });
        Assert.Contains("What is to be mended, by rule:", text);
        Assert.Contains("… and 990 others of this rule.", text);
        Assert.Contains("  1,000  error", text);
    }
}
