using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>Whoever does what a report says is done with it: each remedy is applied to the example of its rule, and checked again.</summary>
public sealed class RemedyTests
{
    /// <summary>What is told for good although nothing is wrong, and what stands outside the tree.</summary>
    private static readonly string[] Apart = ["hors-site-lisible", "trop-de-fichiers"];

    public static TheoryData<string> Rules => [.. ProblemTests.Rules.Select(r => r.Data).Except(Apart)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_a_report_says_to_do_ends_it(string rule)
    {
        var theme = ProblemTests.ThemeOf(rule);
        var mended = Remedy.Proposed(ProblemTests.Check(rule).Tree, now => ProblemTests.Check(now, theme));
        var byHand = Path.Combine(ProblemTests.Folder, rule, "remede.txt");
        if (File.Exists(byHand)) (mended, theme) = Remedy.ByHand(mended, theme, File.ReadAllText(byHand));
        var left = ProblemTests.Check(mended, theme).Where(f => f.Rule.Id == rule || f.Severity > Severity.Advice);
        Assert.Equal("", TextReport.All([.. left], Language.French, mended.LinesOf, colours: false));
    }
}
