using Pec.Composing;
using Pec.Network.Projects;
using Pec.Network.Sheets;

namespace Pec.Network.Authorities;

/// <summary>What authorities are asked, and what they can do.</summary>
internal static class AuthoritiesFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "collectivites",
        Keys = [Project.RequestsKey],
        Kinds = [Authority.Kind],
        Rules = AuthorityRules.All,
        Presentations = [Presentation.For(Authority.Kind, (site, authority) => new AuthorityPresenter(site, authority), AuthorityPages.Compose)],
        Redactions = [site => new AuthorityRedaction(site).Keep],
        Signposts = [new(Purpose.Help, Lists.AddressOf(Authority.Kind))],
    };
}
