using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// How a page writes an address of the site: from the root of the published site, or, for pages that are opened from disk or
/// from a folder that nobody knows in advance, relative and with the file's name.
/// </summary>
/// <param name="Path">What stands before each address: empty, or <c>/a/folder</c> without a final "/".</param>
/// <param name="Site">For pages made to be printed from disk, the published site, to which their links lead on paper; null elsewhere.</param>
public sealed record UrlStyle(string Path, bool IsRelative, string? Site = null)
{
    public string Of(Url from, Destination to)
    {
        if (to.Inside is not { } url) return to.Outside is { } outside ? ReadableAddress.Of(outside) : "";
        var anchor = to.Anchor is null ? "" : "#" + to.Anchor;
        return Site is { } site && url.Path.EndsWith('/') && (url != from || anchor.Length == 0) ? site + url.Path + anchor
            : IsRelative ? Relative(from, url, anchor)
            : Path + url.Path + anchor;
    }

    private static string Relative(Url from, Url to, string anchor)
    {
        if (from == to && anchor.Length > 0) return anchor;
        string[] start = from.File.Split('/')[..^1], end = to.File.Split('/');
        var common = 0;
        while (common < start.Length && common < end.Length - 1 && start[common] == end[common]) common++;
        return string.Concat(Enumerable.Repeat("../", start.Length - common)) + string.Join('/', end[common..]) + anchor;
    }
}
