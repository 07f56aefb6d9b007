using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>Pictures that former builds drew: they save time and change nothing, and only what we would write ourselves is published.</summary>
public sealed class KeptPicturesTests : IDisposable
{
    private static readonly byte[] Photo = Skia.Photograph(500, 400);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static Tree Site(byte[] photo) =>
        Trees.Site(("projets/a/index.md", "---\ntitre: A\nresume: Un.\n---\n\n![Un vélo](photo.jpg)\n")).With(Trees.OfBytes([("content/projets/a/photo.jpg", photo)]));

    private BuiltSite Build(byte[] photo, bool force = false)
    {
        var site = BuiltSite.Of(Site(photo), memory: new(keepsTexts: false, pictures: new(folder.Path, force)));
        Assert.NotEmpty(site.Files);
        return site;
    }

    private IEnumerable<string> Kept => Directory.Exists(folder[".cache/images"]) ? Directory.EnumerateFiles(folder[".cache/images"]).Order(StringComparer.Ordinal) : [];

    private static void Same(BuiltSite one, BuiltSite other)
    {
        Assert.Equal(one.Files.Keys, other.Files.Keys);
        Assert.All(one.Files, file => Assert.Equal(file.Value, other.Files[file.Key]));
    }

    [Fact]
    public void With_or_without_what_was_kept_the_site_is_the_same()
    {
        var clean = BuiltSite.Of(Site(Photo), memory: new(keepsTexts: false));
        Same(clean, Build(Photo));
        Assert.Equal(3, Kept.Count());
        Same(clean, Build(Photo));
        Directory.Delete(folder[".cache"], recursive: true);
        Same(clean, Build(Photo));
        Same(clean, Build(Photo, force: true));
    }

    [Fact]
    public void What_was_kept_is_taken_for_the_same_picture_and_for_no_other()
    {
        var mine = Skia.Photograph(500, 400, "webp");
        Build(Photo);
        var large = Kept.Select(File.ReadAllBytes).Single(b => b[0] == 'R' && Skia.SizeOf(b).Width == 500);
        // Another picture of the same form: somebody who reaches the folder can at worst show other points.
        foreach (var file in Kept.Where(f => File.ReadAllBytes(f).AsSpan().SequenceEqual(large))) File.WriteAllBytes(file, mine);
        Assert.Equal(mine, Build(Photo).Files["projets/a/photo.jpg.500.webp"]);
        Assert.Equal(large, Build(Photo, force: true).Files["projets/a/photo.jpg.500.webp"]);
        Assert.NotEqual(mine, Build(Skia.Photograph(500, 401)).Files["projets/a/photo.jpg.500.webp"]);
    }

    [Theory]
    [InlineData("a page")]
    [InlineData("words after the end")]
    [InlineData("notes")]
    [InlineData("another size")]
    public void What_was_planted_is_not_published(string what)
    {
        var clean = Build(Photo);
        foreach (var file in Kept.ToList())
        {
            var bytes = File.ReadAllBytes(file);
            File.WriteAllBytes(file, what switch
            {
                "a page" => [.. "<script>alert(1)</script>"u8],
                "words after the end" => [.. bytes, .. "<script>alert(1)</script>"u8],
                "notes" => [.. bytes[..2], .. Images.Segment(0xe1, [.. "Exif\0\0"u8, .. Images.Tiff(6)]), .. bytes[2..]],
                _ => Skia.Photograph(300, 300),
            });
        }
        Same(clean, Build(Photo));
    }

    [Fact]
    public void Another_version_of_the_library_draws_everything_again() =>
        Assert.Contains($"Include=\"SkiaSharp\" Version=\"{Drawing.Version.Split(' ')[^1]}\"", File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")));

    [Fact]
    public void What_no_page_shows_any_more_is_forgotten()
    {
        Build(Photo);
        var kept = new KeptPictures(folder.Path, force: false);
        var names = Kept.Select(f => Path.GetFileName(f)).ToList();
        kept.KeepOnly(names.Skip(1).ToHashSet());
        Assert.Equal(names.Skip(1), Kept.Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void A_folder_that_came_with_a_contribution_is_refused()
    {
        Build(Photo);
        folder.Git("init", "-q", "-b", "main");
        folder.Git("add", "-f", ".cache");
        var refused = Assert.Throws<EnvironmentFault>(() => new KeptPictures(folder.Path, force: false));
        Assert.Contains("git rm -r --cached .cache", refused.Message);
    }

    [Fact]
    public void A_folder_that_leads_elsewhere_is_not_written_to()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(folder["ailleurs"]);
        File.CreateSymbolicLink(folder[".cache"], folder["ailleurs"]);
        Assert.Throws<EnvironmentFault>(() => Build(Photo));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["ailleurs"]));
    }
}
