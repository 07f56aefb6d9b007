using System.Text;
using AngleSharp.Html.Parser;
using Pec.Model;
using Pec.Network.Newsletters;
using Pec.Tests.Support;

namespace Pec.Tests.Newsletters;

/// <summary><c>pec lettre</c>: what is new between two states of a site, and how it is told.</summary>
public sealed class NewsTests
{
    private static readonly DateOnly Since = new(2026, 11, 1);
    private static readonly BuildOptions Options = BuiltSite.Usual with { BaseAddress = "https://x.org" };

    private static Tree Site(params IEnumerable<(string Path, string Text)> content) => Trees.Site(
        [("site.yml", "titre: Le réseau d'essai\nediteur: E\nhebergeur: H\n"), .. content.Select(c => (c.Path, $"---\n{c.Text}"))]);

    private static News Between(Tree before, Tree now, BuildOptions? options = null) => new Build(options ?? Options, BuiltSite.Themes).News(Changes.Between(before, now), now, Since).Value!;

    /// <summary>« section : titre (détail) », a line for each thing.</summary>
    private static IEnumerable<string> Lines(News news) =>
        from section in news.Sections from item in section.Items select $"{section.Title} : {item.Title}{(item.Detail is null ? "" : $" ({item.Detail.Replace('\u00a0', ' ')})")}";

    private static (string, string) Project(string id, string rest = "", string body = "") => ($"projets/{id}.md", $"titre: {id}\nresume: Un.\n{rest}---\n{body}");

    private static readonly (string, string)[] Groups = [("groupes/g.md", "titre: Les abeilles\nresume: Un.\n---\n"), ("groupes/h.md", "titre: Les guêpes\nresume: Un.\n---\n")];

    private static readonly Tree Before = Site([
        .. Groups, Project("abri", "besoins:\n  - {quoi: Un local, id: local}\n  - {quoi: Une grue, id: grue}\n  - {quoi: Un cap, id: cap}\n"), Project("bac", "groupes: g\n"), Project("ancien"),
        ("recits/voulu.md", "titre: Voulu\netat: a-raconter\n---\n"), ("recits/autre-voulu.md", "titre: Encore voulu\netat: a-raconter\n---\n"), ("recits/dit.md", "titre: Dit\ndate: 2026-01\n---\n"),
        ("savoirs/comment.md", "titre: Comment ?\n---\n"), ("savoirs/pourquoi.md", "titre: Pourquoi ?\n---\n"),
        ("productions/guide.md", "titre: Guide\n---\n"), ("productions/essai.md", "titre: Essai\n---\n"), ("allies/voile.md", "titre: Voile\nresume: Un.\n---\n"),
    ]);

    private static readonly Tree Now = Site([
        .. Groups,
        Project("abri", "groupes: g\nbesoins:\n  - {quoi: Un local, id: local, comble: 2026-11-10}\n  - {quoi: Une grue, id: grue}\n  - {quoi: Un cap, id: cap}\n  - {quoi: Une voile, id: voile}\n", "Un mot de plus.\n"),
        Project("bac", "groupes: [g, h]\n"), Project("neuf", "groupes: h\nbesoins: Un filet\n"), Project("nouveau-nom", "alias: ancien\n"), Project("brouillon", "brouillon: oui\n"), Project("replie", "visibilite: replie\n"),
        ("recits/voulu.md", "titre: Voulu\ndate: 2026-11\nrepond-a: projet:abri#cap\n---\nC'est dit.\n"), ("recits/autre-voulu.md", "titre: Encore voulu\netat: a-raconter\nresume: Qui sait ?\n---\n"), ("recits/dit.md", "titre: Dit\ndate: 2026-01\n---\nUn peu plus.\n"), ("recits/neuf.md", "titre: Récit neuf\ndate: 2026-11-02\nresume: Deux phrases. Ici.\n---\n"),
        ("savoirs/comment.md", "titre: Comment ?\n---\nAinsi.\n"), ("savoirs/pourquoi.md", "titre: Pourquoi ?\nresume: Vraiment.\n---\n"), ("savoirs/ou.md", "titre: Où ?\n---\n"),
        ("productions/guide.md", "titre: Guide\netat: publie\n---\n"), ("productions/essai.md", "titre: Essai\nversion: 2\n---\n"), ("productions/lexique.md", "titre: Lexique\n---\n"),
        ("allies/voile.md", "titre: Voile\nresume: Un.\ngroupes: g\n---\n"), ("allies/rame.md", "titre: Rame\nresume: Un.\n---\n"),
        ("rencontres/cafe.md", "titre: Café\nquand: 3 décembre 2026 à 18 h\nterritoires: Brest\n---\n"), ("rencontres/loin.md", "titre: Loin\nquand: 3 décembre 2027\n---\n"), ("rencontres/hier.md", "titre: Hier\nquand: 3 novembre 2026\n---\n"), ("rencontres/annulee.md", "titre: Annulée\nquand: 3 décembre 2026\netat: annulee\n---\n"),
    ]);

