using System.Text;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>
/// Small sites whose whole output is kept in <c>tests/sites/NAME/expected</c>, a folder that a person can open.
/// <c>PEC_BENIR=1 dotnet test</c> writes it again; the reviewer reads the difference. A folder without it is not a golden site.
/// </summary>
public sealed class GoldenSiteTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/sites");

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Where(d => Directory.Exists(Path.Combine(d, "expected"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_site_is_built_as_its_folder_shows(string name)
    {
        var tree = Trees.OfFolder(Path.Combine(Folder, name, "content"), "content").With(Trees.TenLineTheme);
        var site = BuiltSite.Of(tree, BuiltSite.Usual with { Preview = true });
        Assert.Empty(site.Faults);
        var expected = Path.Combine(Folder, name, "expected");
        if (Environment.GetEnvironmentVariable("PEC_BENIR") == "1") Bless(site, expected);
        Assert.Equal(Files(expected), site.Files.Keys);
        foreach (var (path, bytes) in site.Files) AssertSame(path, File.ReadAllBytes(Path.Combine(expected, path)), bytes);
    }

    private static void AssertSame(string path, byte[] expected, byte[] actual)
    {
        if (expected.AsSpan().SequenceEqual(actual)) return;
        Assert.Equal($"{path}\n{Encoding.UTF8.GetString(expected)}", $"{path}\n{Encoding.UTF8.GetString(actual)}");
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static void Bless(BuiltSite site, string expected)
    {
        if (Directory.Exists(expected)) Directory.Delete(expected, recursive: true);
        foreach (var (path, bytes) in site.Files)
        {
            var file = Path.Combine(expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
