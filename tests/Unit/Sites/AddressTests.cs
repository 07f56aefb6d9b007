using Pec.Model;
using Pec.Tests.Support;
using static Pec.Tests.Support.Written;

namespace Pec.Tests.Sites;

/// <summary>Addresses of the web as people write them, and the site's own.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("htps://exemple.fr/a", "https://exemple.fr/a")]
    [InlineData("htp://exemple.fr", "http://exemple.fr")]
    [InlineData("htttps://exemple.fr", "https://exemple.fr")]
    [InlineData("http//exemple.fr", "http://exemple.fr")]
    [InlineData("https:exemple.fr", "https://exemple.fr")]
    [InlineData("https:/exemple.fr", "https://exemple.fr")]
    [InlineData("https//:exemple.fr", "https://exemple.fr")]
    [InlineData("https;//exemple.fr", "https://exemple.fr")]
    [InlineData("https://https://exemple.fr/a", "https://exemple.fr/a")]
    [InlineData("http://https://exemple.fr/a", "https://exemple.fr/a")]
    public void A_start_that_is_nearly_right_is_mended_in_a_field_and_in_a_text(string written, string right)
    {
        string Around(string address) => $"{Project}site: {address}\n---\n\nVoir [le site]({address}).\n";
        var tree = Trees.Site(("projets/a.md", Around(written)));
        Assert.Equal(["content/projets/a.md:5:7 adresse-refusee", "content/projets/a.md:8:16 adresse-refusee"], BuiltSite.Of(tree).Faults);
        Assert.Equal(Around(right), Mended(tree, "content/projets/a.md"));
    }

    [Theory]
    [InlineData(@"C:\Users\Marie\a.jpg", "content/medias")]
    [InlineData("file:///home/marie/a.jpg", "content/medias")]
    [InlineData("/home/marie/a.jpg", "content/medias")]
    [InlineData(@"..\medias\a.jpg", "../medias/a.jpg")]
    public void A_file_of_ones_own_machine_is_told_as_such(string address, string expected)
    {
        foreach (var text in (string[])[$"[a]({address})", $"![a b]({address})"])
        {
            var site = Of(("pages/p.md", $"---\ntitre: P\n---\n\n{text}\n"));
            Assert.Equal("adresse-refusee", Assert.Single(site.Faults).Split(' ')[1]);
            Assert.Contains(expected, Told(site, "adresse-refusee"));
        }
        var field = Of(("productions/p.md", $"---\ntitre: P\nfichier: '{address}'\n---\n"));
        Assert.Equal(["content/productions/p.md:3:10 adresse-refusee"], field.Faults);
    }

    [Theory]
    [InlineData("http://localhost:8000/a")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://192.168.1.10")]
    [InlineData("http://10.0.0.3/a")]
    [InlineData("http://nuage.local/")]
    public void An_address_of_ones_own_network_is_told(string address) =>
        Assert.Equal(
            ["content/projets/a.md:5:7 adresse-locale", "content/projets/a.md:8:17 adresse-locale", "content/site.yml:4:6 adresse-locale"],
            Of(("site.yml", $"titre: E\nediteur: E\nhebergeur: H\nurl: {address}\n"), ("projets/a.md", $"{Project}site: {address}\n---\n\nVoir [La fiche]({address}).\n")).Faults);

    [Fact]
    public void A_space_in_an_address_is_written_by_its_code()
    {
        var site = Of(("pages/p.md", "---\ntitre: P\n---\n\n[a](<https://exemple.fr/mon fichier.pdf>)\n"), ("projets/a.md", $"{Project}site: https://exemple.fr/mon site\n---\n"));
        Assert.Empty(site.Faults);
        Assert.Contains("https://exemple.fr/mon%20fichier.pdf", site["/p/"]);
        Assert.DoesNotContain("mon site", site["/projets/a/"]);
        Assert.Equal(["content/site.yml:4:6 adresse-refusee"], Of(("site.yml", "titre: E\nediteur: E\nhebergeur: H\nurl: https://exemple .fr\n")).Faults);
    }

    private static Tree Own(string page) => Trees.Site(
        ("site.yml", "titre: E\nediteur: E\nhebergeur: H\nurl: https://essai.fr\ndepot: https://gitlab.fr/e/site\n"),
        ("medias/v.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>"),
        ("projets/a.md", $"{Project}contact: https://a.fr\nbesoins: Un local\n---\n"), ("projets/c.md", $"{Project.Replace(": A", ": Autre")}brouillon: oui\n---\n"), ("pages/p.md", page));

    [Theory]
    [InlineData("https://essai.fr/projets/a/", "projet:a")]
    [InlineData("http://www.essai.fr/projets/a", "projet:a")]
    [InlineData("https://essai.fr/projets/a/index.html#contact", "projet:a#contact")]
    [InlineData("https://essai.fr/projets/a/#n-un-local", "projet:a#un-local")]
    [InlineData("https://essai.fr/projets/", "/projets/")]
    [InlineData("https://essai.fr", "/")]
    [InlineData("https://gitlab.fr/e/site/-/blob/main/content/projets/a.md", "projet:a")]
    [InlineData("https://gitlab.fr/e/site/-/blob/main/content/projets/a.md?ref_type=heads", "projet:a")]
    [InlineData("https://gitlab.fr/e/site/-/raw/main/content/medias/v.svg", "/medias/v.svg")]
    public void The_sites_own_address_in_full_is_proposed_as_an_inner_link(string written, string inner)
    {
        var tree = Own($"---\ntitre: P\n---\n\nVoir [La fiche]({written}).\n");
        Assert.Equal(["content/pages/p.md:5:17 adresse-du-site"], BuiltSite.Of(tree).Faults);
        var mended = Mended(tree, "content/pages/p.md");
        Assert.Equal($"---\ntitre: P\n---\n\nVoir [La fiche]({inner}).\n", mended);
        Assert.Empty(BuiltSite.Of(Own(mended)).Faults);
    }

    [Theory]
    [InlineData("[La fiche](https://essai.fr/projets/b/)", "content/pages/p.md:5:12 lien-casse")]
    [InlineData("[La fiche](https://essai.fr/projets/c/)", "content/pages/p.md:5:12 reference-non-publiee")]
    [InlineData("[La fiche](https://essai.france/projets/b/)", null)]
    [InlineData("[La fiche](https://gitlab.fr/e/site/-/issues)", null)]
    public void The_sites_own_address_is_checked_like_an_inner_link(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], BuiltSite.Of(Own($"---\ntitre: P\n---\n\n{text}\n")).Faults);

    [Fact]
    public void The_sites_own_address_among_words_becomes_a_link_with_the_title() =>
        Assert.Equal("---\ntitre: P\n---\n\nVoir [A](projet:a)\n", Mended(Own("---\ntitre: P\n---\n\nVoir https://essai.fr/projets/a/\n"), "content/pages/p.md"));

    [Theory]
    [InlineData("/content/projets/a.md", "projet:a")]
    [InlineData("content/projets/a.md#contact", "projet:a#contact")]
    [InlineData("/projets/a.md", "projet:a")]
    [InlineData("/projets/a.html", "projet:a")]
    [InlineData("../projets/a.html", "projet:a")]
    [InlineData("../projets/a/index.html", "projet:a")]
    [InlineData("../projets/a", "projet:a")]
    [InlineData("/content/medias/v.svg", "/medias/v.svg")]
    public void A_path_that_surely_means_an_entry_is_mended(string written, string right)
    {
        var tree = Own($"---\ntitre: P\n---\n\nVoir [La fiche]({written}).\n");
        Assert.Equal(["content/pages/p.md:5:17 lien-casse"], BuiltSite.Of(tree).Faults);
        var mended = Mended(tree, "content/pages/p.md");
        Assert.Equal($"---\ntitre: P\n---\n\nVoir [La fiche]({right}).\n", mended);
        Assert.Empty(BuiltSite.Of(Own(mended)).Faults);
    }

    [Theory]
    [InlineData("velo.md")]
    [InlineData("projets/velo.md")]
    [InlineData("../projets/velo.md")]
    [InlineData("/projets/velo/")]
    public void A_file_in_the_place_of_an_id_is_mended(string written)
    {
        var tree = Trees.Site(("projets/velo.md", Project + "---\n"), ("recits/r.md", $"---\ntitre: R\nprojets: {written}\n---\n"));
        Assert.Equal(["content/recits/r.md:3:10 reference-inconnue"], BuiltSite.Of(tree).Faults);
        Assert.Equal("---\ntitre: R\nprojets: velo\n---\n", Mended(tree, "content/recits/r.md"));
    }
}
