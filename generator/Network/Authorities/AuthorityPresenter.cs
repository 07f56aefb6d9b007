using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Authorities;

/// <summary>A local authority: its own words before anything that is said of it, and what it was asked.</summary>
internal sealed class AuthorityPresenter(Site site, Authority authority) : Presenter<Authority>(site, authority)
{
    public override string Type => "GovernmentOrganization";

    protected override Thing Describe(Thing thing, string address) => thing
        .With("sameAs", Plain.Address(Entry.Site)).With("areaServed", Things.Places(Site, Entry.OwnPlaces, address))
        .With("identifier", Entry.Siren is { } siren ? new Thing("PropertyValue").With("propertyID", "SIREN").With("value", Plain.Text(siren)) : null);

    public override FactView? Told(FactView fact) => fact.Key == "mot" ? null : base.Told(fact);

    public override IEnumerable<FactView> PartsOfOthers => AuthorityPages.Asked(Site, Entry);

    public override SheetView Complete(ComposeOptions options, SheetView sheet) => sheet with { OwnWords = Entry.Word?.Shown };
}
