using System.Text.Json;
using Pec.Network.Contributing;
using Pec.Tests.Support;

namespace Pec.Tests.Contributing;

/// <summary>A message about a published sheet: only what it changes changes in its file.</summary>
public sealed class CorrectionTests
{
    private const string Sheet = """
        ---
        # Relu en mars.
        titre: La Gabare
        resume: Des bateaux partagés.
        territoires:
          - Brest
          # le port surtout
          - Quimper
        etape: en-service
        depuis: 2019 # d'après eux
        besoins:
          - {quoi: un local, nature: animation}
          - {quoi: une voile}
        contact: bonjour@gabare.fr
        tenue-par: la Gabare
        ---

        On navigue.

        """;

    private static readonly Pec.Model.Tree Site = Trees.Site(("projets/la-gabare.md", Sheet));

    /// <summary>As the form sends them: each question under its number.</summary>
    private static string Changed(params IEnumerable<(string Key, string Answer)> answers) =>
        "Page : https://reseau.fr/site/projets/la-gabare/\n\n" + string.Concat(
            from answer in answers
            let all = Questionnaire.Whole(Network.Projects.Project.Kind).ToList()
            let at = all.FindIndex(q => q.Keys[0] == answer.Key)
            select $"{at + 1}. {all[at].Words}\n{answer.Answer}\n\n") + Questionnaire.Ending("CC-BY-SA-4.0");

    private static Draft Read(string message, string kind = "projet") => new Build(BuiltSite.Usual).Draft(Site, new(kind, null, Answers: message))!;

    [Fact]
    public void Only_the_keys_that_the_message_names_change()
    {
        var draft = Read(Changed(("depuis", "2018"), ("territoires", "- Brest\n- Rennes"), ("site", "https://gabare.fr")));
        Assert.True(draft.IsSure && draft.IsCorrection);
        Assert.Equal("content/projets/la-gabare.md", draft.Path.Value);
        Assert.Equal(
            Sheet.Replace("  - Brest\n  # le port surtout\n  - Quimper\n", "  - Brest\n  - Rennes\n").Replace("2019 # d'après eux", "2018")
                .Replace("tenue-par: la Gabare\n", "tenue-par: la Gabare\nsite: \"https://gabare.fr\"\n"), draft.Text);
        Assert.Contains("sur la fiche « La Gabare »", draft.Report!.Reply);
        Assert.Contains("Depuis : 2018", draft.Report.Reply);
        Assert.DoesNotContain("Il nous manque", draft.Report.Reply);
    }

    [Fact]
    public void A_key_that_is_taken_away_leaves_and_the_others_stay()
    {
        var draft = Read(Changed(("depuis", "(à ôter)")));
        Assert.Equal(Sheet.Replace("depuis: 2019 # d'après eux\n", ""), draft.Text);
        Assert.Contains("Depuis : ce serait ôté.", draft.Report!.Reply);
    }

    [Theory]
    [InlineData("depuis", "bientôt", "bientôt")]
    [InlineData("titre", "(à ôter)", "(à ôter)")]
    [InlineData("besoins", "- un pont", "un pont")]
    [InlineData("texte", "On navigue aussi l'hiver.", "On navigue aussi l'hiver.")]
    public void What_cannot_take_its_place_stands_beside_and_what_was_published_stays(string key, string answer, string kept)
    {
        var draft = Read(Changed((key, answer)));
        Assert.Equal(Sheet, string.Concat(draft.Text.Split('\n').Where(l => !l.StartsWith("# À ranger")).Select(l => l + "\n"))[..^1]);
        Assert.Contains(kept, draft.Text.Split('\n').Single(l => l.StartsWith("# À ranger")));
    }

    [Theory]
    [InlineData("Page : https://reseau.fr/projets/la-gabare/\n\nCe qui est à corriger :\n\nC'est depuis 2018.\n")]
    [InlineData("### L'adresse de la page\n\nhttps://reseau.fr/projets/la-gabare\n\n### Ce qui est inexact\n\nLa date.\n\n### Ce qu'il faudrait lire, et d'où vous le savez\n\n2018, par l'équipe.\n")]
    public void A_correction_in_other_words_is_for_a_person_to_read_and_changes_nothing(string message)
    {
        var draft = Read(message, "recit");
        Assert.False(draft.IsSure);
        Assert.Contains("correction de « La Gabare » (content/projets/la-gabare.md)", draft.Report!.Table(Pec.Model.Language.French));
        Assert.Contains("2018", draft.Text.Split('\n').Last(l => l.StartsWith("# À ranger")));
        Assert.Equal(Sheet, string.Concat(draft.Text.Split('\n').Where(l => !l.StartsWith("# À ranger")).Select(l => l + "\n"))[..^1]);
    }

    [Fact]
    public void A_line_end_of_another_system_stays()
    {
        var draft = new Build(BuiltSite.Usual).Draft(Site.With(new("content/projets/la-gabare.md"), Sheet.Replace("\n", "\r\n")), new("projet", null, Answers: Changed(("depuis", "2018"))))!;
        Assert.Equal(Sheet.Replace("2019 # d'après eux", "2018").Replace("\n", "\r\n"), draft.Text);
    }

    [Fact]
    public void The_form_opens_on_what_a_sheet_says_but_for_what_it_could_not_send_back()
    {
        var site = BuiltSite.Of(Site.With(new("content/projets/la-gabare.md"), Sheet.Replace("  - {quoi: un local, nature: animation}\n", "")));
        using var data = JsonDocument.Parse(site["/contribuer/formulaire/projet/fiches.json"]);
        Assert.Equal(
            """{"id":"la-gabare","titre":"La Gabare","adresse":"/projets/la-gabare/","dit":{"titre":"La Gabare","resume":"Des bateaux partagés.","territoires":["Brest","Quimper"],"etape":"En service","depuis":"2019","besoins":["une voile"],"tenue-par":"la Gabare"}}""",
            Assert.Single(data.RootElement.GetProperty("fiches").EnumerateArray()).GetRawText());
        using var other = JsonDocument.Parse(BuiltSite.Of(Site)["/contribuer/formulaire/projet/fiches.json"]);
        Assert.False(other.RootElement.GetProperty("fiches")[0].GetProperty("dit").TryGetProperty("besoins", out _));
    }

    [Fact]
    public void A_sheet_leads_to_its_form() => Assert.Contains("/contribuer/formulaire/projet/#fiche=la-gabare\"", BuiltSite.Of(Site.With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" })["/projets/la-gabare/"]);

    [Fact]
    public void An_object_between_braces_is_read_as_the_form_wrote_it()
    {
        var draft = Read("""
            1. Comment s'appelle votre projet ?
            La Rame
            """ + string.Concat(from question in Questionnaire.Whole(Network.Projects.Project.Kind) where question.Keys is ["chiffres"] or ["liens"]
                                select $"\n\n{question.Words} :\n" + (question.Keys[0] == "liens"
                                    ? "- {vers: projet:la-gabare, nature: coopere-avec, note: \"dit \\\"oui\\\", souvent\"}" : "- {nom: bateaux, valeur: 3, date: 2020}\n- {nom: pas cela, couleur: bleu}")) + "\n");
        Assert.Contains("liens:\n  - {vers: \"projet:la-gabare\", nature: coopere-avec, note: \"dit \\\"oui\\\", souvent\"}\n", draft.Text);
        Assert.Contains(draft.Text.Split('\n'), l => l.StartsWith("# À ranger") && l.Contains("{nom: pas cela, couleur: bleu}"));
    }
}
