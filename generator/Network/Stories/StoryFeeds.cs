using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>
/// What one can follow with a feed reader: the stories of the site, of each territory, project and group that has some. A feed holds full addresses: there
/// is none where nobody knows them, nor in a preview.
/// </summary>
internal static class StoryFeeds
{
    public static readonly Url Json = new("/feed.json");

    public static bool IsPublished(ComposeOptions options) => options.BaseAddress is not null && !options.IsPreview;

    /// <summary>A feed stands beside the page that shows the same stories.</summary>
    public static Url Beside(Url page) => new($"{page.Path}atom.xml");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (!IsPublished(options)) yield break;
        var items = new FeedItems(site, options.BaseAddress!);
        if (items.Newest(items.All) is not { Length: > 0 } newest) yield break;
        var whole = new Feed(Url.Home, Plain.Shown(site.Settings.Title)!, Plain.Shown(site.Settings.TwoSentences), newest);
        ImmutableArray<Url> all = [Url.Home, Lists.AddressOf(Story.Kind)];
        yield return new FeedFile(
            Beside(Url.Home), Story.Kind.Title, AtomFeedWriter.Format, all, IsWhole: true, () => AtomFeedWriter.Write(site, items, whole));
        yield return new FeedFile(Json, Story.Kind.Title, JsonFeedWriter.Format, all, IsWhole: true, () => JsonFeedWriter.Write(site, items, whole));
        foreach (var holding in site.Places.All)
            if (items.Newest(holding.Entries) is { Length: > 0 } inPlace)
                yield return Atom(new(holding.Place.Url, TitleOf(site, holding.Place.Shown), null, inPlace));
        foreach (var entry in site.Entries.Where(e => e is IOfNetwork && e.IsListed))
            if (items.Newest(About(site, entry)) is { Length: > 0 } about)
                yield return Atom(new(entry.Url, TitleOf(site, Plain.Shown(entry.Title)!), null, about));

        FeedFile Atom(Feed feed) =>
            new(Beside(feed.Page), Story.Kind.Title, AtomFeedWriter.Format, [feed.Page], IsWhole: false, () => AtomFeedWriter.Write(site, items, feed));
    }

    /// <summary>The entries that name this one in a field: a link in a text is not enough.</summary>
    private static IEnumerable<Entry> About(Site site, Entry entry) =>
        site.Mentions.Of(entry).Where(m => m.Key != Mention.InBody).Select(m => m.By).DistinctBy(e => e.Key);

    private static string TitleOf(Site site, string page) => $"{page} — {site.Settings.Title.Shown}";
}

/// <summary>The stories of a page, for those who follow it.</summary>
/// <param name="Stories">Newest first.</param>
internal sealed record Feed(Url Page, string Title, string? Subtitle, ImmutableArray<Story> Stories);
