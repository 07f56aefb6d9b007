using Pec.Composing;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Authorities;

/// <summary>A local authority: its own words before anything that is said of it, and what it was asked.</summary>
internal sealed class AuthorityPresenter(Site site, Authority authority) : Presenter<Authority>(site, authority)
{
    public override FactView? Told(FactView fact) => fact.Key == "mot" ? null : base.Told(fact);

    public override IEnumerable<FactView> PartsOfOthers => AuthorityPages.Asked(Site, Entry);

    public override SheetView Complete(ComposeOptions options, SheetView sheet) => sheet with { OwnWords = Entry.Word?.Shown };
}
