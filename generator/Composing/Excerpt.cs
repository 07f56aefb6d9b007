using System.Text.RegularExpressions;
using System.Text;
using Pec.Composing.Data;
using Pec.Model;

namespace Pec.Composing;

/// <summary>How a text begins, in words: what a list says of it.</summary>
internal static partial class Excerpt
{
    /// <summary>Whole sentences are taken as long as they stay under it; one that is longer alone is cut.</summary>
    private const int Most = 280;

    /// <summary>Empty for a text that says nothing in sentences.</summary>
    public static string Of(Prose prose)
    {
        var html = new StringBuilder();
        prose.WriteTo(html, _ => "");
        var words = Plain.Text(System.Net.WebUtility.HtmlDecode(Tag().Replace(NotSentences().Replace(html.ToString(), ""), "")));
        var text = string.Join(' ', words.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= Most) return text;
        var end = SentenceEnd().Matches(text).Select(m => m.Index + 1).LastOrDefault(i => i <= Most);
        return end > 0 ? text[..end] : text.LastIndexOf(' ', Most) is > 0 and var space ? text[..space] + "\u00a0…" : "";
    }

    /// <summary>Headings, tables, code, notes and folded parts, whose words are no sentences of the text.</summary>
    [GeneratedRegex(@"<(h[2-6]|table|pre|figure|sup|details|section)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex NotSentences();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[.?!…](?= )")]
    private static partial Regex SentenceEnd();
}
