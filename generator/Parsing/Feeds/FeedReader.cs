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

    /// <param name="at">Where the site says that it follows this feed.</param>
    /// <returns>What can be followed, in the feed's order; nothing when it does not read.</returns>
    public static Outcome<ImmutableArray<FeedItem>> Read(FeedBytes feed, Location at)
    {
        var text = FeedText.Decode(feed).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        try
        {
            var announced = text.StartsWith('{') ? JsonFeed.Read(text) : XmlFeed.Read(text);
            ImmutableArray<FeedItem> items = [.. announced.Select(a => ItemOf(a, feed.Address)).OfType<FeedItem>()];
            return new(items, items.Length < announced.Count ? [Rules.PartialFeed(at, feed.Address.AbsoluteUri, announced.Count - items.Length)] : []);
        }
        catch (Exception failure) when (failure is XmlException or JsonException or FeedFault)
        {
            return new([], [Rules.UnreadableFeed(at, feed.Address.AbsoluteUri, ReasonOf(failure, text))]);
        }
    }

    /// <summary>The announcement in plain text; null when there is no title to read or no address to go to.</summary>
    private static FeedItem? ItemOf(Announcement announced, Uri feed)
    {
        var title = announced.IsPlainTitle ? FeedText.OfPlain(announced.Title) : FeedText.OfHtml(announced.Title);
        if (title.Length == 0 || AddressOf(announced.Address, announced.Base is { } b && Uri.TryCreate(feed, b, out var root) ? root : feed) is not { } address) return null;
        var id = FeedText.OfPlain(announced.Id);
        return new(
            id.Length is > 0 and <= 500 ? id : address, address, title, FeedText.OfHtml(announced.Text), FeedText.OfHtml(announced.Subjects), FeedMarks.Author(FeedText.OfHtml(announced.Author)),
            FeedMarks.Date(announced.Date), FeedMarks.Licence(announced.Licence));
    }

    private static string? AddressOf(string written, Uri root) =>
        Uri.TryCreate(root, written.Trim(), out var uri) && uri is { Scheme: "http" or "https", UserInfo: "" } && AddressPolicy.Check(uri.AbsoluteUri) is { Nature: AddressNature.Outside } sound ? sound.Address : null;

    private static Sentence ReasonOf(Exception failure, string text) => failure switch
    {
        FeedFault fault => fault.Why,
        _ when text.Length == 0 => new("il est vide", "it is empty"),
        _ when text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) => new("c'est une page, et non un flux", "it is a page, not a feed"),
        XmlException xml => new($"sa ligne {xml.LineNumber} n'est pas du XML correct", $"its line {xml.LineNumber} is no sound XML"),
        JsonException json => new($"sa ligne {json.LineNumber + 1} n'est pas du JSON correct", $"its line {json.LineNumber + 1} is no sound JSON"),
        _ => new("il est abîmé", "it is damaged"),
    };
}

/// <summary>What a feed says of one thing, as it says it; empty where it says nothing.</summary>
/// <param name="Base">What its address starts from, when the feed says another than its own.</param>
/// <param name="IsPlainTitle">Whether a « &lt; » in the title is a sign, not a tag.</param>
internal sealed record Announcement(string Id, string Address, string? Base, string Title, bool IsPlainTitle, string Text, string Subjects, string Author, string Date, string Licence);

/// <summary>Why a feed cannot be read.</summary>
internal sealed class FeedFault(Sentence why) : Exception
{
    public Sentence Why => why;
}
