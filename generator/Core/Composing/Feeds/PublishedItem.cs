using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Composing.Feeds;

/// <summary>Something that a feed tells: the same for every format.</summary>
/// <param name="Summary">Plain text, as <paramref name="Title"/> is.</param>
/// <param name="Html">The whole text; null for what is only pointed to, or is all in its summary.</param>
/// <param name="Source">Where a relayed one comes from.</param>
/// <param name="Licence">SPDX identifier, when it is not the site's.</param>
/// <param name="Picture">Its address.</param>
internal sealed record PublishedItem(
    string Id, string Address, string Title, string? Summary, string? Html, string Published, string Updated, ImmutableArray<string> Authors,
    FeedSource? Source, string? Licence, string? Language,
    ImmutableArray<FeedWord> Uses, string? Picture);

internal sealed record FeedSource(string Name, string Address);

internal sealed record FeedWord(string Id, string Name);

/// <summary>What a feed tells of itself, and its items, the newest first.</summary>
/// <param name="Self">Where it stands.</param>
/// <param name="Page">The page that shows the same.</param>
internal sealed record AtomFeed(Url Self, Url Page, string Title, string? Subtitle, IReadOnlyList<PublishedItem> Items);
