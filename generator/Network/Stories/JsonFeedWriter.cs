using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Pec.Composing.Feeds;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>A feed as JSON Feed 1.1 writes it.</summary>
internal static class JsonFeedWriter
{
    public static readonly FeedFormat Format = new("application/feed+json", "JSON");

    public static ReadOnlyMemory<byte> Write(Site site, FeedNames names, string title, string? subtitle, IEnumerable<PublishedItem> items)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
            JsonSerializer.Serialize(json, new JsonFeedFile(
                "https://jsonfeed.org/version/1.1", title, names.Absolute(Url.Home), names.Absolute(StoryFeeds.Json), subtitle, "fr",
                [new(site.Settings.Title.Shown)],
                [.. items.Select(Of)]), FeedJson.Default.JsonFeedFile);
        return bytes.ToArray();
    }

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    private static JsonFeedItem Of(PublishedItem item) => new(
        item.Id, item.Address, item.Source?.Address, item.Title, item.Html, item.Html is null ? item.Summary ?? item.Title : null, item.Summary, item.Picture,
        item.Published, item.Updated,
        item.Authors.IsEmpty ? null : [.. item.Authors.Select(a => new JsonFeedAuthor(a))], item.Uses.IsEmpty ? null : [.. item.Uses.Select(u => u.Name)], item.Language);
}

internal sealed record JsonFeedFile(
    string Version, string Title, string HomePageUrl, string FeedUrl, string? Description, string Language, IReadOnlyList<JsonFeedAuthor> Authors,
    IReadOnlyList<JsonFeedItem> Items);

/// <param name="ContentText">What stands in for <paramref name="ContentHtml"/>: each item has one of them.</param>
internal sealed record JsonFeedItem(
    string Id, string Url, string? ExternalUrl, string Title, string? ContentHtml, string? ContentText, string? Summary, string? Image, string DatePublished,
    string DateModified,
    IReadOnlyList<JsonFeedAuthor>? Authors, IReadOnlyList<string>? Tags, string? Language);

internal sealed record JsonFeedAuthor(string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonFeedFile))]
internal sealed partial class FeedJson : JsonSerializerContext;
