using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing.Feeds;

/// <summary>Reads what a feed announces: RSS 2.0, RSS 1.0, Atom or JSON Feed, with the faults that real ones have. Nothing in it is trusted.</summary>
public static class FeedReader
{
    /// <summary>An honest feed has fewer; the rest of a longer one is not read.</summary>
    internal const int MaximumItems = 500;
    internal const int MaximumDepth = 64;

    /// <summary>No page has a longer address; browsers and servers refuse one.</summary>
    private const int LongestAddress = 2_000;

    /// <summary>A notice of a server is at most so long.</summary>
    private const int LongestNotice = 10_000;

    /// <param name="at">Where the site says that it follows this feed.</param>
    /// <param name="stop">Ends a reading that takes too long.</param>
    /// <returns>What can be followed, in the feed's order; nothing when it does not read.</returns>
    public static Outcome<ImmutableArray<FeedItem>> Read(FeedBytes feed, Location at, CancellationToken stop)
    {
        var text = "";
        try
        {
            text = WithoutNotice(FeedText.Decode(feed).TrimStart('\ufeff', ' ', '\t', '\r', '\n'));
            var announced = text.StartsWith('{') ? JsonFeedReader.Read(text, stop) : XmlFeedReader.Read(text, stop);
            var items = ImmutableArray.CreateBuilder<FeedItem>();
            foreach (var announcement in announced)
            {
                stop.ThrowIfCancellationRequested();
                if (ItemOf(announcement, feed.Address) is { } item) items.Add(item);
            }
            return new(
                items.ToImmutable(), items.Count < announced.Count ? [Rules.PartialFeed(at, feed.Address.AbsoluteUri, announced.Count - items.Count)] : []);
        }
        // A feed is anybody's bytes: whatever goes wrong in one is told of it, and the others are read.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new([], [Rules.UnreadableFeed(at, feed.Address.AbsoluteUri, ReasonOf(failure, text))]);
        }
    }

    /// <summary>What a server says of its own faults before the feed itself is no part of it.</summary>
    private static string WithoutNotice(string text)
    {
        if (IsPage(text) || text.StartsWith('{') || StartOf(text) is not (> 0 and var start)) return text;
        return text[start..];

        static int StartOf(string text) =>
            Starts.Select(s => text.AsSpan(0, Math.Min(text.Length, LongestNotice)).IndexOf(s, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0)
                .DefaultIfEmpty(-1).Min();
    }

    private static readonly string[] Starts = ["<?xml", "<rss", "<feed", "<rdf:RDF"];

    private static bool IsPage(string text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The announcement in plain text; null when there are no words to call it by or no address to go to.</summary>
    private static FeedItem? ItemOf(Announcement announced, Uri feed)
    {
        var text = FeedText.OfHtml(announced.Text);
        var title = announced.IsPlainTitle ? FeedText.OfPlain(announced.Title) : FeedText.OfHtml(announced.Title);
        if (title.Length == 0) title = FeedText.FirstWords(text);
        if (!title.Any(char.IsLetterOrDigit)
            || AddressOf(announced.Address.Trim(), announced.Base is { } b && Uri.TryCreate(feed, b, out var root) ? root : feed, feed) is not { } address)
            return null;
        var id = FeedText.OfPlain(announced.Id);
        return new(
            id.Length is > 0 and <= 500 ? id : address, address, title, text, FeedText.OfHtml(announced.Subjects),
            FeedMarks.Author(FeedText.OfHtml(announced.Author)),
            FeedMarks.Date(announced.Date), FeedMarks.Licence(announced.Licence));
    }

    /// <summary>Without what follows who comes from where; null for what leads nowhere, or to the feed itself.</summary>
    private static string? AddressOf(string written, Uri root, Uri feed)
    {
        if (written.Length is 0 or > LongestAddress || !Uri.TryCreate(root, written, out var uri) || uri is not { Scheme: "http" or "https", UserInfo: "" })
            return null;
        if (uri.GetLeftPart(UriPartial.Query) == feed.GetLeftPart(UriPartial.Query)) return null;
        return uri.AbsoluteUri.Length <= LongestAddress && AddressPolicy.Check(VisitMarks.Without(uri.AbsoluteUri)) is { Nature: AddressNature.Outside } sound
            ? sound.Address : null;
    }

    private static Sentence ReasonOf(Exception failure, string text) => failure switch
    {
        FeedFault fault => fault.Why,
        _ when text.Length == 0 => new("il est vide", "it is empty"),
        _ when IsPage(text) => new("c'est une page, et non un flux", "it is a page, not a feed"),
        XmlException xml => new($"sa ligne {xml.LineNumber} n'est pas du XML correct", $"its line {xml.LineNumber} is no sound XML"),
        JsonException json => new($"sa ligne {json.LineNumber + 1} n'est pas du JSON correct", $"its line {json.LineNumber + 1} is no sound JSON"),
        _ => new("il est abîmé", "it is damaged"),
    };
}

/// <summary>What a feed says of one thing, as it says it; empty where it says nothing.</summary>
/// <param name="Base">What its address starts from, when the feed says another than its own.</param>
/// <param name="IsPlainTitle">Whether a « &lt; » in the title is a sign, not a tag.</param>
internal sealed record Announcement(
    string Id, string Address, string? Base, string Title, bool IsPlainTitle, string Text, string Subjects, string Author, string Date, string Licence);

/// <summary>Why a feed cannot be read.</summary>
internal sealed class FeedFault(Sentence why) : Exception
{
    public Sentence Why => why;
}
