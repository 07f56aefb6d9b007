using System.Text.RegularExpressions;
using Pec.Network.Needs;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What a visitor reads of needs and offers, on their pages and on the sheets.</summary>
public sealed partial class ListingTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" };

    private static readonly (string, string)[] Ground =
    [
        ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"),
        ("territoires.yml", "- {id: en-ligne, nom: En ligne, nature: sans-lieu}\n"),
        ("vocabulaires/natures.yml", "- {id: code, nom: Code, ordre: 2, sens: code}\n- {id: animation, nom: Animer une communauté, ordre: 1}\n"),
    ];

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(Trees.Site([.. Ground, .. content]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    private static (string, string) Project(string id, string rest) => ($"projets/{id}.md", $"---\ntitre: {char.ToUpperInvariant(id[0])}{id[1..]}\nresume: Un.\n{rest}---\n");

    private static (string, string) Ally(string id, string rest) => ($"allies/{id}.md", $"---\ntitre: {char.ToUpperInvariant(id[0])}{id[1..]}\nproximite: voisin\n{rest}---\n");

    private static IEnumerable<string> IntroductionMessages(BuiltSite site, string page) =>
        from System.Text.RegularExpressions.Match match in Introduction().Matches(site[page]) select Uri.UnescapeDataString(System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace("\r\n", "\n");

    [Fact]
    public void An_ally_needs_to_keep_people_rather_than_more_code_and_a_member_can_answer()
    {
        var site = Site(
            Ally("framabulle", "contact: allie@x.org\nterritoires: en ligne\nbesoins: {quoi: \"On n'a pas besoin de plus de développeurs, on a besoin de savoir comment les garder, comment animer des communautés\", nature: animation}\n"),
            Project("roue", "contact: roue@x.org\nterritoires: Brest\noffres: {quoi: Animer vos premières réunions, nature: animation}\nbesoins: {quoi: Un correctif, nature: code}\n"));
        Assert.Equal(
            ["mailto:allie@x.org,roue@x.org?subject=Framabulle et Roue : et si vous vous parliez ?&body=Bonjour,\n\n"
                + "Framabulle cherche ceci : On n’a pas besoin de plus de développeurs, on a besoin de savoir comment les garder, comment animer des communautés.\n"
                + "Roue offre ceci : Animer vos premières réunions.\n"
                + "Même besoin : Animer une communauté. À distance.\n"],
            IntroductionMessages(site, "/besoins/"));
        Assert.Equal(IntroductionMessages(site, "/besoins/"), IntroductionMessages(site, "/offres/"));
        Assert.Contains("href=\"/besoins/#allie-framabulle--", site["/allies/framabulle/"]);
        Assert.True(site["/besoins/"].IndexOf("<h3>On n’a", StringComparison.Ordinal) < site["/besoins/"].IndexOf("<h3>Un correctif", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("territoires: Brest\n", "territoires: Rennes\n", "Même territoire : Bretagne.")]
    [InlineData("territoires: Brest\n", "territoires: Quimper\n", "Même territoire : Finistère.")]
    [InlineData("usages: coursiers\n", "usages: livraison\n", "Même usage : Livraison.")]
    public void A_reason_is_a_use_or_a_place_of_both_or_what_holds_both(string seeker, string giver, string reason)
    {
        var site = Site(Project("a", seeker + "besoins: {quoi: X, nature: animation}\n"), Project("b", giver + "offres: {quoi: Y, nature: Animation}\n"));
        Assert.Contains(reason, site["/besoins/"].Replace('\u00a0', ' '));
        Assert.Contains("Un besoin proche", site["/projets/b/"]);
    }

    [Theory]
    [InlineData("besoins: {quoi: X, nature: animation}\n", "offres: {quoi: Y, nature: code}\n")]
    [InlineData("besoins: X\n", "offres: Y\n")]
    [InlineData("besoins: {quoi: X, nature: animation, territoires: Nice}\n", "offres: {quoi: Y, nature: animation}\n")]
    [InlineData("besoins: {quoi: X, nature: animation, jusqua: 2026-11-21}\n", "offres: {quoi: Y, nature: animation}\n")]
    [InlineData("besoins: {quoi: X, nature: animation}\n", "offres: {quoi: Y, nature: animation, jusqua: 2026-10}\n")]
    [InlineData("besoins: {quoi: X, nature: animation, comble: 2026-05}\n", "offres: {quoi: Y, nature: animation}\n")]
    public void Those_that_share_too_little_or_are_over_do_not_meet(string need, string offer)
    {
        var site = Site(Project("a", "territoires: Brest\n" + need), Project("b", "territoires: Brest\n" + offer));
        Assert.Empty(IntroductionMessages(site, "/projets/a/"));
        Assert.Empty(IntroductionMessages(site, "/projets/b/"));
    }

    [Fact]
    public void Nobody_is_introduced_to_oneself() =>
        Assert.Empty(IntroductionMessages(Site(Project("a", "territoires: Brest\nbesoins: {quoi: X, nature: animation}\noffres: {quoi: Y, nature: animation}\n")), "/besoins/"));

    [Fact]
    public void The_network_stands_in_for_who_gave_no_address()
    {
        var site = Site(Project("a", "territoires: Brest\nbesoins: {quoi: X, nature: animation}\n"), Project("b", "territoires: Brest\ncontact: b@x.org\noffres: {quoi: Y, nature: animation}\n"));
        Assert.StartsWith("mailto:reseau@x.org,b@x.org?", Assert.Single(IntroductionMessages(site, "/besoins/")));
    }

    [Fact]
    public void A_need_is_answered_by_a_message_to_its_own_contact_else_to_its_sheet_else_to_the_network()
    {
        var site = Site(
            Project("a", "contact: a@x.org\nbesoins: [{quoi: Un toit, contact: toit@x.org}, {quoi: Un four}]\n"), Project("b", "besoins: Un vélo.\n"), Project("c", "contact: https://c.example/ecrire\noffres: Une salle\n"));
        var (needs, offers) = (site["/besoins/"], site["/offres/"]);
        Assert.Contains("mailto:toit@x.org?subject=Je%20peux%20aider%20%3A%20Un%20toit&amp;body=Bonjour%2C", needs);
        Assert.Contains("mailto:a@x.org?subject=Je%20peux%20aider%20%3A%20Un%20four", needs);
        Assert.Contains("mailto:reseau@x.org?subject=Je%20peux%20aider%20%3A%20Un%20v%C3%A9lo&amp;", needs);
        Assert.Contains("<small>Le réseau lira et transmettra.</small></p><details class=\"message\"><summary aria-label=\"reseau@x.org", needs);
        Assert.Matches("aria-label=\"Je peux aider.: Un toit\">Je peux aider</a></p><details class=\"message\"><summary aria-label=\"toit@x.org.: Le texte à copier\">toit@x.org</summary><pre>À.: toit@x.org\nObjet.: Je peux aider", needs);
        Assert.Contains("href=\"https://c.example/ecrire\"", offers);
        Assert.Contains(">Ça m’intéresse</a>", offers);
        // A sheet offers the same message.
        Assert.Contains("mailto:toit@x.org?subject=Je%20peux%20aider", site["/projets/a/"]);
    }

    [Fact]
    public void A_sheet_tells_what_is_open_before_what_is_met_or_past_and_nobody_answers_those()
    {
        var page = Site(Project("a", "besoins: [{quoi: Hier, jusqua: 2026-11-21}, {quoi: Un toit, comble: 2026-05}, {quoi: Un four}]\n"))["/projets/a/"];
        Assert.Matches("(?s)Un four.*Hier.*Un toit", page[page.IndexOf("id=\"besoins\"", StringComparison.Ordinal)..]);
        Assert.Equal(1, Regex.Count(page, ">Je peux aider</a>"));
    }

    [Fact]
    public void Needs_are_chosen_by_nature_without_a_script_and_each_is_told_once()
    {
        var site = Site([.. Enumerable.Range(0, 5).Select(i => Project($"p{i}", $"usages: livraison\nterritoires: Brest\nbesoins: {{quoi: Chose {i}, nature: {(i == 0 ? "code" : "animation")}}}\n"))]);
        var page = site["/besoins/"];
        Assert.Contains("<option value=\"animation\">", page);
        // One region divides nothing.
        Assert.DoesNotContain("name=\"territoires\"", page);
        Assert.Equal(4, Regex.Count(page, "data-f=\"n-animation\""));
        Assert.Contains("main:has([name=natures] [value=\"code\"]:checked) [data-f]:not([data-f~=\"n-code\"])", site["/" + Regex.Match(page, "besoins/filtres-[0-9a-f]{8}\\.css").Value]);
        Assert.Equal(1, Regex.Count(page, ">Chose 1<"));
        Assert.Contains("Vous n’avez pas besoin de savoir coder", page);
        Assert.DoesNotContain("savoir coder", Site(Project("a", "besoins: {quoi: X, nature: code}\n"))["/besoins/"]);
    }

    [Fact]
    public void A_need_leaves_the_list_after_its_last_day_and_not_before()
    {
        var site = Site(Project("a", "besoins: [{quoi: Hier, jusqua: 2026-11-21}, {quoi: Aujourd'hui, jusqua: 2026-11-22}, {quoi: Ce mois, jusqua: 2026-11}]\n"));
        Assert.DoesNotContain("Hier", site["/besoins/"]);
        Assert.Contains("Aujourd’hui", site["/besoins/"]);
        Assert.Contains("Ce mois", site["/besoins/"]);
        Assert.Contains("Deux besoins attendent", site["/besoins/"]);
        Assert.Contains("La date est passée", site["/projets/a/"]);
    }

    [Fact]
    public void A_need_that_was_met_leads_to_the_story_that_tells_how()
    {
        var site = Site(Project("a", "besoins: [{quoi: Un local, id: local}, {quoi: Un vélo}]\n"), ("recits/r.md", "---\ntitre: Nous avons un toit\nresume: Un.\nrepond-a: projet:a#local\n---\n"));
        foreach (var page in new[] { "/besoins/", "/projets/a/" }) Assert.Matches("Besoin comblé.: <a href=\"/recits/r/\">Nous avons un toit</a>", site[page]);
        Assert.Contains("Un besoin attend", site["/besoins/"]);
    }

    [Fact]
    public void Many_needs_are_told_on_a_page_for_each_nature_use_and_place()
    {
        var site = Site([.. Enumerable.Range(0, 61).Select(i => Project($"p{i}", $"usages: livraison\nterritoires: Brest\nbesoins: {{quoi: X, nature: {(i == 0 ? "code" : "animation")}}}\n"))]);
        Assert.Contains("href=\"/besoins/natures/animation/\">Animer une communauté</a> <small>60</small>", site["/besoins/"]);
        Assert.Equal(10, Regex.Count(site["/besoins/natures/animation/"], "<h3>"));
        Assert.Equal(10, Regex.Count(site["/besoins/usages/livraison/"], "<h3>"));
        Assert.Contains("href=\"/besoins/usages/livraison/page/2/\"", site["/besoins/usages/livraison/"]);
        Assert.Equal(1, Regex.Count(site["/besoins/usages/livraison/page/7/"], "<h3>"));
        Assert.Equal(10, Regex.Count(site["/besoins/territoires/bretagne/"], "<h3>"));
    }

    [Fact]
    public void A_page_without_needs_is_an_invitation_that_nobody_is_sent_to()
    {
        var site = Site();
        Assert.Contains("noindex", site["/besoins/"]);
        Assert.Contains("Dites-le-nous en une phrase", site["/besoins/"]);
        Assert.DoesNotContain("/offres/", site["/plan-du-site/"]);
    }

    [Fact]
    public void The_matches_grow_as_the_listings_never_as_their_pairs()
    {
        var tree = Trees.Site([.. Ground, .. Enumerable.Range(0, 150).SelectMany(i => new[]
        {
            Project($"b{i}", "territoires: Brest\nbesoins: {quoi: X, nature: animation}\n"), Project($"o{i}", "territoires: en ligne\noffres: {quoi: Y, nature: animation}\n"),
        })]);
        var board = new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(tree).Value.Site.Board;
        Assert.InRange(board.Matches.Length, 150, 300 * ListingBoard.Nearest);
        Assert.All(board.Needs.Concat(board.Offers), n => Assert.NotEmpty(board.MatchesOf(n)));
    }

    [GeneratedRegex("href=\"(mailto:[^\"]*)\" aria-label=\"Les présenter")]
    private static partial Regex Introduction();
}
