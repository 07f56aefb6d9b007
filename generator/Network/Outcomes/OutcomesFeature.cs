using Pec.Composing;

namespace Pec.Network.Outcomes;

/// <summary>What projects change around them.</summary>
internal static class OutcomesFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "utilite-sociale",
        Keys = ["utilite-sociale"],
        Rules = OutcomeRules.All,
        Senses = [Indicators.Senses],
        Pages = [SocialUtility.Compose],
        Signposts = [new(Purpose.Learn, SocialUtility.Url)],
    };
}
