using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Diagnostics;

/// <summary>Git itself takes the patch of mends, and gives the bytes that <c>--fix</c> would.</summary>
public sealed class PatchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Git_applies_the_patch_whatever_ends_lines_and_names()
    {
        var lines = string.Concat(Enumerable.Range(1, 20).Select(i => $"# remarque {i}\n"));
        var tree = Trees.Site(
            ("projets/abri.md", $"---\ntitre: Abri\nresume: Un.\ntenue-par: nous\ndepuis: 14/03/2016\n{lines}site: www.abri.example\n---\nVoir [là](www.a.example)"),
            ("projets/bac.md", "\ufeff---\r\ntitre: Bac\r\nresume: Un.\r\ntenue-par: nous\r\ndepuis: mars 2016\r\n---\r\nUn.\r\n"),
            ("projets/caf\u00e9 du coin.md", "---\ntitre: Caf\u00e9\nresume: Un.\ntenue-par: nous\ndepuis: mars 2016\n---\n"),
            ("projets/sain.md", "---\ntitre: Sain\nresume: Un.\ntenue-par: nous\n---\n"));
        var mended = Fixing.All(tree, now => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(now).Diagnostics);
        foreach (var blob in tree.Blobs.Values.Where(b => b.Path.IsUnder("content"))) folder.Write("site/" + blob.Path.Value, blob.Read().ToArray());
        folder.Write("corrections.patch", PatchReport.Write(new([], tree, Language.French, "site/", null, false) { Mended = new(mended) }));
        var applied = folder.Bash("git init --quiet && git add -A site && git apply --check corrections.patch && git apply --index corrections.patch && git diff --cached --stat");
        Assert.True(applied.Exit == 0, applied.Errors + File.ReadAllText(folder["corrections.patch"]));
        foreach (var blob in mended.Blobs.Values.Where(b => b.Path.IsUnder("content"))) Assert.Equal(blob.Read().ToArray(), File.ReadAllBytes(folder["site/" + blob.Path.Value]));
        Assert.Equal(3, mended.Blobs.Count(b => b.Value.Hash != tree.Blobs[b.Key].Hash));
    }

    [Fact]
    public void What_has_nothing_to_mend_gives_an_empty_patch()
    {
        var tree = Trees.Site();
        Assert.Equal("", PatchReport.Write(new([], tree, Language.French, "", null, false) { Mended = new(tree) }));
    }
}
