using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>A theme may print the photographs of some sheets in two inks: four tones, few bytes.</summary>
public sealed class HalftoneTests
{
    private const string Story = "---\ntitre: Une tournée\nresume: Un. Deux.\ndate: 2026-01-02\nauteurs: A\nterritoires: Brest\ntenue-par: nous\nimage: {fichier: ../medias/velo.jpg, alt: Un vélo rouge, credit: nous}\n---\n\n![Un vélo bleu](../medias/velo.jpg)\n";
    private const string Sheet = "---\ntitre: A\nresume: Un.\n---\n\n![Un vélo](../medias/velo.jpg)\n";
    private const string Inks = "couleurs: [{nom: papier, clair: \"#fbf8f1\", sombre: \"#000000\"}, {nom: prune, clair: \"#5e3a5a\", sombre: \"#ffffff\"}]\n";

    private static BuiltSite Built(string theme, params (string, string)[] content) => BuiltSite.Of(
        Trees.Site(content).With(Trees.OfBytes([("content/medias/velo.jpg", Skia.Photograph(1_200, 1_500)), ("themes/dix-lignes/theme.yml", System.Text.Encoding.UTF8.GetBytes(Inks + theme))])));

    [Fact]
    public void A_printed_photograph_has_four_tones_between_two_inks_and_weighs_little()
    {
        var site = Built("demi-teintes: {genres: [recit], encre: prune, papier: papier}\n", ("recits/r.md", Story));
        Assert.Empty(site.Faults);
        Assert.Equal(["medias/velo.jpg", "medias/velo.jpg.trame.png"], site.Files.Keys.Where(f => f.StartsWith("medias/")));
        Assert.Contains("src=\"/medias/velo.jpg.trame.png\" width=\"480\" height=\"600\"", site["/recits/r/"]);
        Assert.DoesNotContain("velo.jpg\"", site["/recits/r/"]);
        var printed = site.Files["medias/velo.jpg.trame.png"];
        Assert.InRange(printed.Length, 1_000, 25_000);
        using var bitmap = SkiaSharp.SKBitmap.Decode(printed);
        var colours = bitmap.Pixels.Select(p => $"#{p.Red:x2}{p.Green:x2}{p.Blue:x2}").Distinct().ToList();
        Assert.Equal(4, colours.Count);
        Assert.Contains("#5e3a5a", colours);
        Assert.Contains("#fbf8f1", colours);
    }

    [Fact]
    public void Other_sheets_keep_the_colours_of_the_same_photograph()
    {
        var site = Built("demi-teintes: {genres: [recit], encre: prune, papier: papier}\n", ("recits/r.md", Story), ("projets/a.md", Sheet));
        Assert.Contains("velo.jpg.1200.webp 1200w", site["/projets/a/"]);
        Assert.True(site.Has("medias/velo.jpg.1200.webp") && site.Has("medias/velo.jpg.trame.png"));
    }

    [Fact]
    public void An_ink_that_the_theme_has_not_is_told_and_the_photograph_keeps_its_colours()
    {
        var site = Built("demi-teintes: {genres: [recit], encre: prunes, papier: papier}\n", ("recits/r.md", Story));
        Assert.Contains(site.Faults, f => f.StartsWith("themes/dix-lignes/theme.yml:2:"));
    }
}
