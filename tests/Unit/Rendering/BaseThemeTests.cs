using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>A theme of one's own: what it says replaces what the theme below says, file by file, word by word and colour by colour; the rest comes from below.</summary>
public sealed class BaseThemeTests
{
    private static BuiltSite Site(params IEnumerable<(string Path, string Text)> files) => Site(BuiltSite.Usual with { Theme = "mien" }, files);

    private static BuiltSite Site(BuildOptions options, params IEnumerable<(string Path, string Text)> files) =>
        BuiltSite.Of(Trees.Site(("pages/p.md", "---\ntitre: P\n---\n")).With(Trees.Of(files.Prepend(("themes/mien/theme.yml", "nom: Mien\nbase: dix-lignes\n")))), options);

    private static string Style(BuiltSite site) => Encoding.UTF8.GetString(site.Files.Single(f => f.Key.StartsWith("theme/") && f.Key.EndsWith(".css")).Value);

    [Fact]
    public void A_theme_of_two_lines_writes_the_pages_of_its_base()
    {
        var (below, mine) = (BuiltSite.Of(Trees.Site(("pages/p.md", "---\ntitre: P\n---\n"))), Site());
        Assert.Empty(mine.Faults);
        Assert.Equal(below.Files.Keys, mine.Files.Keys);
        Assert.Equal(below.Everything, mine.Everything);
    }

    [Fact]
    public void A_template_a_part_a_word_and_a_file_each_replace_the_one_of_their_name()
    {
        var site = Site(
            ("themes/mien/templates/page.html", "<p>{{ t \"vide\" }} : {{ include \"card\" this }}</p>"), ("themes/mien/partials/card.html", "ma carte de {{ title }}"),
            ("themes/mien/textes/fr.yml", "vide: Rien du tout\n"), ("themes/mien/assets/style.css", "body { color: red }"));
        Assert.Empty(site.Faults);
        Assert.Contains("<p>Rien du tout : ma carte de P</p>", site["/p/"]);
        Assert.Contains("body { color: red }", Style(site));
        Assert.Contains("<h1>", site["/projets/"]);
    }

    [Fact]
    public void A_colour_replaces_the_one_of_its_name_a_limit_its_own_and_pairs_add_up()
    {
        (string, string)[] below =
        [
            ("themes/bas/theme.yml", "base: dix-lignes\ncouleurs:\n  - {nom: papier, clair: \"#ffffff\", sombre: \"#000000\"}\n  - {nom: encre, clair: \"#000000\", sombre: \"#ffffff\"}\npaires: [{texte: encre, fond: papier}]\nlimites: {styles: 0, scripts: 4}\n"),
        ];
        Assert.Equal(["themes/mien/theme.yml:1:1 theme-trop-lourd"], Site([.. below, ("themes/mien/theme.yml", "base: bas\n")]).Faults);
        var site = Site([.. below, ("themes/mien/theme.yml", "base: bas\ncouleurs: [{nom: encre, clair: \"#111111\", sombre: \"#eeeeee\"}, {nom: mousse, clair: \"#1f5f3f\", sombre: \"#8fd3a8\"}]\nlimites: {styles: 9}\n")]);
        Assert.Empty(site.Faults);
        Assert.StartsWith(":root{--papier:#ffffff;--encre:#111111;--mousse:#1f5f3f;}", Style(site));
        // The pair is that of the theme below; what makes it pale is ours, and told where we wrote it.
        var pale = Site([.. below, ("themes/mien/theme.yml", "base: bas\nlimites: {styles: 9}\ncouleurs:\n  - {nom: encre, clair: \"#dddddd\", sombre: \"#eeeeee\"}\n")]);
        Assert.Equal(["themes/mien/theme.yml:4:5 contraste-insuffisant"], pale.Faults);
    }

    [Fact]
    public void Nine_themes_one_below_another_are_enough()
    {
        static IEnumerable<(string, string)> Chain(int count) => Enumerable.Range(1, count).Select(i => ($"themes/t{i}/theme.yml", $"base: {(i == count ? "dix-lignes" : "t" + (i + 1))}\n"));
        Assert.Empty(Site([.. Chain(7), ("themes/mien/theme.yml", "base: t1\n")]).Faults);
        Assert.Equal(["themes/t8/theme.yml:1:7 base-sans-fin"], Site([.. Chain(8), ("themes/mien/theme.yml", "base: t1\n")]).Faults);
    }

    [Theory]
    [InlineData("base: dix-lignes/templates\n", "themes/mien/theme.yml:1:7 base-inconnue")]
    [InlineData("base: ../themes/dix-lignes\n", "themes/mien/theme.yml:1:7 base-inconnue")]
    [InlineData("base: mien\n", "themes/mien/theme.yml:1:7 base-sans-fin")]
    [InlineData("nom: Seul\n", "theme-absent")]
    public void A_base_that_is_none_makes_no_page(string settings, string fault)
    {
        var site = Site(("themes/mien/theme.yml", settings));
        Assert.Equal([fault], site.Faults);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void The_site_chooses_its_theme_and_whoever_builds_chooses_over_it()
    {
        (string, string)[] files = [("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ntheme: mien\n"), ("themes/mien/textes/fr.yml", "vide: Le mien\n")];
        Assert.Contains("Le mien", Site(BuiltSite.Usual with { Theme = null }, files)["/projets/"]);
        Assert.DoesNotContain("Le mien", Site(BuiltSite.Usual, files).Everything);
    }

    [Fact]
    public void A_site_without_a_copy_of_the_usual_theme_is_made_with_the_one_that_the_program_carries()
    {
        var tree = Trees.Of(("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\n"));
        var usual = Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs");
        var carried = BuiltSite.Of(tree, BuiltSite.Usual with { Theme = null });
        Assert.Equal(BuiltSite.Of(tree.With(usual), BuiltSite.Usual with { Theme = null })["/"], carried["/"]);
        Assert.Empty(carried.Faults);
        var standing = tree.With(Trees.Of(("themes/mien/theme.yml", "base: communs\n"), ("themes/mien/textes/fr.yml", "porte-trouver: Chercher ici\n")));
        Assert.Contains("Chercher ici", BuiltSite.Of(standing, BuiltSite.Usual with { Theme = "mien" })["/"], StringComparison.Ordinal);
        Assert.Contains("## ", new Build(BuiltSite.Usual with { Theme = null }).ThemeGuide(tree).Value, StringComparison.Ordinal);
        var own = tree.With(usual).With(new("themes/communs/textes/fr.yml"), "porte-trouver: À nous\n");
        Assert.Contains("À nous", BuiltSite.Of(own, BuiltSite.Usual with { Theme = null })["/"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_a_theme_of_its_own_lacks_is_told_before_any_page_is_made()
    {
        var found = new Build(BuiltSite.Usual).Review(Trees.Site().Without("themes/dix-lignes/templates/home.html")).Diagnostics;
        Assert.Equal(["gabarit-absent"], found.Where(d => d.Severity == Severity.Error).Select(d => d.Rule.Id));
    }

    [Fact]
    public void A_theme_that_the_site_chooses_and_that_is_not_there_is_told_where_it_is_written()
    {
        var tree = Trees.Site().With(Trees.Of(("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ntheme: dix-ligne\n")));
        var found = new Build(BuiltSite.Usual with { Theme = null }).Review(tree).Diagnostics.Single(d => d.Rule.Id == "theme-absent");
        Assert.Equal(new Location(new("content/site.yml"), 4, 8, 9), found.At);
        Assert.Equal("Vouliez-vous dire « dix-lignes » ?", found.HelpIn(Language.French));
    }
}
