using System.Text.Json;
using Pec.Diagnostics;

namespace Pec.Parsing.Feeds;

/// <summary>JSON Feed 1 and 1.1.</summary>
internal static class JsonFeed
{
    public static IReadOnlyList<Announcement> Read(string text)
    {
        using var json = JsonDocument.Parse(text, new() { MaxDepth = FeedReader.MaximumDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var root = json.RootElement;
        if (!Text(root, "version").Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new FeedFault(new("ce n'est pas un flux connu", "it is no known feed"));
        var licence = Text(root, "_licence") + Text(root, "license");
        return [.. items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Take(FeedReader.MaximumItems).Select(i => new Announcement(
            Text(i, "id"), First(Text(i, "external_url"), Text(i, "url"), Text(i, "id")), null, First(Text(i, "title"), Text(i, "summary")), IsPlainTitle: true,
            First(Text(i, "summary"), Text(i, "content_html"), Text(i, "content_text")), string.Join(' ', Texts(i, "tags")), First(Authors(i), Authors(root)), First(Text(i, "date_published"), Text(i, "date_modified")), First(Text(i, "license"), licence)))];
    }

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
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!) : [];

    private static string First(params IEnumerable<string> texts) => texts.FirstOrDefault(t => t.Length > 0) ?? "";
}
