using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>What is needed and offered in each place, for those who follow it.</summary>
internal static class PlaceFeeds
{
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var feeds = new ListingFeeds(site, options);
        return site.Places.All.Select(h => h.Place).SelectMany(place => feeds.Of(new($"{place.Url.Path}annonces.xml"), place.Url, place.Shown, site.Say("flux-annonces-suivre"), site.Board.OpenAt(place)));
    }
}
