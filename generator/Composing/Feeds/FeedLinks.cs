using Pec.Model;
using Pec.Schema;

namespace Pec.Composing.Feeds;

/// <summary>The feeds that a page names in its head: the one that tells its own stories, then the site's.</summary>
internal static class FeedLinks
{
    public static IEnumerable<FeedLinkView> Of(Composed composed, Page page)
    {
        var whole = StoryFeeds.Beside(Url.Home);
        if (!composed.Feeds.Contains(whole)) yield break;
        var tellsAll = page.Url == Url.Home || page.Url == Lists.AddressOf(Story.Kind);
        if (page.Url != Url.Home && StoryFeeds.Beside(page.Url) is var own && composed.Feeds.Contains(own))
            yield return new($"Récits\u00a0: {page.Head.Title}", AtomFeed.MediaType, Destination.To(own), IsOwn: true);
        yield return new($"Récits\u00a0: {composed.Site.Settings.Title.Shown}", AtomFeed.MediaType, Destination.To(whole), tellsAll);
        if (tellsAll) yield return new($"Récits\u00a0: {composed.Site.Settings.Title.Shown} (JSON)", JsonFeed.MediaType, Destination.To(StoryFeeds.Json), IsOwn: false);
    }
}

/// <summary>A feed that a page leads to.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="IsOwn">It tells the very stories of the page, which offers to follow them.</param>
public sealed record FeedLinkView(string Title, string Type, Destination To, bool IsOwn);
