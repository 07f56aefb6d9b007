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

    private static readonly Url Url = Lists.AddressOf(Knowledge.Kind);

    public static LinkView LinkTo(Site site) => Format.Link(CrumbOf(site));

    public static Crumb CrumbOf(Site site) => PageIntroduction.CrumbOf(site, Url, site.Say("savoirs-titre"));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var known = site.Listed<Knowledge>().Where(k => !k.IsQuestion).ToList();
        var introduction = PageIntroduction.At(site, Url, site.Say("savoirs-titre"));
        return CardLists.Compose(
            site, Url, "knowledge",
            introduction.Head with { IsInvitation = known.Count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{Knowledge.Kind.Folder}"), Type = "CollectionPage" },
            [
                new(site.Say("savoir-outil"), "outils", [.. known.Where(k => k.IsTool)]),
                new(site.Say("savoirs-offres"), "offres", [.. known.Where(k => k.IsOffer)]),
                new(site.Say("savoirs-demandes"), "demandes", [.. known.Where(k => k.IsRequest)]),
            ],
            part => new KnowledgesView(
                part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, known.Count,
                [.. part.Sections.Select(s => KnowledgeItems.Group(site, s))],
                part.Sections.SelectMany(s => s.Entries).Any(e => site.Exchanges.Of(e.Key).Any()), ListingBoard.Nearest, QuestionPages.LinkTo(site), Share(site), part.Pager));
    }

    public static KnowledgeView Sheet(Site site, ComposeOptions options, Knowledge knowledge, SheetView sheet) => new(
        sheet, NatureOf(site, knowledge), knowledge.IsQuestion, knowledge.IsOffer, knowledge.IsRequest,
        Answers.Row(sheet.Rows, LookedForBy), Answers.Row(sheet.Rows, HelpedBy),
        KnowledgeItems.Paragraphs(knowledge.Debate), ListingSequels.Of(site, knowledge, isFolded: false), Answer(site, options, knowledge));

    private static string NatureOf(Site site, Knowledge knowledge) =>
        knowledge.IsTool ? site.Say("savoir-outil") : knowledge.IsOffer ? site.Say("savoir-offre") : knowledge.IsRequest ? site.Say("savoir-demande")
        : knowledge.IsOpen ? site.Say("question-ouverte") : site.Say("cote-question");

    private static LinkView? Answer(Site site, ComposeOptions options, Knowledge knowledge) => Format.Network(site, knowledge.Title.Shown,
        site.Write("savoirs-repondre-message", knowledge.Title.Text, options.BaseAddress + knowledge.Url.Path));

    private static LinkView? Share(Site site) => Format.Network(site, site.Write("savoirs-partager-objet"),
        site.Write("savoirs-partager-message"));
}
