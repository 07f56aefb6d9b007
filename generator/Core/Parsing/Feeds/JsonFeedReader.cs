using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pec.Parsing.Feeds;

/// <summary>JSON Feed 1 and 1.1.</summary>
internal static partial class JsonFeedReader
{
    public static IReadOnlyList<Announcement> Read(string text, CancellationToken stop)
    {
        using var json = JsonDocument.Parse(
            Mended(text), new() { MaxDepth = FeedReader.MaximumDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var root = json.RootElement;
        if (!root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array || !IsFeed(root))
            throw new FeedFault(new("ce n'est pas un flux connu", "it is no known feed"));
        // Said once of all, looked for once.
        var (licence, authors) = (Text(root, "_licence") + Text(root, "license"), Authors(root));
        var announced = new List<Announcement>();
        foreach (var item in items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Take(FeedReader.MaximumItems))
        {
            stop.ThrowIfCancellationRequested();
            announced.Add(Of(item, authors, licence));
        }
        return announced;
    }

    private static Announcement Of(JsonElement item, string authors, string licence) => new(
        Text(item, "id"), First(Text(item, "external_url"), Text(item, "url"), Text(item, "id")), null, First(Text(item, "title"), Text(item, "summary")),
        IsPlainTitle: true,
        First(Text(item, "summary"), Text(item, "content_html"), Text(item, "content_text")), string.Join(' ', Texts(item, "tags")),
        First(Authors(item), authors),
        First(Text(item, "date_published"), Text(item, "date_modified")), First(Text(item, "license"), licence));

    /// <summary>Many write a version of their own; the addresses that only a feed has tell it as well.</summary>
    private static bool IsFeed(JsonElement root) =>
        Text(root, "version") is var version && (version.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) || version is "1" or "1.0" or "1.1")
            || Text(root, "feed_url").Length > 0 || Text(root, "home_page_url").Length > 0;

    /// <summary>Without the halves of a sign, which no text may hold: half an emoji, cut by whoever shortened it.</summary>
    private static string Mended(string text) =>
        text.Contains("\\u", StringComparison.Ordinal) ? Half().Replace(text, m => m.Groups[1].Success ? "\\uFFFD" : m.Value) : text;

    private static string Authors(JsonElement of)
    {
        if (of.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            return string.Join(", ", authors.EnumerateArray().Select(a => a.ValueKind == JsonValueKind.Object ? Text(a, "name") : "").Where(n => n.Length > 0));
        return of.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object ? Text(author, "name") : "";
    }

    /// <summary>Ids are sometimes numbers.</summary>
    private static string Text(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    private static IEnumerable<string> Texts(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!) : [];

    private static string First(params IEnumerable<string> texts) => texts.FirstOrDefault(t => t.Length > 0) ?? "";

    /// <summary>Any other escape, and a whole pair, are read first, so that a half is one.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\[^u]")]
    private static partial Regex Half();
}
