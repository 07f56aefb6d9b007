using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>Fonts and pictures of a theme: published under the names that style sheets then ask for, from the site alone, and looked at like any file.</summary>
public sealed class ThemeAssetTests
{
    private const string Folder = "themes/dix-lignes/assets/";

    private static BuiltSite Site(string style, params IEnumerable<(string Path, byte[] Bytes)> files) =>
        BuiltSite.Of(Trees.Site().With(Trees.OfBytes(files.Prepend(("style.css", Encoding.UTF8.GetBytes(style))).Select(f => (Folder + f.Item1, f.Item2)))));

    private static string NameOf(BuiltSite site, string start) => site.Files.Keys.Single(k => k.StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void A_style_sheet_asks_for_fonts_and_pictures_by_their_published_names()
    {
        var site = Site(
            "/* url(rien.png) */ @font-face { font-family: T; src: url('polices/titre.woff2') format(\"woff2\") } body { background: URL( fond.png ); clip-path: url(#a); content: \"url(x)\" } i { background: url(data:image/png;base64,AA==) }",
            ("polices/titre.woff2", Images.Font()), ("fond.png", Images.Joined(Images.Png)));
        Assert.Empty(site.Faults);
        var (font, picture) = (NameOf(site, "theme/polices/titre-"), NameOf(site, "theme/fond-"));
        Assert.Matches(@"^theme/polices/titre-[0-9a-f]{8}\.woff2$", font);
        Assert.Equal(
            $" @font-face {{ font-family: T; src: url(\"{font["theme/".Length..]}\") format(\"woff2\") }} body {{ background: URL( \"{picture["theme/".Length..]}\"); clip-path: url(#a); content: \"url(x)\" }} i {{ background: url(data:image/png;base64,AA==) }}",
            site[NameOf(site, "theme/style-")]);
    }

    [Fact]
    public void A_sheet_in_a_folder_says_its_addresses_from_there()
    {
        var site = Site("", ("gras/titres.css", "p { background: url(../fond.png) }"u8.ToArray()), ("fond.png", Images.Joined(Images.Png)));
        Assert.Equal($"p {{ background: url(\"../{NameOf(site, "theme/fond-")["theme/".Length..]}\") }}", site[NameOf(site, "theme/gras/titres-")]);
    }

    [Fact]
    public void Fonts_may_come_from_the_site_alone_and_only_where_a_theme_has_some()
    {
        Assert.DoesNotContain("font-src", Site("").Everything);
        Assert.Contains("style-src 'self'; font-src 'self'; script-src 'self';", Site("", ("titre.woff2", Images.Font()))["/"]);
    }

    [Theory]
    [InlineData("// why\nlet a = 1; // kept\n  // why\nlet b = 'https://x';\n", "let a = 1; // kept\nlet b = 'https://x';\n")]
    [InlineData("let a = `\n// shown\n`;\n", "let a = `\n// shown\n`;\n")]
    [InlineData("let a = 'one \\\n// shown';\n", "let a = 'one \\\n// shown';\n")]
    public void A_script_travels_without_the_lines_that_are_remarks(string written, string published)
    {
        var site = Site("", ("a.js", Encoding.UTF8.GetBytes(written)));
        Assert.Equal(published, site[NameOf(site, "theme/a-")]);
    }

    [Fact]
    public void A_picture_of_a_theme_loses_what_it_tells_of_its_author()
    {
        var site = Site("", ("photo.jpg", Images.With(Images.Jpeg, 1, Images.Segment(0xe1, [.. "Exif\0\0"u8, .. Images.Tiff(6)]))));
        Assert.Empty(site.Faults);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(site.Files[NameOf(site, "theme/photo-")]).Replace("Exif\0\0II", "").Replace("Exif\0\0MM", ""));
        Assert.Equal(Pec.Parsing.AssetReader.Read(Blob.Of(new("a.jpg"), site.Files[NameOf(site, "theme/photo-")])).Value!.Publish().ToArray(), site.Files[NameOf(site, "theme/photo-")]);
    }