    [Fact]
    public void What_came_and_what_changed_is_told_each_under_its_title_and_nothing_else() => Assert.Equal(
        [
            "De nouveaux projets : neuf (Un.)",
            "Ce qui se raconte : Récit neuf (Deux phrases. Ici.)",
            "Ce qui se raconte : Voulu (C’est dit.)",
            "On cherche : Une voile (abri)",
            "On cherche : Un filet (neuf)",
            "On a trouvé : Un local (abri)",
            "On a trouvé : Un cap (abri. Lire comment : Voulu)",
            "Des questions qui avancent : Comment ? (Ainsi.)".Replace(" ?", "\u202f?"),
            "À lire, à reprendre : Guide",
            "À lire, à reprendre : Lexique",
            "Qui nous rejoint : Rame (Un.)",
            "Qui nous rejoint : abri (Avec le groupe Les abeilles)",
            "Qui nous rejoint : bac (Avec le groupe Les guêpes)",
            "Qui nous rejoint : neuf (Avec le groupe Les guêpes)",
            "Qui nous rejoint : Voile (Avec le groupe Les abeilles)",
            "On se retrouve : Café (jeudi 3 décembre 2026 à 18 h, Brest)",
        ],
        Lines(Between(Before, Now)));

    [Fact]
    public void Nothing_but_meetings_is_told_that_no_page_of_the_difference_shows()
    {
        var pages = new Build(Options, BuiltSite.Themes).Compare(Changes.Between(Before, Now), Now).Value!.Pages.Select(p => p.Url.Path).ToHashSet();
        Assert.Empty(from section in Between(Before, Now).Sections from item in section.Items where item.Key.Kind != "rencontre" && !pages.Contains(item.Page.Path) select item.Page.Path);
        Assert.Equal(["On se retrouve : Café (jeudi 3 décembre 2026 à 18 h, Brest)"], Lines(Between(Now, Now)));
        Assert.Empty(Between(Before, Before).Sections);
        Assert.Contains("Rien de nouveau", NewsReport.Text(Between(Before, Before)));
    }

    [Fact]
    public void A_page_that_takes_another_address_is_no_news() => Assert.Empty(Lines(Between(Site(Project("ancien", "besoins: Un local\n")), Site(Project("nouveau", "alias: ancien\nbesoins: Un local\n")))));

    [Fact]
    public void A_message_holds_each_thing_with_its_address_in_plain_words()
    {
        var text = NewsReport.Text(Between(Before, Now));
        Assert.StartsWith("Le réseau d’essai : quoi de neuf\nDu 1er novembre 2026 au 22 novembre 2026\n\nDe nouveaux projets\n- neuf : Un.\n  https://x.org/projets/neuf/\n", text);
        Assert.EndsWith("\nTout lire : https://x.org/\n", text);
        Assert.DoesNotContain('\u00a0', text);
    }

