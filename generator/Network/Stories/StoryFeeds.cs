using System.Collections.Immutable;
using Pec.Composing;
using Pec.Composing.Feeds;
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

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (!FeedNames.IsPublished(options)) yield break;
        var names = new FeedNames(site, options.BaseAddress!);
        var items = new FeedItems(site, names);
        if (items.Newest(items.All) is not { Length: > 0 } newest) yield break;
        var (title, subtitle) = (Plain.Shown(site.Settings.Title)!, Plain.Shown(site.Settings.TwoSentences));
        ImmutableArray<Url> all = [Url.Home, Lists.AddressOf(Story.Kind)];
        yield return new FeedFile(
            AtomFeedWriter.Beside(Url.Home), Story.Kind.Title, site.Say("flux-suivre"), AtomFeedWriter.Format, all, IsWhole: true,
            () => AtomFeedWriter.Write(site, names, new(AtomFeedWriter.Beside(Url.Home), Url.Home, title, subtitle, [.. newest.Select(items.Of)])));
        yield return new FeedFile(
            Json, Story.Kind.Title, site.Say("flux-suivre"), JsonFeedWriter.Format, all, IsWhole: true, () => JsonFeedWriter.Write(site, names, title, subtitle, newest.Select(items.Of)));
        foreach (var holding in site.Places.All)
            if (site.Has(holding.Place.Url) && items.Newest(holding.Entries) is { Length: > 0 } inPlace)
                yield return Atom(holding.Place.Url, TitleOf(site, holding.Place.Shown), inPlace);
        foreach (var entry in site.Entries.Where(e => e is IOfNetwork && e.IsListed))
            if (items.Newest(About(site, entry)) is { Length: > 0 } about)
                yield return Atom(entry.Url, TitleOf(site, Plain.Shown(entry.Title)!), about);

        FeedFile Atom(Url page, string ofPage, ImmutableArray<Story> stories) => new(
            AtomFeedWriter.Beside(page), Story.Kind.Title, site.Say("flux-suivre"), AtomFeedWriter.Format, [page], IsWhole: false,
            () => AtomFeedWriter.Write(site, names, new(AtomFeedWriter.Beside(page), page, ofPage, null, [.. stories.Select(items.Of)])));
    }

    /// <summary>The entries that name this one in a field: a link in a text is not enough.</summary>
    private static IEnumerable<Entry> About(Site site, Entry entry) =>
        site.Mentions.Of(entry).Where(m => m.Key != Mention.InBody).Select(m => m.By).DistinctBy(e => e.Key);

    private static string TitleOf(Site site, string page) => $"{page} — {site.Settings.Title.Shown}";
}
