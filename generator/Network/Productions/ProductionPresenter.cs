using System.Collections.Immutable;
using Pec.Composing;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Productions;

/// <summary>A production: how far it is, where to read it, with whom it was made.</summary>
internal sealed class ProductionPresenter(Site site, Production production) : Presenter<Production>(site, production)
{
    public override StateView? State => ProductionSheets.StateOf(Site, Entry);

    public override CardView Card => base.Card with { Date = ProductionSheets.DateOf(Site, Entry), Nature = Entry.Nature?.Meaning.Shown };

    public override AnswersView Answer(ImmutableArray<FactView> rows) => ProductionSheets.Answers(Site, Entry, rows);

    public override ImmutableArray<string> Answered => ["etat", "relire-avant", "version", "date", "fichier", "url", "remplace-par"];

    public override FactView? Told(FactView fact) => fact.Key == ProductionSheets.Grounds ? ProductionSheets.Told(Site, Entry, fact) : base.Told(fact);

    public override SheetView Complete(ComposeOptions options, SheetView sheet) => sheet with { Review = ProductionSheets.Review(Site, options, Entry) };

    public override string? Inverse(string key) =>
        key == ProductionSheets.Grounds && ProductionSheets.IsStudy(Entry) ? Site.Say("productions-etudes") : base.Inverse(key);
}
