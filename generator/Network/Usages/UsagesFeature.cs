using Pec.Composing;

namespace Pec.Network.Usages;

/// <summary>Which project answers which need of a visitor.</summary>
internal static class UsagesFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Pages = [Finder.Compose, NearbyFinder.Compose, Comparison.Compose, UsageFeeds.Compose],
        Signposts = [new(Purpose.Find, Finder.Url, IsWayOn: true), new(Purpose.Find, Comparison.Url)],
    };
}
