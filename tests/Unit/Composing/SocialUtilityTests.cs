using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What projects change around them: told first, counted after, added up only where it may be.</summary>
public sealed class SocialUtilityTests
{
    private const string Indicators = "- {id: dechets, nom: Déchets évités, unite: kilogrammes}\n- {id: gens, nom: Personnes aidées, unite: personnes, sens: personnes}\n- {id: sourires, nom: Sourires}\n";

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"), ("vocabulaires/indicateurs.yml", Indicators), .. content])
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
        BuiltSite.Usual with { Theme = "communs" });

    private static (string, string) Project(string id, string years, string rest = "") => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: Un.\n{rest}utilite-sociale: [{years}]\n---\n");

    private static string Figure(string what, string number, string more = "confiance: mesuree, methode: pesée") => $"{{quoi: {what}, valeur: \"{number}\", {more}}}";

    private static string Text(BuiltSite site, string page) => Regex.Replace(site[page].Replace("\n", "|"), "<[^>]+>", "|").Replace('\u00a0', ' ').Replace('\u202f', ' ');

    [Fact]
    public void What_is_put_in_what_comes_out_and_what_it_changes_are_kept_apart_and_told_before_counted()
    {
        var site = Site(Project("roue", "{annee: 2025, moyens: deux postes, resultats: mille colis, externalites: [" + Figure("dechets", "1 875,5", "confiance: comptee, methode: pesée, source: la mairie, recit: On respire") + ", La rue est calme]}"));
        foreach (var page in new[] { "/utilite-sociale/2025/", "/projets/roue/" })
        {
            var text = Text(site, page);
            Assert.Contains("|Ce qu’on y met : deux postes|", text);
            Assert.Contains("|Ce qui en sort : mille colis|", text);
            Assert.True(text.IndexOf("La rue est calme", StringComparison.Ordinal) < text.IndexOf("Déchets évités", StringComparison.Ordinal));
            foreach (var told in new[] { "|On le raconte ainsi : On respire|", "|Combien : 1875,5 kilogrammes, valeur comptée|", "|Comment on le sait : pesée|", "|Qui le dit : la mairie|" }) Assert.Contains(told, text);
        }
        Assert.Contains("La rue est calme", Text(site, "/utilite-sociale/"));
        Assert.DoesNotContain("1875,5", Text(site, "/utilite-sociale/"));
        Assert.DoesNotContain("<table", site["/utilite-sociale/2025/"]);
    }

    [Theory]
    [InlineData("1200", "confiance: mesuree, methode: pesée", "1000 kilogrammes, valeur mesurée ; 200 kilogrammes de plus depuis|")]
    [InlineData("999,5", "confiance: mesuree, methode: pesée", "1000 kilogrammes, valeur mesurée ; 0,5 kilogrammes de moins depuis|")]
    [InlineData("1000", "confiance: mesuree, methode: pesée", "1000 kilogrammes, valeur mesurée ; autant depuis|")]
    [InlineData("1200", "confiance: estimee, methode: pesée", "200 kilogrammes de plus depuis, mais on ne le sait pas de la même façon|")]
    [InlineData("1200", "confiance: mesuree, methode: balance neuve", "200 kilogrammes de plus depuis, mais la méthode n’est pas dite dans les mêmes mots|")]
    public void A_figure_is_compared_with_the_year_before_in_words(string number, string more, string words) => Assert.Contains(words, Text(
        Site(Project("roue", "{annee: 2024, externalites: [" + Figure("dechets", "1000") + "]}, {annee: 2025, externalites: [" + Figure("dechets", number, more) + "]}")), "/utilite-sociale/2025/"));

    [Fact]
    public void Only_the_same_indicator_of_the_year_before_is_compared() => Assert.DoesNotContain("L’année d’avant", Text(
        Site(Project("roue", "{annee: 2023, externalites: [" + Figure("dechets", "1") + "]}, {annee: 2024, externalites: [" + Figure("gens", "1") + "]}, {annee: 2025, externalites: [" + Figure("dechets", "2") + "]}")), "/utilite-sociale/2025/"));

    [Theory]
    [InlineData(4, "dechets", null)]
    [InlineData(5, "dechets", "|Déchets évités : 15 kilogrammes, dit par 5 projets. |4 valeurs mesurées, 1 estimée|")]
    [InlineData(6, "sourires", null)]
    [InlineData(6, "Un mot à nous", null)]
    public void A_sum_needs_enough_projects_and_one_unit_and_says_how_sure_its_parts_are(int projects, string what, string? row)
    {
        var site = Site(
            [
                .. Enumerable.Range(1, projects).Select(i => Project($"p{i}", "{annee: 2025, externalites: [" + Figure(what, $"{i}", i == 1 ? "confiance: estimee, methode: à vue" : "confiance: mesuree, methode: pesée") + "]}")),
                Project("autres", "{annee: 2025, externalites: [" + Figure(what, "1000") + "]}", "sources: {nom: S, date: 2018}\n"),
            ]);
        if (row is null) Assert.DoesNotContain("<table", site["/utilite-sociale/2025/"]);
        else Assert.Contains(row, Text(site, "/utilite-sociale/2025/"));
        Assert.Contains("Écrit d’après des sources publiques (2018).", Text(site, "/utilite-sociale/2025/"));
    }

    [Fact]
    public void A_sum_of_people_says_that_one_may_be_counted_twice() => Assert.Contains("Une même personne peut être comptée par plusieurs projets.", Text(
        Site([.. Enumerable.Range(1, 5).Select(i => Project($"p{i}", "{annee: 2025, externalites: [" + Figure("gens", "3") + "]}"))]), "/utilite-sociale/2025/"));

    [Fact]
    public void Nothing_told_is_an_invitation_without_a_sheet()
    {
        var site = Site();
        Assert.Contains("noindex", site["/utilite-sociale/"]);
        Assert.False(site.Has("utilite-sociale/utilite-sociale.csv"));
    }

    [Fact]
    public void The_same_lines_are_a_sheet_and_what_people_say_stays_on_the_page()
    {
        var site = Site(Project("roue", "{annee: 2025, moyens: \"=deux postes, ou trois\", externalites: [" + Figure("dechets", "1 875,5", "confiance: comptee, methode: pesée, recit: Madame Y.") + "]}"));
        Assert.Equal(
            "annee,projet,fiche,partie,quoi,valeur,unite,confiance,methode,source,sources-publiques\r\n"
            + "2025,roue,/projets/roue/,moyens,\"'=deux postes, ou trois\",,,,,,\r\n"
            + "2025,roue,/projets/roue/,autour,Déchets évités,1875.5,kilogrammes,comptee,pesée,,\r\n",
            site["utilite-sociale/utilite-sociale.csv"]);
    }

    [Fact]
    public void A_sheet_takes_no_cell_for_a_formula_and_doubles_its_quotes()
    {
        var lines = Site(Project("roue", "{annee: 2025, externalites: [=1+1, \"+33\", \"-1\", \"@a\", 'a\"b', \"é, puis\"]}"))["utilite-sociale/utilite-sociale.csv"].Split("\r\n");
        Assert.Equal(["'=1+1", "'+33", "'-1", "'@a", "\"a\"\"b\"", "\"é, puis\""], lines[1..^1].Select(l => l["2025,roue,/projets/roue/,autour,".Length..^",,,,,,".Length]));
    }
}
