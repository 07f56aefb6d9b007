using Pec.Network.Contributing;
using Pec.Network.Projects;
using Pec.Schema;
using Pec.Tests.Support;

namespace Pec.Tests.Contributing;

public sealed class DraftTests
{
    private static readonly Pec.Model.Tree Site = Trees.Site();

    private static Draft Of(DraftRequest request) => new Build(BuiltSite.Usual).Draft(Site, request)!;

    private static IEnumerable<string> Faults(Draft draft) => BuiltSite.Of(Site.With(draft.Path, draft.Text)).Faults;

    [Fact]
    public void Seven_answers_under_their_questions_make_a_sheet_without_a_fault()
    {
        var message = string.Join("\n", Questionnaire.Project.Select((q, i) => $"> {i + 1}. {q.Words}\n{Told[i]}\n"));
        var draft = Of(new("projet", null, Answers: message));
        Assert.Equal("content/projets/les-colis-d-epinal.md", draft.Path.Value);
        Assert.Empty(Faults(draft));
        Assert.Empty(draft.Aside);
        Assert.Contains("territoires:\n", draft.Text);
        Assert.Contains("  - Épinal\n  - Vosges\n", draft.Text);
        Assert.Contains("usages:\n  - livraison\n", draft.Text);
        Assert.Contains("etape: en-service\n", draft.Text);
        Assert.Contains("depuis: 2021-03\n", draft.Text);
        Assert.Contains("besoins:\n  - Nous cherchons quelqu'un pour tenir la caisse\n", draft.Text);
        Assert.Contains("offres:\n  - Nous pouvons prêter une remorque\n", draft.Text);
        Assert.Contains("contact: bonjour@colis.example\n", draft.Text);
    }

    [Fact]
    public void Seven_plain_lines_are_seven_answers() => Assert.Equal(Of(new("projet", null, Answers: string.Join("\r\n", Told))).Text, Of(new("projet", null, Answers: string.Join("\n", Told.Select((t, i) => $"{i + 1}) {t}")))).Text);

    [Fact]
    public void An_answer_that_no_list_knows_stays_in_the_text_as_a_comment()
    {
        var draft = Of(new("projet", null, Answers: "1. Comment s'appelle votre projet ?\nLa \u0007Roue\n2. À quoi sert-il, et à qui ?\nUn. Deux.\n7. À quelle adresse vous écrire ?\néquipe@roue.example\n"));
        Assert.Empty(Faults(draft));
        Assert.Contains("# À ranger : contact: ", draft.Text);
        Assert.Equal("courriel-mal-ecrit", Assert.Single(draft.Aside).Rule.Id);
    }

    [Theory]
    [InlineData("projet"), InlineData("groupe"), InlineData("production"), InlineData("recit"), InlineData("savoir"), InlineData("chapitre"), InlineData("allie"), InlineData("collectivite"), InlineData("rencontre"), InlineData("lettre"), InlineData("page")]
    public void A_draft_lacks_only_what_is_required(string kind)
    {
        foreach (var complete in new[] { false, true })
            Assert.All(Faults(Of(new(kind, "L'été : \"à vélo\"", IsComplete: complete))), fault => Assert.EndsWith(" cle-manquante", fault));
    }

    [Fact]
    public void A_story_is_complete_with_its_title() => Assert.Empty(Faults(Of(new("recit", "Une fabrique de yaourt open source"))));

