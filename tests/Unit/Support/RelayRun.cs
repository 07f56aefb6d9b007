using Pec.Cli;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>What <c>pec relay</c> does, without starting it.</summary>
public static class RelayRun
{
    /// <returns>What it says and what it finds.</returns>
    public static string Of(TemporaryFolder folder, DateOnly day, TimeSpan timeout, bool isDryRun = false, bool allowsLoopback = true)
    {
        var said = new List<string>();
        var build = new Build(BuiltSite.Usual with { Date = day }, new(keepsTexts: true));
        var tree = TreeOf(folder);
        using var web = new PublicWeb(timeout, allowsLoopback);
        var read = FollowedFeeds.Read(web, build.Feeds(tree).Value, timeout, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        var plan = new Relaying(folder.Path, build, tree, read, s => said.Add(s.French), isDryRun).Write(folder[Relaying.MemoryFile]);
        return string.Join('\n', said) + "\n" + TextReport.Write(plan.Diagnostics, Language.French, tree.LinesOf, colours: false);
    }

    /// <summary>What the check has against the stories of the site.</summary>
    public static IEnumerable<string> Warnings(TemporaryFolder folder) =>
        from d in new Build(BuiltSite.Usual with { Date = new(2026, 11, 24) }).Compose(TreeOf(folder)).Diagnostics
        where d.Severity > Severity.Advice && d.At?.Path.IsUnder(new("content/recits")) == true && d.Rule.Id != "adresse-locale" select $"{d.At!.Path}:{d.At.Line} {d.Rule.Id}";

    private static Tree TreeOf(TemporaryFolder folder) => WorkTree.Read(folder.Path, 1, TestContext.Current.CancellationToken).Value!;
}
