using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.FollowUp;
using Pec.Tests.Support;

namespace Pec.Tests.FollowUp;

/// <summary><c>pec suivi</c>: what waits, for whom and since when, at dates on both sides of each limit.</summary>
public sealed class FollowUpTests
{
    private const string Own = "resume: R.\nusages: livraison\ncontact: a@gabare.fr\ntenue-par: la Gabare\n";

    private static Tree Site(params IEnumerable<(string Path, string Text)> content) => Trees.Site(
        [("vocabulaires/engagements.yml", "- {id: sauvegardes, nom: Sauvegardes, axe: ethique, texte: T, preuve-valable: P1Y}\n"), .. content.Select(c => (c.Path, $"---\n{c.Text}---\n"))]);

    /// <summary>The same files, each with its first and last commit.</summary>
    private static Tree Dated(Tree tree, string first, string last) => tree with
    {
        History = new(tree.Blobs.Keys.ToImmutableDictionary(p => p, _ => new Lifespan(DateOnly.Parse(first), DateOnly.Parse(last)))),
    };

    private static ImmutableArray<Correspondent> At(string today, Tree tree, IReadOnlyDictionary<string, Visit>? visits = null, Predicate<Waiting>? isAsked = null) =>
        new Build(BuiltSite.Usual with { Date = DateOnly.Parse(today) }).FollowUp(tree, visits ?? ImmutableDictionary<string, Visit>.Empty, isAsked ?? (_ => true)).Value;

    /// <summary>« a-qui : attente fiche depuis », a line for each thing that waits.</summary>
    private static IEnumerable<string> Lines(IEnumerable<Correspondent> all) =>
        from one in all from w in one.Waiting select $"{one.To ?? "réseau"} : {w.Kind.Name} {w.About.Key.Id} {w.Since}";

    [Theory]
    [InlineData("relecture", "relu-le: 2025-11-21\n", "2026-11-22")]
    [InlineData("relecture", "relu-le: 2024-02-29\n", "2025-03-01")]
    [InlineData("relecture", "relu-le: 2025-10\n", "2026-11-01")]
    [InlineData("besoin", "relu-le: 2026-11\nbesoins:\n  - {quoi: un local, depuis: 2026-05-21}\n", "2026-11-22")]
    [InlineData("preuve", "relu-le: 2026-11\ncharte:\n  - {engagement: sauvegardes, etat: tenu, preuve: P, le: 2026-01-20}\n", "2026-11-21")]
    [InlineData("demande", "relu-le: 2026-11\ncollectivites:\n  - {collectivite: brest, demande: un local, date: 2026-05-21}\n", "2026-11-22")]
    public void The_day_before_its_limit_nothing_waits_and_the_day_after_it_does(string kind, string told, string day)
    {
        var site = Site(("projets/gabare.md", $"titre: La Gabare\n{Own}{told}"), ("collectivites/brest.md", "titre: Brest\nresume: R.\ncontact: m@brest.fr\ntenue-par: la ville\n"));
        var before = DateOnly.Parse(day).AddDays(-1).ToString("yyyy-MM-dd");
        Assert.Empty(At(before, site));
        Assert.Equal(kind, Assert.Single(Assert.Single(At(day, site)).Waiting).Kind.Name);
    }

    [Fact]
    public void A_silent_sheet_ages_from_its_last_change_and_its_need_with_it()
    {
        var site = Dated(Site(("projets/gabare.md", $"titre: La Gabare\n{Own}besoins: un local\n"), ("recits/r.md", "titre: R\ndate: 2020\nauteurs: A\ntenue-par: A\n")), "2020-01-01", "2025-11-21");
        Assert.Equal([], Lines(At("2026-05-21", site)));
        Assert.Equal(["a@gabare.fr : besoin gabare 2025-11-21"], Lines(At("2026-05-22", site)));
        Assert.Equal(["a@gabare.fr : besoin gabare 2025-11-21"], Lines(At("2026-11-21", site)));
        Assert.Equal(["a@gabare.fr : relecture gabare 2025-11-21", "a@gabare.fr : besoin gabare 2025-11-21"], Lines(At("2026-11-22", site)));
    }

    [Fact]
    public void A_meeting_that_is_over_is_not_to_be_confirmed_and_one_that_goes_on_is()
    {
        var site = Dated(Site(
            ("rencontres/passee.md", "titre: Passée\nquand: 3 mars 2024\ncontact: a@gabare.fr\ntenue-par: la Gabare\n"), ("rencontres/vit.md", "titre: Vit\nquand: chaque mardi\ncontact: a@gabare.fr\ntenue-par: la Gabare\n")), "2024-01-01", "2024-01-02");
        Assert.Equal(["a@gabare.fr : relecture vit 2024-01-02"], Lines(At("2026-11-22", site)));
    }

