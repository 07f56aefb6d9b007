using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Productions;

/// <summary>A production: how far it is, where to read it, with whom it was made.</summary>
internal sealed class ProductionPresenter(Site site, Production production) : Presenter<Production>(site, production)
{
    public override StateView? State => ProductionSheets.StateOf(Site, Entry);

    public override string Type => "CreativeWork";

    protected override Thing Describe(Thing thing, string address) => thing
        .With("genre", Entry.Nature is { } nature ? Plain.Text(nature.Meaning.Shown) : null).With("creativeWorkStatus", State?.Text)
        .With("version", Plain.Shown(Entry.Version)).With("datePublished", Entry.Date?.Date.ToString())
        .With("inLanguage", Entry.Language?.Text ?? "fr").With("license", StructuredData.LicenceOf((Entry.Licence ?? Site.Settings.Licence)?.Text))
        .With("keywords", Things.Keywords(Entry)).With("sameAs", Plain.Address(Entry.Online))
        .With("encoding", Entry.File is { } file && Site.FileOf(Entry, file.Written) is { } published ? new Thing("MediaObject").With("contentUrl", address + published.Url.Path) : null)
        .With("producer", Entry.Group is { } group ? Things.Named(Site, [group], address) : []).With("about", Things.Named(Site, Entry.Grounds, address));

    public override CardView Card => base.Card with { Date = ProductionSheets.DateOf(Site, Entry), Nature = Entry.Nature?.Meaning.Shown };

    public override AnswersView Answer(ImmutableArray<FactView> rows) => ProductionSheets.Answers(Site, Entry, rows);

    public override ImmutableArray<string> Answered => ["etat", "relire-avant", "version", "date", "fichier", "url", "remplace-par"];

    public override FactView? Told(FactView fact) => fact.Key == ProductionSheets.Grounds ? ProductionSheets.Told(Site, Entry, fact) : base.Told(fact);

    public override SheetView Complete(ComposeOptions options, SheetView sheet) => sheet with { Review = ProductionSheets.Review(Site, options, Entry) };

    public override string? Inverse(string key) =>
        key == ProductionSheets.Grounds && ProductionSheets.IsStudy(Entry) ? Site.Say("productions-etudes") : base.Inverse(key);
}
