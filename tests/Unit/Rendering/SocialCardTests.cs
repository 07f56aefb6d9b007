using Pec.Model;
using Pec.Parsing;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>The picture that networks show beside a link: one for the page of each entry, drawn with the font of the theme.</summary>
public sealed class SocialCardTests
{
    private const string Sheet = "---\ntitre: \"Où sont passés les œufs : l'été d'Ylva ?\"\nresume: \"Un jardin partagé, à Nîmes. On y vient « quand on veut ».\"\n---\n";
    private static readonly Tree Theme = Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs");

    private static BuiltSite Built(Tree tree, bool isPreview = false, string? address = "https://x.example") =>
        BuiltSite.Of(tree.With(Theme), BuiltSite.Usual with { Theme = "communs", BaseAddress = address, Preview = isPreview });

    private static IEnumerable<string> Cards(BuiltSite site) => site.Files.Keys.Where(f => f.EndsWith("carte.1200.png"));

    private static string Address(BuiltSite site, string page) => System.Text.RegularExpressions.Regex.Match(site[page], "<meta property=\"og:image\" content=\"([^\"]+)\">").Groups[1].Value;

    [Fact]
    public void The_page_of_an_entry_has_a_card_of_its_own_and_only_that_page()
    {
        var site = Built(Trees.Site(("projets/a.md", Sheet), ("projets/b.md", Sheet.Replace("œufs", "poules"))));
        Assert.Equal("https://x.example/projets/a/carte.1200.png", Address(site, "/projets/a/"));
        Assert.Equal("", Address(site, "/recherche/"));
        Assert.Equal(["projets/a/carte.1200.png", "projets/b/carte.1200.png"], Cards(site));
        var card = site.Files["projets/a/carte.1200.png"];
        Assert.NotEqual(card, site.Files["projets/b/carte.1200.png"]);
        Assert.True(AssetReader.IsBare(card, new(PictureFormat.Png, 1_200, 630)));
        Assert.InRange(card.Length, 4_000, 60_000);
    }

    [Fact]
    public void A_card_has_words_whatever_they_are_and_its_weave_beside()
    {
        var blank = Lines(Sheet.Replace("Où sont passés les œufs : l'été d'Ylva ?", "漢字"));
        // Letters that the font lacks are left out: nothing is drawn in their place.
        Assert.True(Lines(Sheet) > blank + 1_000);
        foreach (var title in (string[])["Œuvre", "Ÿ", new string('m', 300), "a-b-c", "Kreiz-Breizh, un 2ᵉ souffle", "x\u202f:\u202f«\u00a0y\u00a0»"])
            Assert.Single(Cards(Built(Trees.Site(("projets/a.md", Sheet.Replace("Où sont passés les œufs : l'été d'Ylva ?", title))))));

        // Dark points where the title stands.
        static int Lines(string sheet)
        {
            using var bitmap = SkiaSharp.SKBitmap.Decode(Built(Trees.Site(("projets/a.md", sheet))).Files["projets/a/carte.1200.png"]);
            var weave = bitmap.GetPixel(12, 40) != bitmap.GetPixel(420, 10) || bitmap.GetPixel(40, 30) != bitmap.GetPixel(420, 10);
            Assert.True(weave);
            return Enumerable.Range(440, 700).Sum(x => Enumerable.Range(60, 150).Count(y => bitmap.GetPixel(x, y).Red < 90));
        }
    }

    [Theory]
    [InlineData("non")]
    [InlineData("oui")]
    public void A_site_says_whether_it_wants_them(string said)
    {
        var site = Built(Trees.Site(("projets/a.md", Sheet), ("site.yml", $"titre: Essai\nediteur: E\nhebergeur: H\ncartes: {said}\n")));
        Assert.Equal(said == "oui" ? 1 : 0, Cards(site).Count());
    }

    [Fact]
    public void A_preview_a_site_without_address_and_a_theme_without_font_have_none()
    {
        var tree = Trees.Site(("projets/a.md", Sheet));
        Assert.Empty(Cards(Built(tree, isPreview: true)));
        Assert.Empty(Cards(Built(tree, address: null)));
        Assert.Empty(Cards(BuiltSite.Of(tree, BuiltSite.Usual with { BaseAddress = "https://x.example" })));
    }

    [Fact]
    public void A_font_that_is_none_or_is_not_there_is_told()
    {
        Assert.Contains("themes/communs/cartes/Vollkorn-Medium.ttf:1:1 police-trompeuse", Faults("themes/communs/cartes/Vollkorn-Medium.ttf", [1, 2, 3]));
        Assert.Contains(Faults("themes/communs/theme.yml", "cartes: {police: cartes/Volkorn.ttf, papier: papier, encre: encre, discrete: encre}\ncouleurs: [{nom: papier, clair: \"#ffffff\", sombre: \"#000000\"}, {nom: encre, clair: \"#000000\", sombre: \"#ffffff\"}]\n"u8.ToArray()), f => f.StartsWith("themes/communs/theme.yml:1:") && f.EndsWith("fichier-absent"));

        static IEnumerable<string> Faults(string path, byte[] bytes) =>
            BuiltSite.Of(Trees.Site(("projets/a.md", Sheet)).With(Theme).With(Trees.OfBytes([(path, bytes)])), BuiltSite.Usual with { Theme = "communs" }, new(keepsTexts: false)).Faults;
    }
}
