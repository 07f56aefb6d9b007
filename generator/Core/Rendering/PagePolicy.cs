using System.Security.Cryptography;
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
    private const string Before = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'self'; """,
        Fonts = "font-src 'self'; ", After = """script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">""";

    /// <summary>The policy of a theme: fonts may come where it has some, and then from the site alone.</summary>
    public static string Of(ThemeSource theme) => theme.Assets.Keys.Any(ThemeSource.IsFont) ? Before + Fonts + After : Before + After;

    /// <summary>The policy of a page that others show in a frame, which a policy in the page cannot forbid: its own style, and nothing else.</summary>
    public static string OfEmbedded(ThemeAssets assets) =>
        $"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; {(assets.Find(ThemeAssets.Embedded) is { } style ? $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(style.Bytes.Span))}'; " : "")}form-action 'none'; base-uri 'none'">""";

    public static IEnumerable<Diagnostic> Refusals(ThemeSource theme)
    {
        if (theme.Templates.TryGetValue(Theme.Embedded, out var embedded) && !PolicyTag().IsMatch(embedded.Text)) yield return Rules.UnprotectedLayout(embedded.Path);
        if (!theme.Templates.TryGetValue(Theme.Layout, out var layout)) yield break;
        if (!PolicyTag().IsMatch(layout.Text)) yield return Rules.UnprotectedLayout(layout.Path);
        else if (!MainTag().IsMatch(layout.Text)) yield return Rules.EmptyLayout(layout.Path);
    }

    /// <summary>Whether a policy comes first in the bytes of a page; what comes before it is short.</summary>
    public static bool Stands(ReadOnlySpan<byte> page, string policy)
    {
        Span<char> start = stackalloc char[2048];
        ReadOnlySpan<char> html = start[..Encoding.UTF8.GetChars(page[..Math.Min(page.Length, start.Length)], start)];
        foreach (var beginning in Beginning().EnumerateMatches(html)) return html[beginning.Length..].StartsWith(policy);
        return false;
    }

    [GeneratedRegex(@"\{\{[-~]?\s*main\s*[-~]?\}\}")]
    private static partial Regex MainTag();

    [GeneratedRegex("""^<!doctype html>\s*<html lang="(?:\{\{ ?language ?\}\}|[\w-]{1,35})">\s*<head>\s*<meta charset="utf-8">\s*\{\{[-~]? ?policy ?[-~]?\}\}""")]
    private static partial Regex PolicyTag();

    [GeneratedRegex("""^<!doctype html>\s*<html lang="[\w-]{1,35}">\s*<head>\s*<meta charset="utf-8">\s*""")]
    private static partial Regex Beginning();
}
