using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Pec.Composing;
using Pec.Composing.Feeds;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>
/// Stories as feeds tell them. Nothing depends on the day of the build: a reader that asks twice gets the same bytes. A story that no date places in time, neither
/// its own nor git's, is in no feed.
/// </summary>
internal sealed class FeedItems
{
    /// <summary>The most that a feed holds.</summary>
    public const int Most = 30;

    private readonly Site site;
    private readonly FeedNames names;
    private readonly ImmutableArray<Story> newestFirst;
    private readonly Dictionary<EntryKey, int> ranks;

    public FeedItems(Site site, FeedNames names)
    {
        (this.site, this.names) = (site, names);
        newestFirst = [.. from story in site.Listed<Story>() where !story.IsWanted && Published(story) is not null
                          orderby Came(story) descending, Published(story) descending, Collation.Key(story.Title.Text), story.Key select story];
        ranks = newestFirst.Select((story, rank) => (story.Key, rank)).ToDictionary(s => s.Key, s => s.rank);
    }

    public IEnumerable<Entry> All => newestFirst;

    /// <summary>The newest told stories among these entries.</summary>
    public ImmutableArray<Story> Newest(IEnumerable<Entry> entries) =>
        [.. entries.Select(e => e.Key).Where(ranks.ContainsKey).Select(key => ranks[key]).Order().Take(Most).Select(rank => newestFirst[rank])];

    public PublishedItem Of(Story story)
    {
        var relay = story.Relay;
        var url = story.Url;
        // Of a story that is only pointed to, the words are the source's: its title and our summary are all there is.
        var isLink = relay is { Mode: null or { Word: "lien" } };
        var picture = isLink ? null : Format.Picture(site, story);
        return new(
            names.IdOf(url), names.Absolute(url), Plain.Shown(story.Title)!, Plain.Shown(story.Summary), isLink ? null : Content(story, picture),
            FeedNames.Moment(Published(story)!.Value), FeedNames.Moment(Updated(story)),
            Authors(story), relay is null ? null : new(Plain.Shown(relay.Name) ?? new Uri(relay.Source.Href).Host, relay.Source.Href),
            (relay is null ? story.Licence : relay.Licence)?.Text, story.Language?.Text,
            [.. story.Uses.Select(u => u.Meaning is Term term ? new FeedWord(term.Id.Text, Plain.Shown(term.Name)!) : new FeedWord(Plain.Text(u.Word), Plain.Text(u.Word)))], picture is null ? null : names.Absolute(picture.To));
    }

    /// <summary>The story's own date, else the day it came here.</summary>
    private DateOnly? Published(Story story) => story.Date?.Date.First ?? site.LifespanOf(story.Path)?.First;

    private DateOnly Updated(Story story) => Latest(Published(story)!.Value, site.LifespanOf(story.Path)?.Last);

    /// <summary>What happened long ago and is told today is new to those who follow.</summary>
    private DateOnly Came(Story story) => Latest(Published(story)!.Value, site.LifespanOf(story.Path)?.First);

    private static DateOnly Latest(DateOnly one, DateOnly? other) => other is { } day && day > one ? day : one;

    private static ImmutableArray<string> Authors(Story story) =>
        !story.Authors.IsEmpty ? [.. story.Authors.Select(a => Plain.Text(a.Shown))]
            : story.Relay is { } relay && (relay.Author ?? relay.Name) is { } author ? [Plain.Text(author.Shown)]
            : [];

    private string? Content(Story story, PictureView? picture)
    {
        var html = new StringBuilder();
        if (picture is not null)
        {
            html.Append(
                CultureInfo.InvariantCulture, $"<figure><img src=\"{Encode(names.Absolute(picture.To))}\" alt=\"{Encode(Plain.Text(picture.Alternative))}\">");
            if (picture.Credit is { } credit) html.Append(CultureInfo.InvariantCulture, $"<figcaption>{Encode(Plain.Text(credit))}</figcaption>");
            html.Append("</figure>\n");
        }
        var quoted = story.Relay is { Mode.Word: "extrait" } relay && !story.Body.IsEmpty ? relay.Source.Href : null;
        if (quoted is not null) html.Append(CultureInfo.InvariantCulture, $"<blockquote cite=\"{Encode(quoted)}\">\n");
        if (Format.Body(site, story) is { } body) new FeedBodyWriter(html, body, names.Absolute, names.Absolute(story.Url)).Write();
        if (quoted is not null) html.Append("</blockquote>\n");
        return html.Length == 0 ? null : html.ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
