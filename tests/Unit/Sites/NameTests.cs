using Pec.Model;
using Pec.Tests.Support;
using static Pec.Tests.Support.Written;

namespace Pec.Tests.Sites;

/// <summary>Names as people write them: of entries, of templates, of languages, of tags.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("recits/signaler.md", "nom-reserve", "recit-signaler.md")]
    [InlineData("recits/a-raconter.md", "nom-reserve", "recit-a-raconter.md")]
    [InlineData("recits/2019/par/index.md", "nom-reserve", "recit-par")]
    [InlineData("projets/par.md", "nom-reserve", "projet-par.md")]
    [InlineData("projets/page.md", "nom-reserve", "projet-page.md")]
    [InlineData("projets/index.md", "dossier-inconnu", "content/pages/projets.md")]
    [InlineData("productions/genres.md", "nom-reserve", "production-genres.md")]
    [InlineData("cahier/livre.md", "nom-reserve", "chapitre-livre.md")]
    [InlineData("collectivites/demandes.md", "nom-reserve", "collectivite-demandes.md")]
    [InlineData("projets/con.md", "nom-inutilisable", "autre nom")]
    [InlineData("pages/404.md", "nom-reserve", "page-404.md")]
    public void A_name_that_the_site_keeps_is_told_on_the_entry_with_another(string path, string rule, string other)
    {
        var site = Of((path, "---\ntitre: A\nresume: Un.\nordre: 1\ntype: commune\nterritoire: Brest\n---\n".Replace(path.StartsWith("cahier") ? "type: commune\nterritoire: Brest\n" : path.StartsWith("coll") ? "ordre: 1\n" : "ordre: 1\ntype: commune\nterritoire: Brest\n", "")));
        Assert.Equal([$"content/{path}:1:1 {rule}"], site.Faults);
        Assert.Contains(other, Told(site, rule));
    }

    [Fact]
    public void Words_of_a_list_and_places_that_make_addresses_keep_off_those_of_the_site() =>
        Assert.Equal(
            ["content/territoires.yml:1:8 nom-reserve", "content/vocabulaires/engagements.yml:1:8 nom-reserve", "content/vocabulaires/mots.yml:1:8 nom-inutilisable"],
            Of(("territoires.yml", "- {id: page, nom: Page}\n"), ("vocabulaires/engagements.yml", "- {id: matrice, nom: Matrice}\n"), ("vocabulaires/mots.yml", "- {id: con, nom: Con}\n")).Faults);

    [Theory]
    [InlineData("vieux")]
    [InlineData("vieux.md")]
    [InlineData("/projets/vieux/")]
    [InlineData("projets/vieux.md")]
    [InlineData("content/projets/vieux/index.md")]
    [InlineData("https://essai.fr/projets/vieux/")]
    public void A_former_name_is_read_as_people_write_it(string alias)
    {
        var site = Of(("projets/a.md", $"{Project}alias: {alias}\n---\n"));
        Assert.Empty(site.Faults);
        Assert.True(site.Has("/projets/vieux/"));
    }

    [Theory]
    [InlineData("/recits/vieux/", "identifiant-mal-ecrit")]
    [InlineData("Vieux nom", "identifiant-mal-ecrit")]
    [InlineData("con", "nom-inutilisable")]
    [InlineData("par", "alias-masque")]
    [InlineData("index", "alias-masque")]
    public void A_former_name_that_cannot_be_one_is_told(string alias, string rule) => Assert.Equal([$"content/projets/a.md:5:8 {rule}"], Of(("projets/a.md", $"{Project}alias: {alias}\n---\n")).Faults);

    [Theory]
    [InlineData("layout")]
    [InlineData("sheet")]
    [InlineData("redirect")]
    [InlineData("home")]
    public void A_template_that_is_not_of_pages_is_refused_where_it_is_asked_for(string template) =>
        Assert.Equal(["content/pages/p.md:3:10 valeur-hors-liste"], Of(("pages/p.md", $"---\ntitre: P\ngabarit: {template}\n---\n")).Faults);

    [Fact]
    public void A_template_that_the_theme_lacks_is_told_by_the_check_alone() =>
        Assert.Contains(new Build(BuiltSite.Usual).Review(Trees.Site(("pages/p.md", "---\ntitre: P\ngabarit: page-large\n---\n"))).Diagnostics, d => d.Rule.Id == "gabarit-absent");

    [Theory]
    [InlineData("../x", null)]
    [InlineData("klingon", null)]
    [InlineData("breton", "br")]
    [InlineData("Français", "fr")]
    [InlineData("fr_FR", "fr-FR")]
    public void A_language_is_a_code(string language, string? right)
    {
        var tree = Trees.Site(("pages/p.md", $"---\ntitre: P\nlangue: {language}\n---\n"));
        Assert.Equal(["content/pages/p.md:3:9 langue-inconnue"], BuiltSite.Of(tree).Faults);
        Assert.Equal($"---\ntitre: P\nlangue: {right ?? language}\n---\n", Mended(tree, "content/pages/p.md"));
    }

    [Fact]
    public void Tags_that_differ_by_case_accent_or_sign_are_one()
    {
        var site = Of(
            ("recits/a.md", "---\ntitre: A\ntags: [vélo, \"#Vélo\", Velo]\ndate: 2025\n---\n"), ("recits/b.md", "---\ntitre: B\ntags: \"#VELO\"\ndate: 2024\n---\n"), ("recits/c.md", "---\ntitre: C\ntags: vélo\ndate: 2023\n---\n"));
        Assert.Empty(site.Faults);
        Assert.DoesNotContain("VELO", site.Everything);
        Assert.DoesNotContain("#Vélo", site.Everything);
    }

    [Fact]
    public void A_title_with_braces_is_not_read_again_inside_the_words_of_the_theme()
    {
        var theme = Trees.Of(("themes/dix-lignes/templates/withdrawn.html", "<p>{{ t \"essai\" title on.text }}</p>"), ("themes/dix-lignes/textes/fr.yml", File.ReadAllText(Path.Combine(Repository.Root, "tests/themes/dix-lignes/textes/fr.yml")) + "\nessai: \"[{0}|{1}|{9}]\"\n"));
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", "---\ntitre: Un {1} et {0}\nresume: Un.\nretiree: 2025\n---\n")).With(theme), memory: new(keepsTexts: true));
        Assert.Contains("[Un {1} et {0}|", site["/projets/a/"]);
        Assert.Contains("|{9}]", site["/projets/a/"]);
    }
}
