using System.Collections.Immutable;
using Pec.Composing;
using Pec.Composing.Feeds;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>
/// Needs and offers as feeds tell them: those that are open, the latest first. Nothing is told of one that no date places in time, neither its own nor git's.
/// </summary>
internal sealed class ListingFeeds(Site site, ComposeOptions options)
{
    /// <summary>The most that a feed holds.</summary>
    private const int Most = 30;

    private readonly FeedNames? names = FeedNames.IsPublished(options) ? new(site, options.BaseAddress!) : null;

    /// <summary>The needs, the offers, and the needs of each nature.</summary>
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var feeds = new ListingFeeds(site, options);
        var (needs, offers) = (ListingPages.UrlOfNeeds, ListingPages.UrlOfOffers);
        foreach (var feed in feeds.Of(AtomFeedWriter.Beside(needs), needs, site.Say("besoins"), site.Say("flux-besoins-suivre"), site.Board.Needs)) yield return feed;
        foreach (var feed in feeds.Of(AtomFeedWriter.Beside(offers), offers, site.Say("offres"), site.Say("flux-offres-suivre"), site.Board.Offers)) yield return feed;
        foreach (var (page, isMade, title, listings) in ListingPages.NeedsByNature(site))
            foreach (var feed in feeds.Of(AtomFeedWriter.Beside(page), isMade ? page : needs, title, site.Say("flux-besoins-suivre"), listings))
                // Where all needs stand on one page, that page leads to the feeds of natures in a line of its own.
                yield return isMade ? feed : feed with { Pages = [] };
    }

    /// <summary>The feed of some listings; none while nothing of them is open.</summary>
    /// <param name="page">The page that shows them, and offers to follow the feed.</param>
    public IEnumerable<FeedFile> Of(Url self, Url page, string title, string follow, IEnumerable<Listing> listings)
    {
        if (names is null) yield break;
        ImmutableArray<(Listing Listing, DateOnly Since)> newest =
        [
            .. (from listing in listings
                where listing.State == ListingState.Open
                let since = Since(site, listing)
                where since is not null
                orderby since descending, Collation.Key(listing.Need.What.Text), listing.By.Key, listing.Need.Anchor
                select (listing, since.Value)).Take(Most),
        ];
        if (newest.IsEmpty) yield break;
        yield return new FeedFile(
            self, site.Say("flux-annonces"), follow, AtomFeedWriter.Format, [page], IsWhole: false,
            () => AtomFeedWriter.Write(site, names, new(self, page, $"{title} — {site.Settings.Title.Shown}", null, [.. newest.Select(n => Of(n.Listing, n.Since))])));
    }

    /// <summary>Whether some listings have a feed: one that nobody dated is in none.</summary>
    public static bool Holds(Site site, IEnumerable<Listing> listings) => listings.Any(l => l.State == ListingState.Open && Since(site, l) is not null);

    private PublishedItem Of(Listing listing, DateOnly since)
    {
        var need = listing.Need;
        var anchor = PartAnchor.Prefix + need.Anchor;
        var what = Plain.Text(need.What.Shown);
        var words = new[] { Plain.Shown(listing.By.Title), Format.Joined(Format.Places(need.Places.IsEmpty ? listing.By.Places : need.Places)), Format.Until(need.Until)?.Text };
        return new(
            names!.IdOf(listing.By.Url, anchor), names.Absolute(Destination.To(listing.By.Url, anchor)),
            listing.IsOffer ? site.Say("flux-offre", what) : site.Say("flux-besoin", what), Plain.Text(string.Join(", ", words.OfType<string>())), null,
            FeedNames.Moment(since), FeedNames.Moment(since), [Plain.Shown(listing.By.Title)!], null, listing.By.Licence?.Text, listing.By.Language?.Text,
            [.. listing.Uses.Select(u => new FeedWord(u.Key, Plain.Text(u.Shown)))], null);
    }

    /// <summary>Since when it says that it is, else the day its sheet came.</summary>
    private static DateOnly? Since(Site site, Listing listing) => listing.Need.Since?.Date.First ?? site.LifespanOf(listing.By.Path)?.First;
}
