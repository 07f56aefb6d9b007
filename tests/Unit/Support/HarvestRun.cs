using Pec.Cli;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>What <c>pec moissonner</c> does, without starting it.</summary>
public static class HarvestRun
{
    public static readonly DateOnly Day = new(2026, 11, 24);

    /// <returns>What it says and what it finds.</returns>
    public static string Of(TemporaryFolder folder, int seconds = 60, bool isDryRun = false, bool allowsLoopback = true)
    {
        var said = new List<string>();
        var build = new Build(BuiltSite.Usual with { Date = Day }, new(keepsTexts: true));
        var tree = TreeOf(folder);
        using var web = new PublicWeb(TimeSpan.FromSeconds(seconds), allowsLoopback);
        var fed = build.Fed(tree);
        var read = SourceReadings.Of(web, fed.Value, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        var plan = new Harvesting(folder.Path, build, tree, fed.Value, read, s => said.Add(s.French), isDryRun).Write(folder[Harvesting.MemoryFile]);
        return string.Join('\n', said) + "\n" + TextReport.All(fed.Diagnostics.AddRange(plan.Diagnostics), Language.French, tree.LinesOf, colours: false);
    }

    /// <summary>What the check has against the site, but that its sources are on this machine.</summary>
    public static IEnumerable<string> Faults(TemporaryFolder folder, Severity least = Severity.Warning) =>
        from d in new Build(BuiltSite.Usual with { Date = Day }).Compose(TreeOf(folder)).Diagnostics
        where d.Severity >= least && d.Rule.Id != "adresse-locale" select $"{d.At?.Path}:{d.At?.Line} {d.Rule.Id}";

    public static Tree TreeOf(TemporaryFolder folder) => WorkTree.Read(folder.Path, 1, TestContext.Current.CancellationToken).Value!;
}
