using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Questions;

/// <summary>« On se demande… »: each question with what is known of it, who looks for an answer and who may help.</summary>
internal static class QuestionPages
{
    public static readonly Url Url = new("/questions/");

    /// <summary>A question takes more room than a card.</summary>
    private const int PerPage = 24;

    public static Crumb CrumbOf(Site site) => PageIntroduction.CrumbOf(site, Url, site.Say("accueil-question"));

    public static LinkView LinkTo(Site site) => Format.Link(CrumbOf(site));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var questions = site.Listed<Knowledge>().Where(k => k.IsQuestion).ToList();
        var introduction = PageIntroduction.At(site, Url, site.Say("accueil-question"));
        return CardLists.Compose(
            site, Url, "questions",
            introduction.Head with { IsInvitation = questions.Count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{Knowledge.Kind.Folder}"), Type = "CollectionPage" },
            [
                new(site.Say("questions-ouvertes"), "ouvertes", [.. questions.Where(q => q.IsOpen)]),
                new(site.Say("questions-en-chemin"), "en-chemin", [.. questions.Where(q => !q.IsOpen)])],
            part => new QuestionsView(
                part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, questions.Count,
                [.. part.Sections.Select(s => KnowledgeItems.Group(site, s))],
                Ask(site), KnowledgePages.LinkTo(site), part.Pager),
            PerPage);
    }

    /// <summary>A question is published without the name of who asks, unless it is wished.</summary>
    private static LinkView? Ask(Site site) => Format.Network(site, site.Write("questions-poser-objet"),
        site.Write("questions-poser-message"));
}
