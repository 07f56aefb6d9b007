using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Pec.Tests.Support;

/// <summary>The elements and attributes that a page may have: anything else in the output came from somebody's words.</summary>
public static class SoundHtml
{
    private static readonly HashSet<string> Elements =
    [
        "html", "head", "body", "meta", "title", "link", "a", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "del", "code", "pre", "blockquote", "hr", "br", "img", "picture", "source", "span", "sup", "section",
        "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "details", "summary", "time", "small", "nav", "main", "header", "footer", "article", "figure", "figcaption", "svg", "path", "defs", "pattern", "rect", "text", "script", "form", "datalist", "textarea", "label", "input", "select", "option", "button", "template", "circle", "fieldset", "legend", "b",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "lang", "charset", "srcset", "sizes", "name", "content", "property", "http-equiv", "rel", "href", "type", "integrity", "class", "id", "src", "alt", "width", "height", "loading", "role", "aria-label", "aria-current", "aria-hidden", "aria-labelledby",
        "tabindex", "scope", "start", "datetime", "cite", "viewbox", "d", "focusable", "patternunits", "patterntransform", "fill", "x", "y", "action", "for", "value", "autocomplete", "enterkeyhint", "maxlength", "hidden", "defer", "open", "title",
        "data-index", "data-home", "data-one", "data-many", "data-none", "data-near", "data-short", "data-failed", "data-disk", "data-place", "data-f", "data-remove", "data-most", "data-p", "data-q", "data-copy", "data-done", "aria-describedby", "list", "data-add", "data-also", "data-api", "data-chosen", "data-copied", "data-correcting", "data-ending", "data-file", "data-form", "data-key", "data-kinds", "data-length", "data-list", "data-sentences", "data-vocabulary", "rows", "placeholder", "inputmode", "data-gravity", "data-id", "data-issue",
        "data-kind", "data-known", "data-like", "data-mail", "data-missing", "data-no-day", "data-no-month", "data-number", "data-number-example", "data-page", "data-paste", "data-places", "data-ready", "data-removed", "data-required", "data-rule", "data-see", "data-subject",
        "data-name", "data-of", "data-unnamed", "data-way", "cx", "cy", "r", "target",
    ];

    /// <summary>Every fault of a page, in words; empty when it is sound.</summary>
    public static IEnumerable<string> FaultsOf(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            if (!Elements.Contains(element.LocalName) && !IsOwnStyle(html, element)) yield return $"<{element.LocalName}>";
            if (element.LocalName == "script" && element.GetAttribute("type") != "application/ld+json" && !IsOwnScript(element)) yield return element.OuterHtml;
            foreach (var attribute in element.Attributes)
            {
                if (!Attributes.Contains(attribute.Name.ToLowerInvariant())) yield return $"{attribute.Name} of {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}";
                if (attribute.Name == "srcset" && !attribute.Value.Split(',').All(form => IsSound(form.Trim().Split(' ')[0]))) yield return $"srcset={attribute.Value}";
                if (attribute.Name is "href" or "src" or "action" or "cite" && !IsSound(attribute.Value)) yield return $"{attribute.Name}={attribute.Value}";
            }
        }
    }

    /// <summary>A style in the page is one that its policy names.</summary>
    private static bool IsOwnStyle(string html, IElement style) =>
        style.LocalName == "style" && html.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.TextContent)))}'");

    /// <summary>A file of the theme, with nothing between its tags.</summary>
    private static bool IsOwnScript(IElement script) => script.TextContent.Length == 0 && script.GetAttribute("src") is { } address && address.Contains("/theme/");

    private static bool IsSound(string address)
    {
        var scheme = address.IndexOfAny([':', '/', '?', '#']) is >= 0 and var end && address[end] == ':' ? address[..end] : "";
        return scheme is "" or "http" or "https" or "mailto" or "tel" && !address.StartsWith("//") && !address.Contains('\\') && !address.Any(c => c < ' ');
    }
}
