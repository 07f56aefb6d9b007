using Pec.Model;

namespace Pec.Composing.Feeds;

/// <summary>The feeds that a page names in its head: the one that tells what it shows, then those that tell all.</summary>
internal static class FeedLinks
{
    public static IEnumerable<FeedLinkView> Of(Composed composed, Page page)
    {
        foreach (var own in composed.OwnFeeds[page.Url]) yield return new($"{own.Name}\u00a0: {page.Head.Title}", own.Format.MediaType, Destination.To(own.Url), IsOwn: true);
        foreach (var whole in composed.WholeFeeds)
        {
            var isOwn = whole.Pages.Contains(page.Url);
            if (whole.Format.Note is null)
                yield return new($"{whole.Name}\u00a0: {composed.Site.Settings.Title.Shown}", whole.Format.MediaType, Destination.To(whole.Url), isOwn);
            // Who wants another form than the usual one looks for it where all is told.
            else if (isOwn)
                yield return new(
                    $"{whole.Name}\u00a0: {composed.Site.Settings.Title.Shown} ({whole.Format.Note})", whole.Format.MediaType, Destination.To(whole.Url),
                    IsOwn: false);
        }
    }
}

/// <summary>A feed that a page leads to.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="IsOwn">It tells the very stories of the page, which offers to follow them.</param>
public sealed record FeedLinkView(string Title, string Type, Destination To, bool IsOwn)
{
    /// <summary>It tells days to come, which a calendar subscribes to.</summary>
    public bool IsCalendar => Type == "text/calendar";
}
