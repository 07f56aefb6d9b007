using Pec.Composing;

namespace Pec.Network.Values;

/// <summary>How values are practised.</summary>
internal static class ValuesFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "valeurs",
        Keys = ["valeurs"],
        Lists = [new("valeurs", [])],
        Pages = [ValuePages.Compose],
        Signposts = [new(Purpose.Learn, ValuePages.Url)],
    };
}
