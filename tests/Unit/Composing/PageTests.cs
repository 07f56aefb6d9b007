using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

public sealed class PageTests
{
    private static readonly BuildOptions Published = BuiltSite.Usual with { BaseAddress = "https://x.org/sous/dossier" };

    private static BuiltSite Small(BuildOptions? options = null) => BuiltSite.Of(Trees.Site(
        ("projets/a.md", "---\ntitre: Projet A\nresume: Un. Deux.\nterritoires: Brest\n---\n\nVoir [la liste](/projets/) et [la suite](#suite).\n\n## Suite\n"),
        ("pages/projets.md", "---\ntitre: Nos projets\n---\n\nIntroduction.\n")), options);

    [Fact]
    public void Addresses_carry_the_path_of_the_published_site()
    {
        var site = Small(Published);
        Assert.Contains("href=\"/sous/dossier/projets/a/\"", site["/projets/"]);
        Assert.Contains("<loc>https://x.org/sous/dossier/projets/a/</loc>", site["sitemap.xml"]);
        Assert.Contains("Sitemap: https://x.org/sous/dossier/sitemap.xml", site["robots.txt"]);
        Assert.Contains("href=\"/sous/dossier/", site["404.html"]);
    }

    [Fact]
    public void A_preview_has_no_address_from_the_root()
    {
        var site = Small(Published with { Preview = true });
        Assert.DoesNotContain(site.Files.Keys.Where(f => f.EndsWith(".html")), f => site[f].Contains("=\"/"));
        Assert.Contains("href=\"../index.html\"", site["/projets/a/"]);
        Assert.Contains("href=\"#t-suite\"", site["/projets/a/"]);
        Assert.Contains("noindex", site["/"]);
    }

    [Fact]
    public void A_page_introduces_the_composed_page_at_its_address()
    {
        var site = Small();
        Assert.Contains("<h1>Nos projets</h1>", site["/projets/"]);
        Assert.Contains("Introduction.", site["/projets/"]);
    }

    [Fact]
    public void A_list_that_holds_nothing_is_an_invitation_out_of_the_menu_and_of_search_engines()
    {
        var site = BuiltSite.Of(Trees.Site(("site.yml", "titre: T\nediteur: E\nhebergeur: H\nmenu: [/projets/, /recits/]\n"), ("projets/a.md", "---\ntitre: A\nresume: Un.\n---\n")), Published);
        Assert.Contains("noindex", site["/recits/"]);
        Assert.Contains("Rien encore", site["/recits/"]);
        Assert.DoesNotContain("/recits/\">Récits", site["/"]);
        Assert.Contains("/projets/\">Projets", site["/"]);
        Assert.DoesNotContain("/recits/</loc>", site["sitemap.xml"]);
    }

