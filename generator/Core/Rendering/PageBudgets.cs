using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>Weighs pages as a visitor's device receives them, and holds them against what the theme allows itself.</summary>
internal static partial class PageBudgets
{
    /// <summary>How many points a telephone has from side to side.</summary>
    private const int Screen = 720;

    /// <summary>What a theme asks of every page.</summary>
    public static IEnumerable<Diagnostic> OfTheme(ThemeAssets assets, SitePath settings, Budget budget)
    {
        var all = assets.All.ToLookup(a => SortOf(a.Url.Path), a => Compression.IsText(a.Url.Path) ? Compression.Weight(a.Bytes) : a.Bytes.Length);
        foreach (var (sort, what, most) in ((string, Sentence, int)[])
        [
            (".css", new("les styles", "the styles"), budget.Styles), (".js", new("les scripts", "the scripts"), budget.Scripts),
            ("fonts", new("les polices", "the fonts"), budget.Fonts), ("pictures", new("les images", "the pictures"), budget.Pictures),
        ])
            if (all[sort].Sum() is var weight && weight > most) yield return Rules.HeavyTheme(settings, what, weight, most);

        static string SortOf(string path) => ThemeSource.IsFont(path) ? "fonts" : ThemeSource.IsPicture(path) ? "pictures" : new SitePath(path).Extension;
    }

    /// <summary>
    /// What is too much in a page. Its length stands for its weight and for its elements while it is below their limits: compressing
    /// thousands of light pages would tell nothing.
    /// </summary>
    public static IEnumerable<Diagnostic> OfPage(Page page, byte[] html, SitePath settings, Budget budget)
    {
        var source = page.Head.Source is { Extension.Length: > 0 } file ? file : null;
        var weight = page.Template == Renderer.EmptyPage || source is not null ? Compression.WeightAbove(budget.Page, html) : 0;
        if (page.Template == Renderer.EmptyPage && weight > budget.Page)
            yield return Rules.HeavyTheme(settings, new("une page vide", "an empty page"), weight, budget.Page);
        if (source is null) yield break;
        if (weight > budget.Page) yield return Rules.HeavyPage(source, Rules.Kilobytes(weight), Rules.Kilobytes(budget.Page));
        if (html.Length > budget.Elements && CountElements(html) is var elements && elements > budget.Elements)
            yield return Rules.HeavyPage(source, Rules.Elements(elements), Rules.Elements(budget.Elements));
        if (html.AsSpan().IndexOf("<img"u8) >= 0 && Requested(html).Count() + 1 is var requests && requests > budget.Requests)
            yield return Rules.HeavyPage(source, Rules.Files(requests), Rules.Files(budget.Requests));
    }

    /// <summary>A page and everything that it asks for.</summary>
    /// <param name="at">What is sent at an address that the page writes.</param>
    public static Weight Of(Page page, byte[] html, Func<string, RequestedFile> at)
    {
        var asked = Requested(html).ToDictionary(address => address, at, StringComparer.Ordinal);
        int Sum(string extension) => asked.Where(a => a.Key.EndsWith(extension, StringComparison.Ordinal)).Sum(a => a.Value.Weight);
        // What a sheet asks for comes with it: nobody chose it for this page.
        var styled = asked.SelectMany(a => a.Value.Asks.Select(asks => a.Key[..(a.Key.LastIndexOf('/') + 1)] + asks)).Distinct().Except(asked.Keys).ToList();
        var (styles, scripts, all) = (Sum(".css"), Sum(".js"), asked.Values.Sum(a => a.Weight));
        return new(
            page, Compression.Weight(html), styles + styled.Sum(a => at(a).Weight), scripts, all - styles - scripts, asked.Count + styled.Count + 1,
            CountElements(html));
    }

    /// <summary>What a visitor's device receives of a file of its own name.</summary>
    public static RequestedFile Sent(string path, ReadOnlyMemory<byte> bytes) => new(
        Compression.IsText(path) ? Compression.Weight(bytes) : bytes.Length,
        path.EndsWith(".css", StringComparison.Ordinal)
            ? [.. new StyleSheet(Encoding.UTF8.GetString(bytes.Span)).Addresses.Where(a => !ThemeAssets.IsOwn(a.Text)).Select(a => a.Text.Split('#')[0]).Distinct()]
            : []);

    private static IEnumerable<string> Requested(byte[] html) => RequestingTag().Matches(Encoding.UTF8.GetString(html))
        .Select(m => m.Groups["forms"] is { Success: true, Value: var forms } ? ChosenOf(forms) : m.Groups["one"].Value).Distinct();

    /// <summary>Of a picture that has several forms, the one that a telephone asks for: the widest that is not wider than its screen.</summary>
    private static string ChosenOf(string forms)
    {
        var all = forms.Split(',').Select(f => f.Trim().Split(' ')).Where(f => f is [_, [.., 'w']]).ToList();
        var fitting = all.Where(f => int.TryParse(f[1].AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width <= Screen).ToList();
        return (fitting.Count > 0 ? fitting[^1] : all.Count > 0 ? all[0] : [forms])[0];
    }

    private static int CountElements(ReadOnlySpan<byte> html)
    {
        var count = 0;
        for (var at = html.IndexOf((byte)'<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf((byte)'<'))
        {
            if (char.IsAsciiLetter((char)html[at + 1])) count++;
            html = html[(at + 1)..];
        }
        return count;
    }

    [GeneratedRegex(
        """<picture><source [^>]*?srcset="(?<forms>[^"]+)"[^>]*><img[^>]*>|<(?:img|script|link rel="(?:stylesheet|icon)")[^>]*? (?:src|href)="(?<one>[^"]+)"[^>]*>""")]
    private static partial Regex RequestingTag();
}

/// <summary>A file as it is sent.</summary>
/// <param name="Weight">In bytes, compressed where servers compress.</param>
/// <param name="Asks">The addresses that it asks for in its turn, as it writes them.</param>
internal sealed record RequestedFile(int Weight, ImmutableArray<string> Asks);
