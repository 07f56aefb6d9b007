namespace Pec.Network.Authorities;

/// <summary>What authorities are asked, and what they can do.</summary>
internal static class AuthoritiesFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Authority.Kind],
        Redactions = [(all, placeOf, phrases) => new AuthorityRedaction(all, placeOf, phrases).Keep],
    };
}
