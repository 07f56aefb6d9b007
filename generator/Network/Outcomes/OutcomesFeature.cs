using Pec.Composing;

namespace Pec.Network.Outcomes;

/// <summary>What projects change around them.</summary>
internal static class OutcomesFeature
{
    public static readonly Feature Feature = new()
    {
        Pages = [SocialUtility.Compose],
        Signposts = [new(Purpose.Learn, SocialUtility.Url)],
    };
}
