using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>Where the projects stand, how open they are, and how those concerned say that it is still true.</summary>
public sealed class ProgressTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" };

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([
            ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"),
            ("vocabulaires/indicateurs.yml", "- {id: gens, nom: Personnes, unite: personnes, sens: personnes}\n- {id: colis, nom: Colis}\n"), .. content,
        ]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    private static (string, string) Project(string id, string rest) => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: Un.\n{rest}---\n");

    private static string Text(BuiltSite site, string page) => Regex.Replace(site[page], "<[^>]+>", "").Replace('\u00a0', ' ');

    [Theory]
    [InlineData("2026", "moins d’un an")]
    [InlineData("2025", "environ un an")]
    [InlineData("2017", "environ 9 ans")]
    [InlineData("2026-11", "moins d’un mois")]
    [InlineData("2025-01", "22 mois")]
    [InlineData("2024-11-23", "23 mois")]
    [InlineData("2024-11-22", "2 ans")]
    public void An_age_is_no_more_precise_than_its_date(string since, string words) =>
        Assert.Equal(words, Ages.InWords(PartialDate.Parse(since)!.Value, new DateOnly(2026, 11, 22)).Replace('\u00a0', ' '));

    [Fact]
    public void Few_projects_are_a_list_with_words()
    {
        var site = Site(
            Project("roue", "etape: en-service\nmaturite: [{etape: prototype, depuis: 2017}, {etape: en-service, depuis: 2024-05}]\nchiffres: [{quoi: gens, valeur: 3, date: 2019}, {quoi: gens, valeur: 12500, date: 2026-03}, {quoi: colis, valeur: 7, date: 2026-05}]\n"),
            Project("muette", ""));
        var text = Text(site, "/avancement/");
        foreach (var told in new[] { "En service", "mai 2024 (2 ans)", "Âge : environ 9 ans", "Personnes : 12\u202f500 (mars 2026, il y a 8 mois)" }) Assert.Contains(told, text);
        Assert.DoesNotContain("muette", text);
        Assert.DoesNotContain("<table", site["/avancement/"]);
        Assert.DoesNotContain("<rect", site["/avancement/"]);
    }

    [Fact]
    public void Five_projects_are_a_table_and_drawings_whose_values_are_written_twice()
    {
        var site = Site([.. Enumerable.Range(0, 5).Select(i => Project($"p{i}", $"etape: {(i == 0 ? "idee" : "en-service")}\ndepuis: {2015 + i / 2}\n"))]);
        var page = site["/avancement/"];
        Assert.Matches("<text[^>]*>En service</text><text[^>]*>4</text>", page);
        Assert.Contains("<th scope=\"row\">En service</th><td class=\"droite\">4</td>", page);
        Assert.Contains("<th scope=\"row\">2015</th><td class=\"droite\">2</td>", page);
        Assert.Contains("5 projets disent", page);
    }

    [Fact]
    public void What_others_wrote_of_a_project_does_not_grow_older_by_itself()
    {
        var text = Text(Site(Project("roue", "etape: en-service\ndepuis: 2017\nsources: {nom: S, date: 2018}\n")), "/avancement/");
        Assert.Contains("En service (2018)", text);
        Assert.DoesNotContain("environ 9 ans", text);
    }

    [Theory]
    [InlineData("- {etape: prototype, depuis: 2017}\n  - {etape: en-service, depuis: 2019-05}\n  - {etape: en-service, depuis: 2024-05, note: Deux quartiers}", "", "En service", "mai 2019")]
    [InlineData("- {etape: prototype, depuis: 2019-05}\n  - {etape: en-service, depuis: 2019-05}", "", "En service", "mai 2019")]
    [InlineData("- {etape: prototype, depuis: 2019-05}\n  - {etape: en-service, depuis: 2031-02}", "", "Prototype", "mai 2019")]
    [InlineData("- {etape: en-service, depuis: 2019-05}", "depuis: 2012-02\n", "En service", "mai 2019")]
    public void The_stage_of_today_and_its_beginning_are_the_same_on_the_sheet_and_among_others(string path, string rest, string stage, string since)
    {
        var site = Site(Project("roue", $"{rest}maturite:\n  {path}\n"));
        Assert.Contains($"{since} (", Text(site, "/avancement/"));
        foreach (var page in new[] { "/avancement/", "/projets/roue/", "/projets/" }) Assert.Contains(stage, Text(site, page));
        Assert.Matches(Regex.Escape(stage) + @"\W+depuis\W+" + since, Text(site, "/projets/roue/"));
        Assert.Equal(path.Contains("2031"), Text(site, "/projets/roue/").Contains("Prévu pour"));
        if (rest.Length > 0) Assert.Contains("février 2012", Text(site, "/projets/roue/"));
    }

    [Fact]
    public void Nothing_told_is_an_invitation_out_of_the_menu() => Assert.Contains("noindex", Site(Project("muette", ""))["/avancement/"]);

    [Theory]
    [InlineData("projets/a.md", "tenue-par: Nous\n", true)]
    [InlineData("projets/a.md", "sources: {nom: S}\n", false)]
    [InlineData("groupes/a.md", "tenue-par: Nous\n", true)]
    [InlineData("recits/a.md", "relais: https://x.org/r\n", false)]
    public void Those_concerned_say_in_one_message_that_all_is_still_true(string path, string rest, bool offered)
    {
        var page = Site((path, $"---\ntitre: A\nresume: Un.\n{rest}---\n"))["/" + path[..^3] + "/"];
        Assert.Equal(offered, Regex.IsMatch(page, "href=\"mailto:reseau@x.org[^\"]*\">Tout est encore vrai</a>"));
        if (offered) Assert.Contains(Uri.EscapeDataString($"https://x.org/{path[..^3]}/"), page);
    }

    [Fact]
    public void A_sheet_says_how_open_each_part_is_why_and_what_is_wished_instead()
    {
        var text = Text(Site(Project("roue", "ouverture: {code: programme-seul, contenus: libres, donnees: {publiques: les trajets, personnelles: effacées le soir}, licence: OSL-3.0, pourquoi: Faute de temps}\nbriques: [{nom: Stripe, role: le paiement, ouverture: ferme, pourquoi: L'argent va aux commerces, remplacer-par: un outil libre}]\n")), "/projets/roue/");
        foreach (var told in new[] { "Le codeOn peut s’en servir, sans pouvoir lire comment c’est fait", "Sous licence OSL-3.0", "Les contenusLibres", "Les données des personneseffacées le soir", "Pourquoi : Faute de temps", "Stripe, le paiementFermé", "Pourquoi : L’argent va aux commerces", "Le projet souhaite le remplacer par : un outil libre" })
            Assert.Contains(told, text);
    }
}
