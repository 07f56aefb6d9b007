using Pec.Composing;

namespace Pec.Network.Data;

/// <summary>The same for programs.</summary>
internal static class DataFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Pages = [DataPages.Compose],
        Signposts = [new(Purpose.Learn, DataPages.Url)],
    };
}