    [Theory]
    [InlineData("a { b: url(https://e.org/a.png) }", 1, 12, "« https://e.org/a.png » vient d'ailleurs.")]
    [InlineData("a { b: url('//e.org/a.png') }", 1, 12, "« //e.org/a.png » vient d'ailleurs.")]
    [InlineData("a { b: url(data:text/html,x) }", 1, 12, "« data:text/html,x » vient d'ailleurs.")]
    [InlineData("\na { b: url(fonds.png) }", 2, 12, "« fonds.png » n'est pas dans « assets/ » ; vouliez-vous dire « fond.png » ?")]
    [InlineData("a { b: url(style.css) }", 1, 12, "« style.css » n'est ni une image ni une police de « assets/ ».")]
    [InlineData("@IMPORT 'a.css';", 1, 1, "« @import » : demandez chaque feuille dans le gabarit « layout ».")]
    [InlineData("a { b: image-set(\"//e.org/a.png\" 1x) }", 1, 18, "une adresse sans « url(…) ».")]
    [InlineData("a { b: image-set(url(fond.png) 1x, 'b.png' 2x) }", 1, 36, "une adresse sans « url(…) ».")]
    [InlineData("a { b: \\75rl(//e.org/a) }", 1, 8, "« \\ » hors des guillemets cacherait ce qui est demandé.")]
    [InlineData("a { b: url(fond.png", 1, 8, "cette adresse n'est pas fermée.")]
    [InlineData("a { b: url(\"fond.png\n\") }", 1, 8, "cette adresse est mal écrite.")]
    [InlineData("a { b: url(fo\\6ed.png) }", 1, 8, "cette adresse est mal écrite.")]
    public void What_a_sheet_may_not_ask_for_is_refused_where_it_stands(string style, int line, int column, string what)
    {
        var site = Site(style, ("fond.png", Images.Joined(Images.Png)));
        Assert.Equal($"{Folder}style.css:{line}:{column} style-refuse", site.Faults.First());
        Assert.EndsWith(what, site.Findings.First(f => f.Rule.Id == "style-refuse").MessageIn(Language.French));
        Assert.Empty(site.Files);
    }

    [Fact]
    public void A_file_is_what_its_name_says_or_makes_no_page()
    {
        Assert.Equal([$"{Folder}a.ttf:1:1 fichier-inconnu"], Site("", ("a.ttf", [0, 1, 0, 0])).Faults);
        Assert.Equal([$"{Folder}a.html:1:1 fichier-inconnu"], Site("", ("a.html", "<b>"u8.ToArray())).Faults);
        Assert.Equal([$"{Folder}a.woff2:1:1 police-trompeuse"], Site("", ("a.woff2", Images.Font(length: 65))).Faults);
        Assert.Equal([$"{Folder}a.woff2:1:1 police-trompeuse"], Site("", ("a.woff2", Images.Font()[..40])).Faults);
        var renamed = Site("", ("a.woff2", Images.Font(signature: "wOFF")));
        Assert.Equal("C'est une police .woff : renommez-la « a.woff ».", renamed.Findings.Single(f => f.Rule.Id == "police-trompeuse").HelpIn(Language.French));
        Assert.Equal([$"{Folder}a.png:1:1 image-trompeuse"], Site("", ("a.png", Images.Joined(Images.Jpeg))).Faults);
        Assert.Equal([$"{Folder}a.svg:1:42 svg-refuse"], Site("", ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"u8.ToArray())).Faults);
    }

    [Fact]
    public void What_fonts_and_pictures_weigh_together_is_bounded()
    {
        var tree = Trees.Site().With(Trees.OfBytes([("themes/dix-lignes/theme.yml", "limites: {polices: 0, images: 0}\n"u8.ToArray()), (Folder + "a.woff2", Images.Font()), (Folder + "a.png", Images.Joined(Images.Png))]));
        Assert.Equal(["les images", "les polices"], BuiltSite.Of(tree).Findings.Where(f => f.Rule.Id == "theme-trop-lourd").Select(f => f.MessageIn(Language.French).Split(" de ce")[0]));
    }

    [Fact]
    public void A_sheet_of_a_megabyte_of_brackets_is_read_once() =>
        Assert.Contains(Site(string.Concat(Enumerable.Repeat("url(", 60_000))).Faults, f => f.EndsWith("style-refuse"));
}
