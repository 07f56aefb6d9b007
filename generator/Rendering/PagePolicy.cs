using System.Text;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// What a browser may do with a page of ours, said before anything else of it: nothing comes from elsewhere, nothing written in a page runs. It is the last guard
/// when all others fell, so a layout that does not start with it is refused, and each page is looked at again once it is made.
/// </summary>
internal static partial class PagePolicy
{
    public const string Meta =
        """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">""";

    public static IEnumerable<Diagnostic> Refusals(ThemeSource theme)
    {
        if (!theme.Templates.TryGetValue("layout", out var layout)) yield break;
        if (!Stands(layout.Text)) yield return Rules.UnprotectedLayout(layout.Path, Meta);
        else if (!MainTag().IsMatch(layout.Text)) yield return Rules.EmptyLayout(layout.Path);
    }

    /// <summary>Whether the policy comes first in a layout, or in a page that one made.</summary>
    public static bool Stands(ReadOnlySpan<char> html)
    {
        foreach (var start in Beginning().EnumerateMatches(html)) return html[start.Length..].StartsWith(Meta);
        return false;
    }

    /// <summary>The same for the bytes of a page: what comes first is short.</summary>
    public static bool Stands(ReadOnlySpan<byte> page)
    {
        Span<char> start = stackalloc char[2048];
        return Stands(start[..Encoding.UTF8.GetChars(page[..Math.Min(page.Length, start.Length)], start)]);
    }

    [GeneratedRegex(@"\{\{[-~]?\s*main\s*[-~]?\}\}")]
    private static partial Regex MainTag();

    [GeneratedRegex("""^<!doctype html>\s*<html lang="(?:\{\{ ?language ?\}\}|[\w-]{1,35})">\s*<head>\s*<meta charset="utf-8">\s*""")]
    private static partial Regex Beginning();
}
