using Pec.Composing;

namespace Pec.Network.Charter;

/// <summary>What projects commit themselves to, and how they show it.</summary>
internal static class CharterFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "charte",
        Keys = ["charte"],
        Rules = CharterRules.All,
        Lists = [new("engagements", [CharterPages.MatrixName], CharterPages.AddressOf)],
        Checks = [OldEvidence.Find],
        Pages = [Manifesto.Compose, CharterPages.Compose],
        Signposts = [new(Purpose.Join, CharterPages.Url), new(Purpose.Join, Manifesto.Url)],
    };
}
