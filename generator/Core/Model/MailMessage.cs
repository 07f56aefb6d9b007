namespace Pec.Model;

/// <summary>A message that a <c>mailto:</c> link opens, for who would rather copy it.</summary>
/// <param name="To">One address, or several with commas.</param>
/// <param name="Text">The lines that are ready; null when there are none.</param>
public sealed record MailMessage(string To, string? Subject, string? Text)
{
    private const string Scheme = "mailto:";

    /// <summary>Null for a link that leads anywhere else.</summary>
    public static MailMessage? Of(Destination link)
    {
        if (link.Outside is not { } href || !href.StartsWith(Scheme, StringComparison.Ordinal)) return null;
        var (to, query) = href.IndexOf('?', StringComparison.Ordinal) is > 0 and var mark
            ? (href[Scheme.Length..mark], href[(mark + 1)..]) : (href[Scheme.Length..], "");
        return new(Uri.UnescapeDataString(to).Replace(",", ", ", StringComparison.Ordinal), Under("subject=", query), Under("body=", query));
    }

    private static string? Under(string key, string query) =>
        query.Split('&').FirstOrDefault(p => p.StartsWith(key, StringComparison.Ordinal)) is { } found
            ? string.Join('\n', Uri.UnescapeDataString(found[key.Length..]).Split('\n').Select(line => line.TrimEnd())) : null;
}
