using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Authorities;

/// <summary>What authorities are asked, and what they can do.</summary>
internal static class AuthoritiesFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Authority.Kind],
        Redactions = [(all, placeOf) => new AuthorityRedaction(all, placeOf).Keep],
        Signposts = [new(Purpose.Help, Lists.AddressOf(Authority.Kind))],
    };
}
