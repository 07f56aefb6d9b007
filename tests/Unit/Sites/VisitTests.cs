using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>Where the links of pages lead, from the home page on, in the real site and the fictional one.</summary>
public sealed partial class VisitTests(ITestOutputHelper output)
{
    public static TheoryData<string> Contents => ["content", "tests/sites/demonstration/content"];

    /// <summary>They name every page, or measure some: nobody should need them to find a section.</summary>
    private static readonly ImmutableArray<string> Indexes = ["/plan-du-site/", "/recherche/", "/poids/"];

    [Theory, MemberData(nameof(Contents))]
    public void Every_section_that_holds_something_is_two_clicks_from_home_and_every_page_can_be_reached(string content)
    {
        var site = SiteOf(content);
        var depths = Depths(site);
        foreach (var (page, depth) in depths.OrderBy(d => d.Value).ThenBy(d => d.Key, StringComparer.Ordinal)) output.WriteLine($"{depth} {page}");
        var told = Pages(site).Where(p => !site[p].Contains("noindex") && !Indexes.Any(p.StartsWith)).ToList();
        Assert.Empty(told.Where(p => !depths.ContainsKey(p)).ToList());
        Assert.Empty(told.Where(p => p.Count(c => c == '/') == 2 && depths[p] > 2).ToList());
        Assert.Equal(1, depths["/en-deux-phrases/"]);
    }

    [Theory, MemberData(nameof(Contents))]
    public void Every_page_is_described_for_those_who_meet_it_elsewhere(string content)
    {
        var site = SiteOf(content);
        Assert.Empty(Pages(site).Where(p => !Description().IsMatch(site[p])).ToList());
    }

    [Theory, MemberData(nameof(Contents))]
    public void The_menu_has_six_entries_and_marks_the_one_where_one_is(string content)
    {
        var site = SiteOf(content);
        var home = Menu().Match(site["/"]).Value;
        Assert.Equal(6, Regex.Count(home, "<li>"));
        Assert.DoesNotContain("aria-current", home);
        Assert.Contains("href=\"/trouver/\" aria-current=\"page\"", Menu().Match(site["/trouver/"]).Value);
        Assert.Contains("href=\"/trouver/\" aria-current=\"true\"", Menu().Match(site["/projets/"]).Value);
        Assert.All(Pages(site), p => Assert.True(Regex.Count(Menu().Match(site[p]).Value, "aria-current") <= 1, p));
    }

    [Fact]
    public void An_entry_of_the_menu_whose_page_holds_nothing_leads_elsewhere_or_leaves()
    {
        var site = BuiltSite.Of(Trees.Site(
            ("site.yml", "titre: T\nediteur: E\nhebergeur: H\nmenu:\n  - {vers: /besoins/, titre: Aider, sinon: /rejoindre/}\n  - {vers: /recits/, titre: Raconter}\n"), ("projets/a.md", "---\ntitre: A\nresume: Un.\n---\n")));
        Assert.Contains("/rejoindre/\">Aider", site["/"]);
        Assert.DoesNotContain("Raconter", site["/"]);
    }

    [Theory, MemberData(nameof(Contents))]
    public void A_message_that_is_ready_can_be_copied_and_its_address_read(string content)
    {
        var site = SiteOf(content);
        foreach (var page in Pages(site))
        {
            var main = site[page][..site[page].IndexOf("<footer", StringComparison.Ordinal)];
            var seen = Plain(Regex.Replace(main, "<[^>]+>", "\n"));
            foreach (Match message in Message().Matches(main))
            {
                // The network's own address stands at the foot of every page.
                foreach (var to in Uri.UnescapeDataString(message.Groups[1].Value).Split(',').Where(to => !site[page][main.Length..].Contains(to))) Assert.Contains(to, seen);
                foreach (var line in Plain(Uri.UnescapeDataString(message.Groups[2].Value)).Split('\n').Where(l => !main[message.Index..].Split("</a>")[0].Contains("Tout est encore vrai")))
                    Assert.Contains(Number().Replace(line.Trim(), ""), seen);
            }
        }
        Assert.All(Pages(site), p => Assert.Matches("Écrire pour corriger</a> bonjour@", site[p]));
        Assert.DoesNotContain("mailto:", site["/"][..site["/"].IndexOf("<footer", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Under_three_there_is_no_grid_but_one_list_with_what_each_is()
    {
        var site = BuiltSite.Of(Trees.Site(
            ("projets/a.md", "---\ntitre: A\nresume: Un.\n---\n"), ("recits/r.md", "---\ntitre: R\nresume: Un.\nprojets: a\n---\n"), ("savoirs/q.md", "---\ntitre: Q\nresume: Un.\nprojets: a\n---\n"))
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" });
        foreach (var told in (string[])["<h2>En parlent aussi</h2>", "<ul class=\"lignes\">", "R</a> <small>récit</small>", "Q</a> <small>"]) Assert.Contains(told, site["/projets/a/"]);
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(text).Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace("'", "’").Replace("\r", "");

    private static BuiltSite SiteOf(string content) =>
        BuiltSite.Of(Trees.OfFolder(Path.Combine(Repository.Root, content), "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes"), "themes")), BuiltSite.Usual with { Theme = null });

    /// <summary>Their addresses, but former ones, and the cards that other sites show in a frame.</summary>
    private static IEnumerable<string> Pages(BuiltSite site) =>
        from file in site.Files.Keys
        where file == "index.html" || file.EndsWith("/index.html")
        let page = "/" + file[..^"index.html".Length]
        where !site[page].Contains("http-equiv=\"refresh\"") && (page == "/carte/" || !page.EndsWith("/carte/", StringComparison.Ordinal))
        select page;

    /// <summary>How many links one follows, at least, from the home page to each.</summary>
    private static Dictionary<string, int> Depths(BuiltSite site)
    {
        var depths = new Dictionary<string, int> { ["/"] = 0 };
        var left = new Queue<string>(["/"]);
        while (left.TryDequeue(out var page))
            foreach (var to in Link().Matches(site[page]).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0]))
                if (!Indexes.Any(to.StartsWith) && site.Has(to) && depths.TryAdd(to, depths[page] + 1)) left.Enqueue(to);
        return depths;
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^\"]*/)[^\"/]*\"")]
    private static partial Regex Link();

    [GeneratedRegex("<meta name=\"description\" content=\"[^\"]{10,}\">")]
    private static partial Regex Description();

    /// <summary>A list writes them by itself.</summary>
    [GeneratedRegex("^[0-9]+\\. ")]
    private static partial Regex Number();

    [GeneratedRegex("href=\"mailto:([^\"?]*)(?:\\?(?:[^\"]*?body=([^\"&]*))?[^\"]*)?\"")]
    private static partial Regex Message();

    [GeneratedRegex("<details class=\"menu\">.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Menu();
}
