using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Io.Web;
using Pec.Model;
using Pec.Parsing.Feeds;

namespace Pec.Cli;

/// <summary>What came of reading the feeds that a site follows, in their order.</summary>
/// <param name="Items">What each announces; null for one that was not read.</param>
/// <param name="Answered">How many answered at all.</param>
public sealed record FollowedFeeds(
    ImmutableArray<WebAddress> Feeds, ImmutableArray<ImmutableArray<FeedItem>?> Items, int Answered, ImmutableArray<Diagnostic> Findings)
{
    /// <param name="timeout">How long each is waited for, and then read.</param>
    public static async Task<FollowedFeeds> Read(PublicWeb web, ImmutableArray<WebAddress> feeds, TimeSpan timeout, CancellationToken stop)
    {
        var answers = await Readings.Of(web, feeds, stop);
        Outcome<ImmutableArray<FeedItem>>?[] read =
        [
            .. feeds.Zip(answers, (feed, answer) => FeedOf(answer) is { } bytes ? Read(bytes, feed, timeout, stop) : null),
        ];
        return new(
            feeds, [.. read.Select(r => r?.Value)], answers.Count(a => FeedOf(a) is not null),
            [.. feeds.Zip(answers, Silence).OfType<Diagnostic>(), .. read.OfType<Outcome<ImmutableArray<FeedItem>>>().SelectMany(r => r.Diagnostics)]);
    }

    /// <summary>What a feed announces; one that takes as long to read as it may take to come is told, and the others are read.</summary>
    private static Outcome<ImmutableArray<FeedItem>> Read(FeedBytes bytes, WebAddress feed, TimeSpan timeout, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(timeout);
        try
        {
            return FeedReader.Read(bytes, feed.At, end.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new([], [Rules.UnreadableFeed(feed.At, feed.Href, new("il faut trop de temps pour le lire", "it takes too long to read"))]);
        }
    }

    private static FeedBytes? FeedOf(WebExchange exchange) =>
        exchange is WebAnswer { Status: >= 200 and < 300 } answer ? new(answer.Address, answer.Body, answer.Type?.CharSet) : null;

    private static Diagnostic? Silence(WebAddress feed, WebExchange exchange) =>
        FeedOf(exchange) is not null
            ? null
            : Rules.SilentFeed(feed.At, feed.Href, new(DateTimeOffset.UnixEpoch, (exchange as WebAnswer)?.Status, (exchange as WebFailure)?.Fault, null));
}
