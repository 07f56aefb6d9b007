using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Lexicon;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Handbook;

/// <summary>A chapter of the handbook: what it names is told with why it is there.</summary>
internal sealed class ChapterPresenter(Site site, Chapter chapter) : Presenter<Chapter>(site, chapter)
{
    /// <summary>The handbook makes it, which knows the chapters before and after.</summary>
    public override Page? Page(ComposeOptions options, PageHead head, LexiconLinks lexicon) => null;

    public override string Type => "Chapter";

    protected override Thing Describe(Thing thing, string address) => thing
        .With("inLanguage", Entry.Language?.Text ?? "fr").With("license", StructuredData.LicenceOf((Entry.Licence ?? Site.Settings.Licence)?.Text))
        .With("keywords", Things.Keywords(Entry)).With("isPartOf", new Thing("Book").With("name", Site.Say("livre-titre")).With("url", address + HandbookPages.Url.Path));

    /// <summary>Its number is told with its title.</summary>
    public override ImmutableArray<string> Answered => [.. base.Answered, "ordre"];

    public override FactView? Told(FactView fact) => fact.Key switch
    {
        "exemples" => Chapters.Told(Entry.Examples, fact),
        "questions" => Chapters.Told(Entry.Questions, fact),
        "productions" => Chapters.Told(Entry.Productions, fact),
        _ => base.Told(fact),
    };

    /// <summary>What nobody answers for is everybody's.</summary>
    public override bool CanBeConfirmed => Entry.KeptBy is not null;
}
