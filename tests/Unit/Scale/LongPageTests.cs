using System.IO.Compression;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Scale;

/// <summary>However many things the site holds, each of its pages stays one that a telephone can open and a person can read.</summary>
public sealed class LongPageTests
{
    private const int MostBytes = 60 * 1024, MostElements = 1_500;

    /// <summary>The whole handbook, which is made to be printed and read from end to end; its chapters stand alone too.</summary>
    private static readonly string[] Books = ["cahier/livre/index.html"];

    [Theory]
    [InlineData(2_000)]
    [InlineData(140)]
    public void No_page_of_a_large_site_grows_without_end(int projects)
    {
        var site = BuiltSite.Of(LargeSites.Of(projects), BuiltSite.Usual with { Theme = "communs" });
        Said(site.Findings.Where(f => f.Severity == Severity.Error).Take(3).Select(f => $"{f.At} {f.MessageIn(Language.French)}"));
        Said(site.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal) && !Books.Contains(f.Key)).Select(f => TooMuch(f.Key, f.Value)).OfType<string>());
    }

    private static void Said(IEnumerable<string> faults)
    {
        var said = string.Join('\n', faults.Take(60));
        Assert.True(said.Length == 0, said);
    }

    private static string? TooMuch(string path, byte[] page)
    {
        var (weight, elements) = (page.Length <= MostBytes ? 0 : Weight(page), page.Length <= MostElements ? 0 : Elements(Encoding.UTF8.GetString(page)));
        return weight > MostBytes || elements > MostElements ? $"{path}: {weight} bytes, {elements} elements" : null;
    }

    private static int Weight(byte[] page)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(page);
        return (int)bytes.Length;
    }

    private static int Elements(string html) => Enumerable.Range(0, html.Length - 1).Count(i => html[i] == '<' && char.IsAsciiLetter(html[i + 1]));
}
