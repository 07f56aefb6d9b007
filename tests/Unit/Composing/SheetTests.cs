using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>A sheet in two times: first whether one can use it and what to do, then parts that fold and say what they hold.</summary>
public sealed class SheetTests
{
    private static readonly (string, string) Stages = ("vocabulaires/etapes.yml", "- {id: idee, nom: Idée, sens: idee}\n- {id: prototype, nom: Prototype, sens: essai}\n- {id: en-service, nom: En service, sens: en-service}\n- {id: essaimage, nom: Essaimage, sens: en-service}\n- {id: en-pause, nom: En pause, sens: en-pause}\n- {id: arretee, nom: Arrêtée, sens: arretee}\n");

    private static readonly (string, string) Counts = ("vocabulaires/indicateurs.yml", "- {id: gens, nom: Personnes qui s'en servent, unite: personnes, sens: personnes}\n- {id: emplois, nom: Emplois, unite: emplois}\n");

    private static BuiltSite Site(string lines, string keeper = "tenue-par: nous\n") => BuiltSite.Of(
        Trees.Site(Stages, Counts, ("projets/a.md", $"---\ntitre: A\nresume: Un.\n{keeper}{lines}---\n"))
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://a.example" });

    private static string Text(string page) => Regex.Replace(Regex.Replace(page, "<[^>]+>", ""), "[\u00a0\u202f]", " ");

    [Theory]
    [InlineData("maturite: [{etape: prototype, depuis: 2016}, {etape: en-service, depuis: 2018-09}]\n", "Oui, depuis 2018")]
    [InlineData("etape: en-service\ndepuis: 2017-08\n", "Oui")]
    [InlineData("accueil: sur-demande\n", "Oui, sur demande")]
    [InlineData("etape: prototype\n", "Bientôt : prototype")]
    [InlineData("etape: idee\n", "Pas encore : c’est une idée")]
    [InlineData("etape: arretee\ndepuis: 2021\n", "Non, ce projet est arrêté, depuis 2021")]
    public void The_card_and_the_sheet_give_the_same_answer(string lines, string answer)
    {
        var site = Site(lines);
        Assert.Contains($">{answer}</dd>", site["/projets/a/"].Replace('\u00a0', ' '));
        Assert.Contains($"S’en servir ? {answer}<", site["/projets/"].Replace('\u00a0', ' ').Replace('\u202f', ' '));
    }

    [Fact]
    public void What_others_wrote_says_who_and_when_and_the_start_is_not_that_of_the_stage()
    {
        var text = Text(Site("etape: en-service\ndepuis: 2017-08\nsources: [{nom: \"La Tribune, un article\", date: 2021-04}]\n", "")["/projets/a/"]);
        Assert.Contains("Oui en 2021, d’après La Tribune", text);
        Assert.Contains("Lancé en août 2017.", text);
    }

    [Fact]
    public void Figures_are_sentences_the_latest_first() => Assert.Contains(
        "612 personnes s’en servent (juin 2026), 455 fin 2024, 310 en 2022.",
        Text(Site("chiffres: [{quoi: gens, valeur: 310, date: 2022}, {quoi: gens, valeur: 455, date: 2024-12}, {quoi: gens, valeur: 612, date: 2026-06}]\n")["/projets/a/"]));

    [Fact]
    public void A_long_sheet_folds_its_parts_and_says_what_each_holds()
    {
        var page = Site("besoins: [{quoi: Un vélo, comble: 2025}, Une remorque]\npropriete: Nous\neconomie: {lucrativite: limitee}\nouverture: libre\nbriques: Un outil\nobjectifs: Rouler\nse-distingue: Le calme\n")["/projets/a/"];
        Assert.Contains("<details class=\"partie\" open><summary><h2>Besoins\u00a0: 1 ouvert</h2>", page);
        Assert.Contains("<details class=\"partie\"><summary><h2>Où va l’argent\u00a0: lucrativité limitée</h2>", page);
        Assert.Contains("<summary><h2>Ce qui est ouvert, et pourquoi\u00a0: code libre</h2>", page);
        Assert.True(page.IndexOf("Une remorque", StringComparison.Ordinal) < page.IndexOf("Un vélo", StringComparison.Ordinal));
        Assert.Contains("Sur cette page", page);
        Assert.DoesNotContain("Sur cette page", Site("propriete: Nous\n")["/projets/a/"]);
    }

    [Fact]
    public void A_sheet_in_another_language_marks_its_own_words_and_not_its_frame()
    {
        var site = Site("langue: en\n");
        Assert.Contains("<html lang=\"fr\">", site["/projets/a/"]);
        Assert.Contains("<h1 lang=\"en\">A</h1>", site["/projets/a/"]);
        Assert.Contains("<h3 lang=\"en\"><a href=\"/projets/a/\">A</a></h3>", site["/projets/"]);
    }
}
