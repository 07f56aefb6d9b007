using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Questions;

/// <summary>« On se demande… »: each question with what is known of it, who looks for an answer and who may help.</summary>
internal static class QuestionPages
{
    public static readonly Url Url = new("/questions/");
    private const string Title = "On se demande…";

    /// <summary>A question takes more room than a card.</summary>
    private const int PerPage = 24;

    public static Crumb CrumbOf(Site site) => PageIntroduction.CrumbOf(site, Url, Title);

    public static LinkView LinkTo(Site site) => Tell.Link(CrumbOf(site));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var questions = site.Listed<Knowledge>().Where(k => k.IsQuestion).ToList();
        var introduction = PageIntroduction.At(site, Url, Title);
        return CardLists.Compose(
            site, Url, "questions", introduction.Head with { IsHidden = questions.Count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{Knowledge.Kind.Folder}"), Type = "CollectionPage" },
            [new("Les questions ouvertes", "ouvertes", [.. questions.Where(q => q.IsOpen)]), new("Celles dont nous savons déjà quelque chose", "en-chemin", [.. questions.Where(q => !q.IsOpen)])],
            part => new QuestionsView(
                part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, questions.Count, [.. part.Sections.Select(s => KnowledgeItems.Group(site, s))],
                Ask(site), KnowledgePages.LinkTo(site), part.Pager),
            PerPage, Answering);
    }

    /// <summary>Search engines are told of the questions that the page answers, no others.</summary>
    private static PageHead Answering(PageHead head, IReadOnlyList<Section> shown) =>
        shown.SelectMany(s => s.Entries).OfType<Knowledge>().Where(q => !q.IsOpen && Excerpt.Of(q.Body).Length > 0).ToList() is { Count: > 0 } answered ? head with { Type = "FAQPage", Answered = [.. answered.Select(q => new AnsweredQuestion(Plain.Shown(q.Title)!, () => Excerpt.Of(q.Body)))] } : head;

    /// <summary>A question is published without the name of who asks, unless it is wished.</summary>
    private static LinkView? Ask(Site site) => Tell.Network(site, "Une question pour le site",
        "Bonjour,\n\nVoici ma question :\n\n\nPourquoi je me la pose, ou ce que j’ai déjà essayé (facultatif) :\n\n\nMon nom n’apparaîtra pas à côté de la question, sauf si je l’écris ici :\n\n");
}