    private static readonly Tree Whole = Dated(Site(
        ("projets/gabare.md", $"titre: La Gabare\n{Own}relu-le: 2024-03\nsite: https://mort.fr/page\nbesoins:\n  - {{quoi: un local, depuis: 2025-03}}\n  - {{quoi: une voile, depuis: 2025-03, jusqua: 2027-01}}\n  - {{quoi: un mât, depuis: 2025-03, comble: 2025-04}}\n  - {{quoi: un cap, depuis: 2025-03, contact: cap@gabare.fr}}\n"),
        ("projets/vue.md", "titre: Vue\nresume: R.\nusages: livraison\nsources: https://vivant.fr/\n"),
        ("projets/partie.md", $"titre: Partie\n{Own}relu-le: 2020\nretiree: 2021\n"),
        ("savoirs/comment.md", "titre: Comment ?\nqui-peut-aider: projet:gabare\n"),
        ("savoirs/pourquoi.md", "titre: Pourquoi ?\n"),
        ("savoirs/dite.md", "titre: Dite ?\ncherche: projet:gabare\n---\nOui.\n"),
        ("recits/dit.md", "titre: Dit\ndate: 2026-01\nauteurs: A\nrecueilli-par: B\nprojets: gabare\n"),
        ("recits/accepte.md", "titre: Accepté\ndate: 2026-01\nauteurs: A\nrecueilli-par: B\naccord: 2026-02\n"),
        ("recits/voulu.md", "titre: Voulu\netat: a-raconter\nrecueilli-par: B\nprojets: gabare\n"),
        ("recits/libre.md", "titre: Libre\netat: a-raconter\n"),
        ("projets/essai.md", "titre: Essai\nresume: R.\nbrouillon: oui\n")), "2026-01-02", "2026-10-01");

    private static readonly Dictionary<string, Visit> Visits = new()
    {
        ["https://mort.fr/page"] = new(new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), 404, null, null),
        ["https://vivant.fr/"] = new(new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), 200, null, null),
    };

    [Fact]
    public void All_that_waits_is_told_to_each_once_and_what_has_no_address_to_the_network() => Assert.Equal(
        [
            "a@gabare.fr : relecture gabare 2024-03",
            "a@gabare.fr : besoin gabare 2025-03",
            "a@gabare.fr : question comment 2026-01-02",
            "a@gabare.fr : accord dit 2026-01-02",
            "a@gabare.fr : recit voulu 2026-01-02",
            "a@gabare.fr : adresse gabare 2026-11-20",
            "cap@gabare.fr : besoin gabare 2025-03",
            "réseau : adoption vue 2026-01-02",
            "réseau : question pourquoi 2026-01-02",
            "réseau : brouillon essai 2026-01-02",
        ], Lines(At("2026-11-22", Whole, Visits)));

    [Fact]
    public void One_message_holds_all_that_is_asked_of_somebody_and_each_sheet_as_it_is_published()
    {
        var message = At("2026-11-22", Whole, Visits)[0];
        Assert.Contains("Elle n’a pas été relue depuis mars 2024. Est-elle encore vraie ?", message.Text);
        Assert.Contains("Vous cherchez « un local ». Est-ce toujours le cas, et jusqu’à quand ?", message.Text);
        Assert.Contains("L’adresse https://mort.fr/page ne répond plus.", message.Text);
        Assert.Contains("écrivez « tout est vrai »", message.Text);
        Assert.Contains("Page : /projets/gabare/\n\n1. Comment s'appelle votre projet ?\nLa Gabare\n", message.Text);
        Assert.StartsWith("mailto:a@gabare.fr?subject=", message.Link);
        Assert.Null(At("2026-11-22", Whole, Visits)[2].Link);
    }

    [Fact]
    public void Reports_are_no_page_of_the_site_and_say_the_same()
    {
        var report = new FollowUpReport(At("2026-11-22", Whole, Visits, w => w.Kind == WaitingKind.Need || w.Kind == WaitingKind.Adoption), Language.French);
        string Written(string format) => FollowUpReport.Formats.Single(f => f.Format == format).Write(report);
        Assert.Equal(
            """
            a@gabare.fr
            - Besoin sans date de fin : La Gabare, « un local », depuis mars 2025 (content/projets/gabare.md)

            cap@gabare.fr
            - Besoin sans date de fin : La Gabare, « un cap », depuis mars 2025 (content/projets/gabare.md)

            Sans adresse : au réseau de voir
            - Fiche à adopter : Vue, depuis le 2 janvier 2026 (content/projets/vue.md)

            """, Written("text").Replace('\u00a0', ' '));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", Written("html"));
        Assert.Contains("<a href=\"mailto:a@gabare.fr?subject=", Written("html"));
        Assert.Equal(["<style>"], SoundHtml.FaultsOf(Written("html")));
        Assert.Equal(
            "a-qui,attente,fiche,fichier,quoi,depuis,jusqu-a\r\na@gabare.fr,besoin,La Gabare,content/projets/gabare.md,un local,2025-03,\r\n", string.Concat(Written("csv").Split('\n')[..2].Select(l => l + "\n")));
    }

    [Fact]
    public void Nothing_waits_of_a_site_that_was_read_again() =>
        Assert.Equal("Rien n'attend.\n", FollowUpReport.Text(new(At("2026-11-22", Site(("projets/gabare.md", $"titre: La Gabare\n{Own}relu-le: 2026-11\n"))), Language.French)));
}