    [Fact]
    public void A_mail_program_is_given_a_page_that_asks_nothing_of_it()
    {
        var news = Between(Before, Now);
        var html = NewsReport.Html(news);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, style, link, img, table, form, iframe"));
        Assert.Equal(Lines(news).Count(), page.QuerySelectorAll("li").Length);
        Assert.All(page.QuerySelectorAll("a"), a => Assert.StartsWith("https://x.org/", a.GetAttribute("href")));
        Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, (string[])["lang", "charset", "name", "content", "style", "href"]));
    }

    [Fact]
    public void Hostile_words_and_very_many_of_them_stay_words_and_within_what_mail_programs_take()
    {
        var hostile = string.Concat(Enumerable.Repeat("<script>&\\\"\\\"*_[x](y)` | ", 60));
        var now = Site(Enumerable.Range(0, 120).SelectMany(i => ((string, string)[])
            [
                ($"projets/p{i}.md", $"titre: \"{i} {hostile}\"\nresume: Un.\n---\n"), ($"recits/r{i}.md", $"titre: \"{i} {hostile}\"\ndate: 2026-11\nresume: \"{hostile[..200]}\"\n---\n"), ($"productions/q{i}.md", $"titre: \"{i} {hostile}\"\n---\n{hostile}\n"), ($"allies/a{i}.md", $"titre: \"{i} {hostile}\"\nresume: Un.\n---\n"),
            ]));
        var news = Between(Site(), now);
        var html = NewsReport.Html(news);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, NewsReport.MostBytes);
        Assert.Empty(new HtmlParser().ParseDocument(html).QuerySelectorAll("script"));
        Assert.Contains("autres, sur le site", html);
        var kept = BuiltSite.Of(now.With(new("content/lettres/2026-11.md"), NewsReport.Sheet(news)), Options);
        Assert.DoesNotContain(kept.Faults, f => f.StartsWith("content/lettres/"));
        Assert.Empty(SoundHtml.FaultsOf(kept["/lettres/2026-11/"]));
    }

    [Fact]
    public void A_letter_that_is_kept_is_a_page_with_its_words_and_links_and_stands_in_the_list_the_newest_first()
    {
        var site = BuiltSite.Of(
            Now.With(new("content/lettres/2026-11.md"), NewsReport.Sheet(Between(Before, Now)).Replace("<!-- Vos mots, avant", "Il a plu.\n\n<!-- "))
                .With(new("content/lettres/2026-10.md"), "---\ntitre: Octobre\ndepuis: 2026-10-01\njusqua: 2026-10-31\n---\nRien.\n"), Options);
        Assert.DoesNotContain(site.Faults, f => f.StartsWith("content/lettres/"));
        var page = site["/lettres/2026-11/"];
        Assert.Contains("Il a plu.", page);
        Assert.Contains("<a href=\"/projets/neuf/\">neuf</a>", page);
        Assert.Contains("href=\"/rencontres/cafe/\"", page);
        Assert.DoesNotContain("Vos mots", page);
        Assert.True(site["/lettres/"].IndexOf("/lettres/2026-11/", StringComparison.Ordinal) < site["/lettres/"].IndexOf("/lettres/2026-10/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_compares_what_git_kept_before_a_day_with_now_or_with_another_day()
    {
        using var folder = new TemporaryFolder();
        void Write(Tree tree)
        {
            foreach (var (path, blob) in tree.Blobs.Where(b => b.Key.IsUnder("content") || b.Key.IsUnder("themes")))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder[path.Value])!);
                File.WriteAllBytes(folder[path.Value], blob.Read().ToArray());
            }
        }
        Write(Site(Project("abri")));
        folder.CommitOn("2026-10-31");
        Write(Site(Project("abri"), Project("bac")));
        folder.CommitOn("2026-11-10");
        Write(Site(Project("abri"), Project("bac"), Project("cale")));
        string[] usual = ["lettre", "--theme", "dix-lignes", "--date", "2026-11-22", "--base-url", "https://x.org"];
        var whole = folder.Pec([.. usual, "--depuis", "2026-11-01", "--report", "html=lettre.html", "--report", "fiche=content/lettres/2026-11.md"]);
        Assert.True(whole.Exit == 0, whole.Errors);
        Assert.Contains("https://x.org/projets/bac/", whole.Output);
        Assert.Contains("https://x.org/projets/cale/", whole.Output);
        Assert.DoesNotContain("/projets/abri/", whole.Output);
        Assert.Contains("<h2 ", File.ReadAllText(folder["lettre.html"]));
        Assert.Contains("[bac](projet:bac)", File.ReadAllText(folder["content/lettres/2026-11.md"]));
        var past = folder.Pec([.. usual, "--since", "2026-11-01", "--until", "2026-11-15"]);
        Assert.Contains("Du 1er novembre 2026 au 15 novembre 2026", past.Output);
        Assert.DoesNotContain("cale", past.Output);
        var early = folder.Pec([.. usual, "--depuis", "2026-10-01"]);
        Assert.Equal(2, early.Exit);
        Assert.Contains("aucune version d'avant le 2026-10-01", early.Errors);
        Assert.Equal(2, folder.Pec([.. usual, "--depuis", "2026-12-01"]).Exit);
    }
}