    [Fact]
    public void A_withdrawn_entry_keeps_its_address_and_one_sentence()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", "---\ntitre: A\nresume: Motcanari.\nretiree: 2026-01-02\nterritoires: Brest\n---\n\nMotcanari\n")));
        Assert.Contains("Retirée le 2\u00a0janvier 2026", site["/projets/a/"]);
        Assert.DoesNotContain("Motcanari", site.Everything);
        Assert.False(site.Has("/territoires/brest/"));
    }

    [Fact]
    public void A_folded_entry_is_published_out_of_lists()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", "---\ntitre: Discret\nresume: Un.\nvisibilite: replie\n---\n")));
        Assert.Contains("Discret", site["/projets/a/"]);
        Assert.DoesNotContain("Discret", site["/projets/"]);
        Assert.DoesNotContain("Discret", site["/plan-du-site/"]);
    }

    [Fact]
    public void A_long_list_of_stories_is_cut_in_pages_newest_first()
    {
        var site = BuiltSite.Of(Trees.Site([.. Stories(38), ("pages/recits.md", "---\ntitre: Nos récits\nresume: Des histoires.\n---\n\nIntroduction.\n")]), Published);
        Assert.Equal(36, Regex.Count(site["/recits/"], "<li>"));
        Assert.Contains("Récit 38", site["/recits/"]);
        Assert.Contains("Introduction.", site["/recits/"]);
        Assert.Contains("1<a href=\"/sous/dossier/recits/page/2/\">2</a><a rel=\"next\" href=\"/sous/dossier/recits/page/2/\">→</a>", site["/recits/"]);
        Assert.Contains("<title>Nos récits, page 2 — Essai</title>", site["/recits/page/2/"]);
        Assert.Contains("<h1>Nos récits, page 2</h1><p></p><h2>Racontés ici</h2><ul><li><a href=\"/sous/dossier/recits/r02/\">Récit 02</a>", site["/recits/page/2/"]);
        Assert.Contains("Récit 01", site["/recits/page/2/"]);
        Assert.Contains("<a rel=\"prev\" href=\"/sous/dossier/recits/\">←</a><a href=\"/sous/dossier/recits/\">1</a>2\n", site["/recits/page/2/"]);
    }

    [Fact]
    public void The_pages_of_a_list_are_named_to_robots_and_not_in_the_plan_for_people()
    {
        var site = BuiltSite.Of(Trees.Site(Stories(38)), Published);
        Assert.Contains("<loc>https://x.org/sous/dossier/recits/page/2/</loc>", site["sitemap.xml"]);
        Assert.DoesNotContain("page/2", site["/plan-du-site/"]);
    }

    [Fact]
    public void A_pager_names_the_first_page_the_last_and_its_neighbours()
    {
        var site = BuiltSite.Of(Trees.Site(Stories(36 * 8)));
        Assert.Contains("…<a href=\"/recits/page/8/\">8</a>", site["/recits/"]);
        Assert.Matches(">1</a>…<a [^>]*>3</a><a [^>]*>4</a>5<a [^>]*>6</a><a [^>]*>7</a><a [^>]*>8</a>", site["/recits/page/5/"]);
        Assert.DoesNotContain("rel=\"next\"", site["/recits/page/8/"]);
    }

    [Fact]
    public void The_stories_of_a_place_are_cut_in_pages()
    {
        var site = BuiltSite.Of(Trees.Site(Stories(37, "territoires: Brest\n")));
        Assert.Contains("<h1>Brest, page 2 (Commune)</h1><h2>Récits d’ici</h2><ul><li><a href=\"/recits/r01/\">Récit 01</a>", site["/territoires/brest/page/2/"]);
    }

    [Theory]
    [InlineData(119, false)]
    [InlineData(120, true)]
    public void Projects_stand_on_one_page_while_one_can_choose_among_them(int projects, bool isCut)
    {
        var site = BuiltSite.Of(Trees.Site(Enumerable.Range(1, projects).Select(n => ($"projets/p{n}.md", $"---\ntitre: Projet {n}\nresume: Un.\n---\n"))));
        Assert.Equal(isCut, site.Has("/projets/page/2/"));
    }

    private static IEnumerable<(string, string)> Stories(int count, string more = "") =>
        from n in Enumerable.Range(1, count)
        select ($"recits/r{n:00}.md", $"---\ntitre: Récit {n:00}\nresume: Un.\nauteurs: Anne\ndate: {new DateOnly(2020, 1, 1).AddDays(n):yyyy-MM-dd}\n{more}---\n");

    [Fact]
    public void A_menu_or_a_link_that_leads_to_no_page_is_reported()
    {
        var site = BuiltSite.Of(Trees.Site(("site.yml", "titre: T\nediteur: E\nhebergeur: H\nmenu: [/projet/]\n"), ("pages/p.md", "---\ntitre: P\n---\n\n[x](/chartre/)\n")));
        Assert.Equal(["content/pages/p.md:5:5 lien-casse", "content/site.yml:4:8 menu-casse"], site.Faults);
    }

    [Fact]
    public void Two_outputs_at_one_address_are_refused() =>
        Assert.Contains("content/pages/plan-du-site.md:1:1 adresse-en-double", BuiltSite.Of(Trees.Site(("pages/plan-du-site.md", "---\ntitre: P\n---\n"))).Faults);

    [Fact]
    public void The_order_of_files_and_the_number_of_threads_change_no_byte()
    {
        var folder = Path.Combine(Repository.Root, "tests/sites/liens/content");
        var tree = Trees.OfFolder(folder, "content").With(Trees.TenLineTheme);
        var one = BuiltSite.Of(tree, BuiltSite.Usual with { Threads = 1 });
        var shuffled = new Pec.Model.Tree(tree.Blobs.Values.Reverse().Aggregate(tree.Blobs.Clear(), (blobs, blob) => blobs.SetItem(blob.Path, blob)), tree.History);
        var eight = BuiltSite.Of(shuffled, BuiltSite.Usual with { Threads = 8 });
        Assert.Equal(one.Files.Select(f => (f.Key, Convert.ToBase64String(f.Value))), eight.Files.Select(f => (f.Key, Convert.ToBase64String(f.Value))));
        Assert.Equal(one.Faults.Concat(one.Advices), eight.Faults.Concat(eight.Advices));
    }
}
