using System.Collections.Concurrent;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>
/// One folder for each rule: <c>tests/problems/RULE/</c> holds a bad input (files over a small sound site) and the exact report in
/// French, <c>rapport.txt</c>; <c>remede.txt</c> is what somebody who follows the report does (<see cref="RemedyTests"/>). <c>absents.txt</c> names files of the sound site to take away, <c>theme.txt</c> a theme to ask for. <c>PEC_BENIR=1 dotnet test</c> writes the reports again.
/// </summary>
public sealed class ProblemTests
{
    internal static readonly string Folder = Path.Combine(Repository.Root, "tests/problems");

    public static TheoryData<string> Rules => [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)).Where(n => n != "_base").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_mistake_is_reported_where_it_stands_in_French(string rule)
    {
        var (tree, findings) = Check(rule);
        Assert.Equal([rule], findings.Select(f => f.Rule.Id).Distinct());
        var report = TextReport.All(findings, Language.French, tree.LinesOf, colours: false);
        var expected = Path.Combine(Folder, rule, "rapport.txt");
        if (Environment.GetEnvironmentVariable("PEC_BENIR") == "1") File.WriteAllText(expected, report);
        Assert.Equal(File.ReadAllText(expected), report);
    }

    /// <summary>A guard for nodes that another version of the Markdown library might make: no text makes it speak today.</summary>
    private const string Silent = "texte-non-reconnu";

    /// <summary>The rules of <c>pec links</c>, <c>pec relay</c> and <c>pec moissonner</c> speak of what other sites answer: their own tests show each against a server.</summary>
    public static readonly string[] ToldByLinks = ["lien-deplace", "lien-incertain", "lien-mort"], ToldByRelay = ["flux-illisible", "flux-incomplet", "flux-muet", "recit-non-relaye"],
        ToldByHarvest = ["source-d-un-autre", "source-deplacee", "source-differente", "source-illisible", "source-muette", "source-non-reprise"];

    /// <summary>Two states of a site tell it: <c>ComparisonTests</c> shows it.</summary>
    public const string ToldBySince = "adresse-perdue";

    [Fact]
    public void Every_rule_has_its_example() =>
        Assert.Equal(Pec.Network.Features.Model.Rules.Select(r => r.Id).Where(id => id != Silent && !ToldByLinks.Contains(id) && !ToldByRelay.Contains(id) && !ToldByHarvest.Contains(id) && id != ToldBySince), Rules.Select(r => r.Data).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_sentence_has_its_English_with_the_same_blanks()
    {
        foreach (var rule in Pec.Network.Features.Model.Rules)
            foreach (var sentence in (Pec.Model.Sentence[])[rule.Message, rule.Why, .. rule.Helps])
            {
                Assert.NotEmpty(sentence.English);
                Assert.Equal(Blanks(sentence.French), Blanks(sentence.English));
            }
    }

    private static readonly ConcurrentDictionary<string, Lazy<(Tree, IReadOnlyList<Diagnostic>)>> Checked = new(StringComparer.Ordinal);

    /// <summary>The findings of a problem.</summary>
    internal static (Tree Tree, IReadOnlyList<Diagnostic> Findings) Check(string rule) => Checked.GetOrAdd(rule, _ => new(() => Read(rule))).Value;

    /// <summary>From a real folder: some mistakes exist on a disk only.</summary>
    private static (Tree, IReadOnlyList<Diagnostic>) Read(string rule)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Folder, "_base"));
        folder.Copy(Path.Combine(Folder, rule));
        Preparations.For(rule, folder);
        var loaded = WorkTree.Read(folder.Path, 2, CancellationToken.None);
        if (loaded.Value is null) return (Trees.TenLineTheme, loaded.Diagnostics);
        // The folder goes with this method.
        var tree = Trees.TenLineTheme.With(loaded.Value.Held());
        var removed = Path.Combine(Folder, rule, "absents.txt");
        foreach (var path in File.Exists(removed) ? File.ReadAllLines(removed) : []) tree = tree.Without(path);
        return (tree, [.. loaded.Diagnostics, .. Check(tree, ThemeOf(rule))]);
    }

    internal const string UsualTheme = "dix-lignes";

    /// <summary>The theme that the problem asks for.</summary>
    internal static string ThemeOf(string rule) => Path.Combine(Folder, rule, "theme.txt") is var file && File.Exists(file) ? File.ReadAllText(file).Trim() : UsualTheme;

    /// <summary>What is found in a tree, its pages made.</summary>
    internal static IReadOnlyList<Diagnostic> Check(Tree tree, string theme) => BuiltSite.Of(tree, BuiltSite.Usual with { Theme = theme }).Findings;

    private static IEnumerable<char> Blanks(string sentence) =>
        Enumerable.Range(0, Math.Max(0, sentence.Length - 2)).Where(i => sentence[i] == '{' && sentence[i + 2] == '}').Select(i => sentence[i + 1]).Distinct().Order();
}
