using Pec.Composing;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>What each territory holds.</summary>
internal static class PlacesFeature
{
    public static readonly Feature Feature = new()
    {
        Lists = [new(OwnPlace.Pages, [])],
        Pages = [PlacePages.Compose],
        Signposts = [new(Purpose.Find, PlacePages.Url)],
    };
}
