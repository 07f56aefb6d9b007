using Pec.Composing;

namespace Pec.Network.Usages;

/// <summary>Which platform answers which need of a visitor.</summary>
internal static class UsagesFeature
{
    public static readonly Feature Feature = new()
    {
        Pages = [Finder.Compose],
        Signposts = [new(Purpose.Find, Finder.Url)],
    };
}
