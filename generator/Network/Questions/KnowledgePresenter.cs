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

    public override bool IsToldByItsTitle => true;

    /// <summary>Its nature is its heading; who looks for it and who may help have their own places.</summary>
    public override ImmutableArray<string> Answered => [.. base.Answered, "nature", KnowledgePages.LookedForBy, KnowledgePages.HelpedBy];

    /// <summary>What nobody answers for is everybody's.</summary>
    public override bool CanBeConfirmed => Entry.KeptBy is not null;
}
