using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>Where a site says that it is: what was asked for, else « url » of site.yml, else what its host says.</summary>
public sealed class PublicationAddressTests
{
    private const string Roue = "---\ntitre: La Roue\nresume: Des colis à vélo.\n---\n";
    private const string Story = "---\ntitre: Un jour\ndate: 2026-03-01\n---\n\nOn a commencé ici.\n";

    private static BuiltSite Built(string lines, BuildOptions options) => BuiltSite.Of(
        Trees.Site(("site.yml", $"titre: Essai\nediteur: E\nhebergeur: H\n{lines}"), ("projets/roue.md", Roue), ("recits/jour.md", Story))
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
        options with { Theme = "communs" });

    [Theory]
    // The project of a group: a path below the group's domain.
    [InlineData(null, "https://reseau.gitlab.io/site", null, "https://reseau.gitlab.io", "/site")]
    // A project named as its group's domain, and a unique domain: no path.
    [InlineData(null, "https://reseau.gitlab.io", null, "https://reseau.gitlab.io", "")]
    [InlineData(null, "https://site-3f9a1c.gitlab.io", null, "https://site-3f9a1c.gitlab.io", "")]
    // A project in a group of a group, and an instance that puts groups in the path.
    [InlineData(null, "https://reseau.frama.io/equipe/site", null, "https://reseau.frama.io", "/equipe/site")]
    [InlineData(null, "https://pages.exemple.org/reseau/site", null, "https://pages.exemple.org", "/reseau/site")]
    // A small instance of one's own, without a certificate, on a port.
    [InlineData(null, "http://reseau.pages.local:8090/site", null, "http://reseau.pages.local:8090", "/site")]
    // A domain of one's own: GitLab goes on saying its own address.
    [InlineData("https://reseau.exemple.org", "https://reseau.gitlab.io/site", null, "https://reseau.exemple.org", "")]
    [InlineData("https://reseau.exemple.org/", "https://reseau.gitlab.io/site", null, "https://reseau.exemple.org", "")]
    [InlineData("https://exemple.org/communs/site/", "https://reseau.gitlab.io/site", null, "https://exemple.org", "/communs/site")]
    [InlineData("http://exemple.org", "https://reseau.gitlab.io/site", null, "http://exemple.org", "")]
    [InlineData("https://reseau.exemple.org", null, null, "https://reseau.exemple.org", "")]
    // What was asked for goes before all.
    [InlineData("https://reseau.exemple.org", "https://reseau.gitlab.io/site", "http://localhost:8000/essai", "http://localhost:8000", "/essai")]
    public void One_address_is_in_every_file(string? url, string? pages, string? asked, string origin, string path)
    {
        var site = Built(url is null ? "" : $"url: {url}\n", BuiltSite.Usual with { PagesAddress = pages, BaseAddress = asked });
        var root = origin + path;
        var page = site["/projets/roue/"];
        Assert.Contains($"<link rel=\"canonical\" href=\"{root}/projets/roue/\">", page);
        Assert.Contains($"<link rel=\"stylesheet\" href=\"{path}/theme/style-", page);
        Assert.Contains($"href=\"{path}/projets/\"", page);
        Assert.Contains($"<loc>{root}/projets/roue/</loc>", site["sitemap.xml"]);
        Assert.Contains($"Sitemap: {root}/sitemap.xml", site["robots.txt"]);
        Assert.Contains($"<link rel=\"self\" type=\"application/atom+xml\" href=\"{root}/atom.xml\"", site["atom.xml"]);
        Assert.Contains($"href=\"{root}/recits/jour/\"", site["atom.xml"]);
        Assert.Contains($"{root}/projets/roue/", site["api/v1/projets.json"]);
        Assert.Contains($"href=\"{path}/theme/style-", site["404.html"]);
        foreach (var other in new[] { url, pages, asked }.OfType<string>().Select(a => new Uri(a).Authority).Where(a => a != new Uri(origin).Authority))
            Assert.DoesNotContain(site.Files.Keys, f => site[f].Contains($"//{other}", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nobody_says_an_address_pages_stand_at_the_root_and_say_none()
    {
        var site = Built("", BuiltSite.Usual);
        Assert.Contains("href=\"/projets/\"", site["/projets/roue/"]);
        Assert.DoesNotContain("canonical", site["/projets/roue/"]);
        Assert.False(site.Has("sitemap.xml"));
    }
}
