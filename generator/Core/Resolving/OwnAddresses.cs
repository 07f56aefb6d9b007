using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Addresses of the web that are those of this site, or of the repository of its content.</summary>
internal sealed class OwnAddresses(SiteSettings settings)
{
    private readonly string? site = settings.Url is { } url ? Bare(url.Href)
        .TrimEnd('/') : null, repository = settings.Repository is { } depot ? Bare(depot.Href).TrimEnd('/') : null;

    /// <summary>The path and the anchor of an address of the site; null for one of another site.</summary>
    public (string Path, string Anchor)? PathOf(string href)
    {
        if (After(site, href) is not { } rest) return null;
        var (path, anchor) = rest.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (rest[..hash], rest[(hash + 1)..]) : (rest, "");
        path = Composition.Of(Uri.UnescapeDataString(path.Split('?')[0]));
        return (path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path.Length == 0 ? "/" : path, anchor);
    }

    /// <summary>The file of the content that an address of the repository shows, from the root of the content; null for anything else.</summary>
    public string? InRepository(string href)
    {
        if (After(repository, href) is not { } rest || !Views.Any(view => rest.StartsWith(view, StringComparison.Ordinal))) return null;
        var start = rest.IndexOf("/" + Files.Root + "/", StringComparison.Ordinal);
        return start < 0 ? null : Composition.Of(Uri.UnescapeDataString(rest[(start + 1 + Files.Root.Length)..].Split('?', '#')[0]));
    }

    /// <summary>What stands in the address before the name of a branch.</summary>
    private static readonly string[] Views =
    [
        "/-/blob/", "/-/raw/", "/-/edit/", "/-/tree/", "/-/blame/", "/-/preview/", "/blob/", "/raw/", "/edit/", "/src/branch/",
    ];

    private static string? After(string? own, string href)
    {
        if (own is null) return null;
        var bare = Bare(href);
        return bare.StartsWith(own, StringComparison.OrdinalIgnoreCase) && (bare.Length == own.Length || bare[own.Length] is '/' or '?' or '#')
            ? bare[own.Length..] : null;
    }

    /// <summary>Without what changes from one hand to another: the scheme, « www. ».</summary>
    private static string Bare(string href)
    {
        var bare = href[(href.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        if (bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) bare = bare["www.".Length..];
        return bare;
    }
}