    [Fact]
    public void A_story_to_be_told_begins_with_the_six_questions_as_headings_to_be_removed()
    {
        var draft = Of(new("recit", "Une tournée à vélo", Asks: true));
        Assert.Empty(Faults(draft));
        Assert.Equal(Questionnaire.Story.Select(q => $"## {q.Words}"), draft.Text.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)));
        var page = BuiltSite.Of(Site.With(draft.Path, draft.Text))["/recits/une-tournee-a-velo/"];
        Assert.Contains("Racontez un jour qui a compté.</h2>", page);
        Assert.DoesNotContain("ôtez-la", page);
        Assert.DoesNotContain("##", Of(new("recit", "Une tournée à vélo")).Text);
    }

    [Theory, MemberData(nameof(KindNames))]
    public void What_a_form_sends_key_by_key_is_read_back(string kind)
    {
        var questions = Questionnaire.Whole(Network.Features.Model.Named(kind)!).Where(q => q.IsOfText || (q.Example is not ['{', ..] && !q.Fields.Any(f => f.Codec.Structure is Pec.Schema.Codecs.Structure.Reference or Pec.Schema.Codecs.Structure.Term { Vocabulary: "engagements" }))).ToList();
        var message = string.Concat(questions.Select((q, i) => $"{Questionnaire.Whole(Network.Features.Model.Named(kind)!).ToList().FindIndex(w => w.Words == q.Words) + 1}. {q.Words}\n{(q.IsOfText ? "Un texte." : q.Example!.Trim('[', ']'))}\n\n"));
        var draft = Of(new(kind, null, Answers: message));
        Assert.True(draft.IsSure, draft.Report!.Table(Pec.Model.Language.French));
        Assert.DoesNotContain("# À ranger", draft.Text);
        Assert.Equal(questions.Select(q => q.Keys[0]), draft.Report!.Understood.Select(u => u.Answer.Question.Keys[0]));
        Assert.EndsWith("---\n\nUn texte.\n", draft.Text);
    }

    public static TheoryData<string> KindNames => [.. Draft.Kinds];

    [Fact]
    public void A_message_made_to_be_long_to_read_is_read_all_the_same()
    {
        foreach (var hostile in new[] { "a", " ", ">", "1. ", "Merci\n", "De : a\n", "- \n", "Où agit-il ?\n", "a-", "a.", "Comment s'appelle ", "12/", "((at)", "\n", "Nom : a\n", "nous cherchons et ", "Le 3 \n" })
            Assert.NotNull(ReadMessageOf(string.Concat(Enumerable.Repeat(hostile, 40_000 / hostile.Length)) + "\n1. Comment s'appelle votre projet ?\n" + string.Concat(Enumerable.Repeat(hostile, 10_000 / hostile.Length))));
    }

    private static Reading ReadMessageOf(string text) => Of(new("projet", null, Answers: text)).Report!.Reading;

    [Fact]
    public void A_relayed_story_leads_to_its_original()
    {
        var draft = Of(new("recit", null, Relayed: "https://a-brest.example/la-fabrique.html"));
        Assert.Equal("content/recits/la-fabrique.md", draft.Path.Value);
        Assert.Contains("href=\"https://a-brest.example/la-fabrique.html\"", BuiltSite.Of(Site.With(draft.Path, draft.Text))["/recits/la-fabrique/"]);
    }

    [Fact]
    public void The_questions_of_each_kind_ask_for_every_key_that_is_required_or_wished_and_for_none_that_it_has_not() =>
        Assert.All(Network.Features.Model.Kinds, kind =>
        {
            var asked = Questionnaire.Of(kind).SelectMany(q => q.Keys).ToList();
            Assert.Empty(kind.Fields.Where(f => f.Level != Level.Free).Select(f => f.Key).Except(asked));
            Assert.Empty(asked.Except(kind.Fields.Select(f => f.Key)).Except([Ask.Body]));
            Assert.Distinct(asked);
            Assert.Distinct(Questionnaire.Whole(kind).Select(q => Pec.Model.French.Folding.Slug(q.Words)));
        });

    [Fact]
    public void The_message_with_the_questions_fits_in_a_link()
    {
        var site = BuiltSite.Of(Trees.Site(("site.yml", "titre: T\nediteur: E\nhebergeur: H\ncontact: bonjour@reseau.example\n")).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" });
        var link = System.Text.RegularExpressions.Regex.Match(site["/contribuer/"], "href=\"(mailto:bonjour@reseau.example[^\"]*subject=Une[^\"]*)\"").Groups[1].Value;
        Assert.InRange(link.Length, 300, 1_800);
    }

    [Fact]
    public void The_templates_of_GitLab_are_those_of_the_schema()
    {
        foreach (var (path, text) in GitLabTemplates.All(Network.Features.Model, "CC-BY-SA-4.0"))
        {
            var file = Path.Combine(Repository.Root, path.Value);
            if (Environment.GetEnvironmentVariable("PEC_BENIR") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }
            Assert.Equal(text, File.ReadAllText(file));
        }
        Assert.Equal(GitLabTemplates.All(Network.Features.Model, null).Length, Directory.EnumerateFiles(Path.Combine(Repository.Root, ".gitlab"), "*.md", SearchOption.AllDirectories).Count());
    }

    private static readonly string[] Told =
    [
        "Les Colis d'Épinal", "Des livreuses à vélo portent les colis des commerces : tout le quartier y gagne. La livraison appartient à celles qui roulent.", "À Épinal et dans les Vosges",
        "En service depuis mars 2021", "Venez le mardi à 18 h, c'est ouvert à tous les commerces.", "Nous cherchons quelqu'un pour tenir la caisse. Nous pouvons prêter une remorque.", "bonjour@colis.example, merci",
    ];
}
