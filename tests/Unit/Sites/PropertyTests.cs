using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>What holds for every site, tried on random ones.</summary>
public sealed partial class PropertyTests
{
    private static readonly Config Times = Config.QuickThrowOnFailure.WithMaxTest(60);

    private static void ForEverySite(Action<Tree> holds, Config? times = null) =>
        Check.One(times ?? Times, Prop.ForAll(Arb.From(RandomSites.Generator), files => holds(Trees.Site(files))));

    [Theory]
    [InlineData(false, null, "")]
    [InlineData(false, "https://x.org", "")]
    [InlineData(false, "https://x.org/sous/dossier", "/sous/dossier")]
    [InlineData(true, null, "")]
    public void Every_address_of_the_site_leads_to_a_file(bool preview, string? baseAddress, string path) => ForEverySite(tree =>
    {
        var site = BuiltSite.Of(tree, BuiltSite.Usual with { Preview = preview, BaseAddress = baseAddress });
        var files = site.Files.Keys.ToHashSet();
        Assert.Empty(site.Faults);
        foreach (var file in files.Where(f => f.EndsWith(".html")))
            foreach (Match match in Addresses().Matches(site[file]))
            {
                var address = match.Groups[1].Value.Split('#')[0];
                if (address.Length == 0 || address.StartsWith("http") || address.StartsWith("mailto:")) continue;
                Assert.Contains(preview ? new SitePath(file).Follow(address)!.Value : Rooted(address, path), files);
            }
        foreach (Match match in Locations().Matches(site.Has("sitemap.xml") ? site["sitemap.xml"] : ""))
            Assert.Contains(Rooted(match.Groups[1].Value["https://x.org".Length..], path), files);
    });

    /// <summary>The file behind an address from the root.</summary>
    private static string Rooted(string address, string path)
    {
        Assert.StartsWith(path + "/", address);
        return new Url(address[path.Length..]).File;
    }

    [Fact]
    public void Every_anchor_leads_to_a_part_of_its_page() => ForEverySite(tree =>
    {
        var site = BuiltSite.Of(tree, BuiltSite.Usual with { Preview = true });
        foreach (var file in site.Files.Keys.Where(f => f.EndsWith(".html")))
            foreach (Match match in Addresses().Matches(site[file]))
                if (match.Groups[1].Value.Split('#') is [var address, var anchor] && !address.StartsWith("http"))
                    // What a form takes up is named in the file beside it.
                    if (anchor.StartsWith("fiche=")) Assert.Contains($"\"id\":\"{anchor["fiche=".Length..]}\"", site[new SitePath(file).Follow(address.Replace("index.html", "") + "fiches.json")!.Value]);
                    else Assert.Contains($"id=\"{anchor}\"", site[address.Length == 0 ? file : new SitePath(file).Follow(address)!.Value]);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("https://x.org")]
    public void No_two_files_are_at_one_address_whatever_the_case(string? baseAddress) => ForEverySite(tree =>
    {
        var built = new Build(BuiltSite.Usual with { BaseAddress = baseAddress }, BuiltSite.Themes).Render(tree);
        var paths = built.Value!.Outputs.Select(o => o.Url.File.ToLowerInvariant()).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.DoesNotContain(paths, p => paths.Any(q => q.StartsWith(p + "/")));
    });

    [Fact]
    public void The_order_of_files_and_the_number_of_threads_change_no_byte() => ForEverySite(tree =>
    {
        var one = BuiltSite.Of(tree, BuiltSite.Usual with { Threads = 1 });
        var eight = BuiltSite.Of(tree with { Blobs = tree.Blobs.Values.Reverse().Aggregate(tree.Blobs.Clear(), (blobs, blob) => blobs.SetItem(blob.Path, blob)) }, BuiltSite.Usual with { Threads = 8 });
        Assert.Equal(one.Files.Select(f => (f.Key, Convert.ToHexString(f.Value))), eight.Files.Select(f => (f.Key, Convert.ToHexString(f.Value))));
        Assert.Equal(one.Faults.Concat(one.Advices), eight.Faults.Concat(eight.Advices));
    });

    [Fact]
    public void What_is_remembered_gives_the_same_bytes_as_what_is_fresh() => ForEverySite(tree =>
    {
        var remembered = BuiltSite.Of(tree);
        var fresh = BuiltSite.Of(tree, memory: new Memory(keepsTexts: false));
        Assert.Equal(fresh.Files.Select(f => (f.Key, Convert.ToHexString(f.Value))), remembered.Files.Select(f => (f.Key, Convert.ToHexString(f.Value))));
        Assert.Equal(fresh.Faults.Concat(fresh.Advices), remembered.Faults.Concat(remembered.Advices));
    }, Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void Rebuilt_after_two_hundred_edits_is_built_clean_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        var edits = Gen.Sample(RandomSites.Generator, 200).ToList();
        foreach (var (files, i) in edits.Select((files, i) => (files, i)))
        {
            Write(Trees.Site(files), folder["public"]);
            if (i % 20 != 19) continue;
            Write(Trees.Site(files), folder[$"clean-{i}"]);
            Assert.Equal(Files(folder[$"clean-{i}"]), Files(folder["public"]));
        }
    }

    private static void Write(Tree tree, string output)
    {
        var built = new Build(BuiltSite.Usual, BuiltSite.Themes).Render(tree);
        using var folder = new OutputFolder(output, Repository.Root);
        Assert.Empty(folder.Write(built.Value!.Outputs, built.Value.Make, "", 0, force: false, 2, Ceiling.Usual, CancellationToken.None).Diagnostics);
    }

    /// <summary>All but the manifest, which knows the very files of its own folder.</summary>
    private static IEnumerable<(string, string)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != Manifest.Name).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(folder, f), Convert.ToHexString(File.ReadAllBytes(f))));

    [Fact]
    public void Parse_never_throws_whatever_the_bytes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(i => (byte)i))), bytes =>
        {
            foreach (var path in (string[])["content/projets/a.md", "content/site.yml", "content/medias/a.svg", "content/medias/a.jpg", "content/medias/a.png", "content/medias/a.webp"])
                Assert.NotNull(Pec.Parsing.Parse.Run(Trees.OfBytes([(path, [.. "---\n"u8, .. bytes]), ("content/medias/b.jpg", [0xff, 0xd8, 0xff, 0xe1, .. bytes])]), Pec.Parsing.Documents.Read, Pec.Parsing.AssetReader.Read, 1, CancellationToken.None));
        }));

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex("<loc>([^<]*)</loc>")]
    private static partial Regex Locations();
}
