using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>A feed as it came.</summary>
/// <param name="Address">Where it was found in the end: its relative addresses start from there.</param>
/// <param name="Charset">The encoding that its server claims; null when it claims none.</param>
public sealed record FeedBytes(Uri Address, ReadOnlyMemory<byte> Bytes, string? Charset);

/// <summary>Something that a feed announces. All is plain text: nothing of its markup is left.</summary>
/// <param name="Id">The name that the feed gives it, else its address.</param>
/// <param name="Address">Where it is read: an address that passed the address policy.</param>
/// <param name="Text">What the feed says of it; empty when nothing.</param>
/// <param name="Subjects">The words under which the feed sorts it.</param>
/// <param name="Licence">SPDX identifier of the licence that the feed states; null when it states none that is known.</param>
public sealed record FeedItem(string Id, string Address, string Title, string Text, string Subjects, string? Author, DateOnly? Date, string? Licence);

/// <summary>What was already proposed, feed by feed, so that nothing is proposed twice.</summary>
/// <param name="Feeds">By the address of the feed.</param>
public sealed record RelayMemory(ImmutableSortedDictionary<string, FeedMemory> Feeds)
{
    public static readonly RelayMemory Empty = new(ImmutableSortedDictionary.Create<string, FeedMemory>(StringComparer.Ordinal));

    /// <summary>What either knows: a refusal that one remembers holds for both.</summary>
    public RelayMemory With(RelayMemory other) =>
        new(Feeds.SetItems(other.Feeds.Select(f => KeyValuePair.Create(f.Key, Feeds.TryGetValue(f.Key, out var mine) ? f.Value.With(mine) : f.Value))));
}

/// <param name="Since">All that the feed dated before this day was looked at.</param>
/// <param name="Seen">The ids and the pages of what was proposed, the latest last.</param>
public sealed record FeedMemory(DateOnly? Since, ImmutableArray<string> Seen)
{
    public FeedMemory With(FeedMemory other) => new(new[] { Since, other.Since }.Max(), [.. other.Seen.Concat(Seen).Distinct(StringComparer.Ordinal)]);
}
