using Pec.Composing;

namespace Pec.Network.Needs;

/// <summary>What is needed and offered, and what could meet.</summary>
internal static class NeedsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "besoins",
        Keys = ["besoins", "offres", "repond-a"],
        Rules = NeedRules.All,
        Senses = [Natures.Senses],
        Pages = [ListingPages.Compose, ListingFeeds.Compose],
        Signposts = [new(Purpose.Help, ListingPages.UrlOfNeeds), new(Purpose.Help, ListingPages.UrlOfOffers)],
    };
}
