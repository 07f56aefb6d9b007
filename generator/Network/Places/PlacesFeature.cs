using Pec.Composing;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>What each territory holds.</summary>
internal static class PlacesFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "territoires",
        Lists = [new(OwnPlace.Pages, [CommunePages.Name])],
        Pages = [PlacePages.Compose, CommunePages.Compose, MapPage.Compose, PlaceFeeds.Compose],
        Checks = [FarPoints.Find],
        Signposts = [new(Purpose.Find, PlacePages.Url, IsWayOn: true), new(Purpose.Find, MapPage.Url)],
    };
}
