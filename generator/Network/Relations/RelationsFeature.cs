using Pec.Composing;

namespace Pec.Network.Relations;

/// <summary>Who is linked to whom, and who could talk.</summary>
internal static class RelationsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "relations",
        Keys = ["liens"],
        Rules = RelationRules.All,
        Checks = [OneSidedLinks.Find],
        Pages = [RelationPages.Compose],
        Signposts = [new(Purpose.Find, RelationPages.Url)],
    };
}
