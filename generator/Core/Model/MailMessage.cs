namespace Pec.Model;

/// <summary>A message that a <c>mailto:</c> link opens, for who would rather copy it.</summary>
/// <param name="To">One address, or several with commas.</param>
/// <param name="Text">The lines that are ready; null when there are none.</param>
public sealed record MailMessage(string To, string? Subject, string? Text)
{
    private const string Scheme = "mailto:";

    /// <summary>The link that opens it.</summary>
    /// <param name="addresses">One, or several with commas.</param>
    public static Destination Link(string addresses, string? subject, string? text)
    {
        var query = string.Join('&', new[] { Under("subject=", subject), Under("body=", text?.Replace("\n", "\r\n", StringComparison.Ordinal)) }.OfType<string>());
        return new(null, null, Scheme + addresses + (query.Length > 0 ? "?" + query : ""), new(Spaced(addresses), subject, text is null ? null : Trimmed(text)));
    }

    /// <summary>What a link that somebody wrote opens; null when it leads anywhere else.</summary>
    public static MailMessage? Of(string href)
    {
        if (!href.StartsWith(Scheme, StringComparison.Ordinal)) return null;
        var (to, query) = href.IndexOf('?', StringComparison.Ordinal) is > 0 and var mark
            ? (href[Scheme.Length..mark], href[(mark + 1)..]) : (href[Scheme.Length..], "");
        return new(Spaced(Uri.UnescapeDataString(to)), Said("subject=", query), Said("body=", query) is { } text ? Trimmed(text) : null);
    }

    private static string Spaced(string addresses) => addresses.Replace(",", ", ", StringComparison.Ordinal);

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));

    private static string? Under(string key, string? value) => value is null ? null : key + Uri.EscapeDataString(value);

    private static string? Said(string key, string query) =>
        query.Split('&').FirstOrDefault(p => p.StartsWith(key, StringComparison.Ordinal)) is { } found ? Uri.UnescapeDataString(found[key.Length..]) : null;
}
