using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Questions;

/// <summary>What can be learnt from one another: the page of tools, offers and requests; and what a sheet adds, questions included.</summary>
internal static class KnowledgePages
{
    /// <summary>The keys that name who looks for it and who may help.</summary>
    public const string LookedForBy = "cherche", HelpedBy = "qui-peut-aider";

    private const string Title = "Savoir-faire";
    private static readonly Url Url = Lists.AddressOf(Knowledge.Kind);

    public static LinkView LinkTo(Site site) => Tell.Link(CrumbOf(site));

    public static Crumb CrumbOf(Site site) => PageIntroduction.CrumbOf(site, Url, Title);

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var known = site.Listed<Knowledge>().Where(k => !k.IsQuestion).ToList();
        var introduction = PageIntroduction.At(site, Url, Title);
        return CardLists.Compose(
            site, Url, "knowledge", introduction.Head with { IsHidden = known.Count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{Knowledge.Kind.Folder}"), Type = "CollectionPage" },
            [
                new("Un usage, un outil", "outils", [.. known.Where(k => k.IsTool)]),
                new("À apprendre ici", "offres", [.. known.Where(k => k.IsOffer)]),
                new("À apprendre à d’autres", "demandes", [.. known.Where(k => k.IsRequest)]),
            ],
            part => new KnowledgesView(
                part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, known.Count, [.. part.Sections.Select(s => KnowledgeItems.Group(site, s))],
                part.Sections.SelectMany(s => s.Entries).Any(e => site.Exchanges.Of(e.Key).Any()), NoticeBoard.Nearest, QuestionPages.LinkTo(site), Share(site), part.Pager));
    }

    public static KnowledgeView Sheet(Site site, ComposeOptions options, Knowledge knowledge, SheetView sheet) => new(
        sheet, NatureOf(knowledge), knowledge.IsQuestion, knowledge.IsOffer, knowledge.IsRequest,
        Answers.Row(sheet.Rows, LookedForBy), Answers.Row(sheet.Rows, HelpedBy),
        KnowledgeItems.Paragraphs(knowledge.Debate), NoticeSequels.Of(site, knowledge), Answer(site, options, knowledge));

    private static string NatureOf(Knowledge knowledge) => knowledge.IsTool ? "Un usage, un outil" : knowledge.IsOffer ? "Une offre de savoir" : knowledge.IsRequest ? "Une demande de savoir" : knowledge.IsOpen ? "Question ouverte" : "Question";

    private static LinkView? Answer(Site site, ComposeOptions options, Knowledge knowledge) => Tell.Network(site, knowledge.Title.Shown,
        $"Bonjour,\n\nAu sujet de « {knowledge.Title.Text} » ({options.BaseAddress}{knowledge.Url.Path}), voici ce que je sais, ou ce que je voudrais savoir :\n\n\nMon nom n’apparaîtra pas, sauf si je l’écris ici :\n\n");

    private static LinkView? Share(Site site) => Tell.Network(site, "Un savoir à partager",
        "Bonjour,\n\nCe que je sais faire et peux montrer à d’autres, ou ce que je voudrais apprendre :\n\n\nOù, quand, comment me joindre :\n\n");
}
