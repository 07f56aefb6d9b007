using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What a visitor reads of what groups made, and of the groups.</summary>
public sealed class ProductionTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" };

    private static Tree Tree(params (string, string)[] content) => Trees.Site([
        ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"),
        ("vocabulaires/productions.yml", "- {id: outil, nom: Outil, ordre: 2}\n- {id: guide, nom: Guide, ordre: 1}\n- {id: recherche, nom: Recherche, ordre: 3, sens: etude}\n"),
        ("groupes/abeilles.md", "---\ntitre: Les abeilles\nresume: Un.\n---\n"), .. content,
    ]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(Tree(content), Options);

    private static (string, string) Production(string id, string rest) => ($"productions/{id}.md", $"---\ntitre: {char.ToUpperInvariant(id[0])}{id[1..]}\n{rest}---\n");

    private static string Text(string html) => Regex.Replace(Regex.Replace(html, "<[^>]+>", " "), @"\s+", " ");

    private static string Part(BuiltSite site, string page, string id) => Regex.Match(site[page], $"<(section|details)[^>]* id=\"{id}\">.*?</\\1>", RegexOptions.Singleline).Value;

    [Fact]
    public void A_page_tells_productions_by_how_far_they_are_each_once()
    {
        var site = Site(
            Production("chantier", ""), Production("publiee", "etat: publie\n"), Production("relecture", "etat: a-relire\nrelire-avant: 2026-11-22\n"), Production("close", "etat: a-relire\nrelire-avant: 2026-11-21\n"),
            Production("ancienne", "etat: publie\nremplace-par: publiee\n"));
        const string page = "/productions/";
        Assert.Contains("Relecture", Part(site, page, "a-relire"));
        Assert.Contains("jusqu’au 22 novembre 2026", Text(Part(site, page, "a-relire")));
        Assert.Contains(Uri.EscapeDataString("https://x.org/productions/relecture/"), Part(site, page, "a-relire"));
        Assert.Contains("Publiee", Part(site, page, "publiees"));
        Assert.Contains("Chantier", Part(site, page, "en-chantier"));
        Assert.Contains("Close", Part(site, page, "en-chantier"));
        Assert.Contains("Relecture terminée", Part(site, page, "en-chantier"));
        Assert.StartsWith("<details", Part(site, page, "remplacees"));
        Assert.Contains("Ancienne", Part(site, page, "remplacees"));
        Assert.Equal(4, Regex.Matches(site[page], "<li class=\"carte production").Count);
    }

    [Theory]
    [InlineData("relire-avant: 2026-12\n", "À relire jusqu’à décembre 2026", true)]
    [InlineData("etat: a-relire\n", "À relire", true)]
    [InlineData("etat: a-relire\nrelire-avant: 2026-10\n", "Relecture terminée", false)]
    [InlineData("etat: chantier\nrelire-avant: 2026-12\n", "En chantier", false)]
    [InlineData("etat: publie\nrelire-avant: 2026-12\n", "Publiée", false)]
    [InlineData("etat: remplace\n", "Remplacée", false)]
    [InlineData("", "En chantier", false)]
    public void A_sheet_says_how_far_it_is_and_invites_while_there_is_time(string told, string state, bool invites)
    {
        var page = Site(Production("guide", told))["/productions/guide/"];
        Assert.Contains(state, Text(page));
        Assert.Equal(invites, page.Contains("Dire ce que vous en pensez"));
    }

    [Fact]
    public void It_says_its_version_its_date_its_file_and_what_replaces_it()
    {
        var tree = Tree(Production("guide", "etat: publie\nversion: 2\nfichier: guide.pdf\nurl: https://y.org/guide\nremplace-par: suite\n"), Production("suite", ""))
            .With(Trees.OfBytes([("content/productions/guide.pdf", new byte[1_300_000])]));
        tree = tree with { History = new(ImmutableDictionary<SitePath, Lifespan>.Empty.Add(new("content/productions/guide.md"), new(new(2025, 3, 4), new(2026, 1, 1)))) };
        var site = BuiltSite.Of(tree, Options);
        var text = Text(site["/productions/guide/"]);
        foreach (var told in new[] { "Version 2, 4 mars 2025", "guide.pdf (PDF, 1,2 Mo)", "y.org/guide", "Remplacée par" }) Assert.Contains(told, text);
        Assert.Contains("href=\"/productions/guide.pdf\"", site["/productions/guide/"]);
        Assert.Matches("(?s)<h2>Remplace</h2>.*Guide", site["/productions/suite/"]);
    }

    [Theory]
    [InlineData("tenue-par: Nous\n", true)]
    [InlineData("sources: https://y.org/guide\n", false)]
    public void Its_first_version_here_dates_it_but_not_what_others_wrote_of_it(string told, bool isDated)
    {
        var tree = Tree(Production("guide", told)) with { History = new(ImmutableDictionary<SitePath, Lifespan>.Empty.Add(new("content/productions/guide.md"), new(new(2025, 3, 4), new(2026, 1, 1)))) };
        Assert.Equal(isDated, Text(BuiltSite.Of(tree, Options)["/productions/"]).Contains("4 mars 2025"));
    }

    [Fact]
    public void They_are_found_by_kind_and_by_question_as_links()
    {
        var site = Site(Production("marteau", "nature: outil\n"), Production("manuel", "nature: guide\nquestions: comment\n"), Production("tamis", "nature: crible\n"), ("savoirs/comment.md", "---\ntitre: Comment\n---\n"));
        var kinds = Text(Part(site, "/productions/", "genres"));
        Assert.Matches("(?s)Guide.*Manuel.*Outil.*Marteau.*crible.*Tamis", kinds);
        Assert.Matches("(?s)href=\"/savoirs/comment/\">Comment</a>.*href=\"/productions/manuel/\"", Part(site, "/productions/", "questions"));
        Assert.DoesNotContain("Marteau", Part(site, "/productions/", "questions"));
        Assert.Contains("Productions qui y répondent", site["/savoirs/comment/"]);
    }

    [Fact]
    public void Many_have_pages_of_their_own_for_each_kind_and_none_is_heavy()
    {
        var site = Site([.. Enumerable.Range(0, 100).Select(i => Production($"p{i}", $"nature: {(i % 2 == 0 ? "guide" : "outil")}\netat: publie\nquestions: comment\n")), ("savoirs/comment.md", "---\ntitre: Comment\n---\n")]);
        Assert.True(site.Has("/productions/page/3/"));
        Assert.True(site.Has("/productions/genres/guide/page/2/"));
        Assert.Contains("href=\"/productions/genres/guide/\"", Part(site, "/productions/", "genres"));
        Assert.DoesNotContain("/productions/p", Part(site, "/productions/", "questions"));
        Assert.DoesNotContain("id=\"genres\"", site["/productions/page/2/"]);
        Assert.Equal(100, Enumerable.Range(1, 3).Sum(n => Regex.Matches(site[n == 1 ? "/productions/" : $"/productions/page/{n}/"], "<li class=\"carte production").Count));
    }

    [Fact]
    public void What_studied_a_project_is_told_apart_from_what_was_tried_there()
    {
        var site = Site(("projets/roue.md", "---\ntitre: Roue\nresume: Un.\n---\n"), Production("livre", "nature: recherche\nterrains: roue\n"), Production("manuel", "nature: guide\nterrains: roue\n"));
        Assert.Contains("Menée avec", site["/productions/livre/"]);
        Assert.Contains("Essayée avec", site["/productions/manuel/"]);
        Assert.Matches("Livre</a> <small>Études menées ici", site["/projets/roue/"]);
        Assert.Matches("Manuel</a> <small>Productions essayées ici", site["/projets/roue/"]);
    }

    [Theory]
    [InlineData("", true, true)]
    [InlineData("visibilite: replie\n", true, false)]
    [InlineData("visibilite: hors-site\n", false, false)]
    public void Any_text_in_the_folder_of_a_group_is_one_with_a_mere_title(string rest, bool isPublished, bool isListed)
    {
        var site = Site(("groupes/ruche/index.md", "---\ntitre: La ruche\nresume: Un.\n---\n"), ("groupes/ruche/notes-de-mars.md", $"---\ntitre: Notes de mars\n{rest}---\n\nSept sur neuf.\n"));
        Assert.Empty(site.Faults);
        Assert.Equal(isPublished, site.Has("/productions/notes-de-mars/"));
        Assert.Equal(isListed, site["/productions/"].Contains("Notes de mars"));
        Assert.Equal(isListed, site["/groupes/ruche/"].Contains("Notes de mars"));
        if (isPublished) Assert.Contains("href=\"/groupes/ruche/\"", site["/productions/notes-de-mars/"]);
    }

    [Fact]
    public void A_group_says_what_it_made_who_is_in_it_what_is_discussed_and_how_to_join()
    {
        var site = Site(
            ("groupes/ruche.md", "---\ntitre: La ruche\nresume: Un.\netat: actif\nrejoindre: Venez un mardi\nrythme: le mardi\nanimation: {role: la gardienne, contact: ruche@x.org}\n---\n\n:::debat Faut-il du miel\nOui et non.\n:::\n"),
            ("projets/roue.md", "---\ntitre: Roue\nresume: Un.\ngroupes: ruche\n---\n"), ("allies/ami.md", "---\ntitre: Ami\nresume: Un.\ngroupes: ruche\n---\n"),
            ("recits/r.md", "---\ntitre: Récit\nresume: Un.\ngroupes: ruche\n---\n"), ("savoirs/comment.md", "---\ntitre: Comment\ndebat: Les avis diffèrent\n---\n"),
            Production("vieux", "groupe: ruche\netat: remplace\n"), Production("neuf", "groupe: ruche\netat: publie\nquestions: comment\n"));
        var page = site["/groupes/ruche/"];
        Assert.Matches("(?s)Neuf.*Publiée.*Vieux.*Remplacée", Part(site, "/groupes/ruche/", "fait"));
        var members = Part(site, "/groupes/ruche/", "membres");
        Assert.Contains("Roue", members);
        Assert.Contains("Ami", members);
        Assert.DoesNotContain("Récit", members);
        Assert.Contains("href=\"/savoirs/comment/#debat\"", Part(site, "/groupes/ruche/", "debats"));
        Assert.Contains("<details class=\"debat\"><summary>Faut-il du miel", page);
        Assert.Contains("mailto:ruche@x.org", Regex.Match(page, "<div class=\"ecrire\">.*?</div>", RegexOptions.Singleline).Value);
        Assert.Contains("href=\"/groupes/ruche/#fait\"", page);
        foreach (var told in new[] { "Venez un mardi", "le mardi", "la gardienne" }) Assert.Contains(told, page);
    }

    [Fact]
    public void Groups_that_meet_come_first_and_nobody_is_asked_to_join_the_others()
    {
        var site = Site(
            ("groupes/a.md", "---\ntitre: Alpha\nresume: Un.\netat: clos\nrejoindre: Trop tard\n---\n"), ("groupes/b.md", "---\ntitre: Bêta\nresume: Un.\netat: en-sommeil\nrejoindre: Réveillez-nous\n---\n"),
            ("groupes/c.md", "---\ntitre: Gamma\nresume: Un.\netat: actif\nrejoindre: Venez\n---\n"));
        Assert.Matches("(?s)On peut les rejoindre.*Les abeilles.*Gamma.*En sommeil.*Bêta.*Leur tâche est finie.*Alpha", site["/groupes/"]);
        Assert.DoesNotContain("Trop tard", site["/groupes/"]);
        Assert.Contains("href=\"/rejoindre/\"", site["/groupes/"]);
        var join = Part(site, "/rejoindre/", "groupes");
        Assert.Matches("(?s)Les abeilles.*Gamma.*Venez", join);
        Assert.DoesNotContain("Bêta", join);
        Assert.DoesNotContain("Alpha", join);
    }

    [Fact]
    public void The_notice_says_what_becomes_of_a_name_to_remove_and_when()
    {
        var site = Site(("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\nreponse-sous: cinq jours\n"));
        Assert.Contains("qui dit qu’elle a été retirée", site["/mentions-legales/"]);
        Assert.Contains("Réponse sous cinq jours.", site["/mentions-legales/"]);
        Assert.Contains("Réponse sous cinq jours.", site["/rejoindre/"]);
    }
}
