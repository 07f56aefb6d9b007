using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Lexicon;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Questions;

/// <summary>A question, or something that somebody knows.</summary>
internal sealed class KnowledgePresenter(Site site, Knowledge knowledge) : Presenter<Knowledge>(site, knowledge)
{
    public override Page? Page(ComposeOptions options, PageHead head, LexiconLinks lexicon) => new(
        Entry.Url, "question", () => KnowledgePages.Sheet(Site, options, Entry, SheetPages.Of(Site, options, Entry, lexicon)),
        head with { Breadcrumb = [Site.Home, Entry.IsQuestion ? QuestionPages.CrumbOf(Site) : KnowledgePages.CrumbOf(Site)] });

    public override string Type => Entry.IsQuestion ? "Question" : Entry.IsOffer ? "Offer" : Entry.IsRequest ? "Demand" : "CreativeWork";

    /// <summary>An offer and a request of knowledge are no works.</summary>
    protected override Thing Describe(Thing thing, string address) => Entry.IsOffer || Entry.IsRequest ? thing : thing
        .With("inLanguage", Entry.Language?.Text ?? "fr").With("license", StructuredData.LicenceOf((Entry.Licence ?? Site.Settings.Licence)?.Text))
        .With("keywords", Things.Keywords(Entry)).With("about", Things.Named(Site, Entry.Projects, address))
        .With("suggestedAnswer", Entry.IsQuestion && Excerpt.Of(Entry.Body) is { Length: > 0 } known ? new Thing("Answer").With("text", known) : null);

    public override bool IsToldByItsTitle => true;

    /// <summary>Its nature is its heading; who looks for it and who may help have their own places.</summary>
    public override ImmutableArray<string> Answered => [.. base.Answered, "nature", KnowledgePages.LookedForBy, KnowledgePages.HelpedBy];

    /// <summary>What nobody answers for is everybody's.</summary>
    public override bool CanBeConfirmed => Entry.KeptBy is not null;
}
