using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

public sealed class WeightTests
{
    private static readonly Tree Real = Trees.OfFolder(Path.Combine(Repository.Root, "content"), "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes"), "themes"));
    private static readonly BuiltSite Site = BuiltSite.Of(Real, BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org/sous/dossier" });

    [Fact]
    public void The_page_of_weights_tells_what_gzip_makes_of_the_files()
    {
        // The home page has a small map, which has a style of its own.
        var styles = Site.Files.Where(f => Regex.IsMatch(f.Key, "^theme/(style|map)-.*[.]css$")).Sum(f => Zipped(f.Value));
        var (home, icon) = (Site.Files["index.html"], Site.Files["favicon.svg"]);
        var row = Regex.Match(Site["/poids/"], "<tr><th scope=\"row\"><a href=\"/sous/dossier/\">.*").Value;
        var cells = Regex.Matches(row, "<td[^>]*>([^<]+)</td>").Select(m => m.Groups[1].Value);
        Assert.Equal(
            [Numbers.Kilobytes(Zipped(home)), Numbers.Kilobytes(styles), Numbers.Kilobytes(Zipped(icon)), Numbers.Kilobytes(Zipped(home) + styles + Zipped(icon)), "4"],
            cells.SkipLast(1));
    }

    [Fact]
    public void Every_page_can_reach_the_statement_and_the_weights() =>
        Assert.All(["/", "/projets/", "/404.html"], page =>
        {
            Assert.Contains("href=\"/sous/dossier/accessibilite/\"", Site[page]);
            Assert.Contains("href=\"/sous/dossier/poids/\"", Site[page]);
        });

    [Fact]
    public void The_statement_tells_a_contrast_and_never_that_the_site_conforms()
    {
        Assert.Matches("pour 1 en clair", Site["/accessibilite/"]);
        Assert.DoesNotMatch("est conforme|totalement conforme|partiellement conforme", Site["/accessibilite/"]);
    }

    [Fact]
    public void The_colours_of_the_theme_open_its_style_in_light_and_in_dark()
    {
        var style = Encoding.UTF8.GetString(Site.Files.Single(f => f.Key.StartsWith("theme/style-") && f.Key.EndsWith(".css")).Value);
        Assert.StartsWith(":root{--papier:#fbf8f1;", style);
        Assert.Contains("@media (prefers-color-scheme:dark){:root{--papier:#161513;", style);
    }

    [Fact]
    public void Social_networks_are_given_the_picture_of_the_home_page_by_its_full_address()
    {
        Assert.Contains("<meta property=\"og:image\" content=\"https://x.org/sous/dossier/medias/partage.png\">", Site["/plan-du-site/"]);
        Assert.True(Site.Has("medias/partage.png"));
    }

    [Fact]
    public void A_page_is_too_heavy_by_what_is_sent_of_it_not_by_its_length()
    {
        var chance = new Random(17);
        var site = BuiltSite.Of(
            Trees.Site(
                ("recits/long.md", Story("Long", string.Concat(Enumerable.Repeat("Toujours la même chose. ", 6_000)))),
                ("recits/lourd.md", Story("Lourd", string.Concat(Enumerable.Range(0, 140_000).Select(i => i % 9 == 8 ? ' ' : (char)('a' + chance.Next(26))))))).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
            BuiltSite.Usual with { Theme = "communs" });
        Assert.Equal(["content/recits/lourd.md"], site.Findings.Where(f => f.Rule.Id == "page-lourde").Select(f => f.At!.Path.Value));

        static string Story(string title, string text) => $"---\ntitre: {title}\nresume: Un. Deux.\ndate: 2026-01-02\nauteurs: A\nterritoires: Brest\ntenue-par: nous\n---\n\n{text}\n";
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#9e2a1c", "#9e2a1c", 1)]
    public void Contrast_is_counted_as_the_guidelines_say(string one, string other, double ratio) =>
        Assert.Equal(ratio, Colour.Contrast(Colour.Parse(one)!, Colour.Parse(other)!), 2);

    private static int Zipped(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) stream.Write(bytes);
        return (int)packed.Length;
    }
}
