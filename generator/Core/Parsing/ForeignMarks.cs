using System.Net;
using System.Text.RegularExpressions;

namespace Pec.Parsing;

/// <summary>A text with marks of another tool: the first of them, and the text without any.</summary>
/// <param name="Right">Null when something would be lost.</param>
internal sealed record ForeignMark(string First, string? Right);

/// <summary>Tags and codes of web pages, and what tools that publish several languages put around them: a value is plain text, and would show them.</summary>
internal static partial class ForeignMarks
{
    /// <param name="quote">What stands around the value.</param>
    /// <param name="isBare">Nothing does, so that what is left must start and go on as a bare value may.</param>
    public static ForeignMark? In(string text, char? quote, bool isBare)
    {
        if (text.AsSpan().IndexOfAny("<&[{") < 0) return null;
        var marks = Marks().Matches(text).Where(m => Replaced(m) != m.Value).ToList();
        if (marks.Count == 0) return null;
        var right = Marks().Replace(text, m => Escaped(Replaced(m), quote));
        var isCertain = marks.All(m => !m.Groups["lossy"].Success) && marks.Count(m => m.Groups["language"].Success) < 2
            && !string.IsNullOrWhiteSpace(right) && (!isBare || YamlText.IsPlain(right));
        return new(marks[0].Length <= 40 ? marks[0].Value : marks[0].Value[..40] + "…", isCertain ? right : null);
    }

    public static bool StartsWithEntity(string value) =>
        Marks().Match(value) is { Success: true, Index: 0, ValueSpan: ['&', ..] } mark && Replaced(mark) != mark.Value;

    /// <summary>A value that starts with the code of a sign, as YAML reads it.</summary>
    public static string ValueOf(string value)
    {
        var right = Marks().Replace(value, Replaced).Trim();
        return right is ['"', _, .., '"'] && right.Count(c => c == '"') == 2 ? right : YamlText.Written(right);
    }

    private static string Replaced(Match mark) => mark.ValueSpan switch
    {
        ['&', ..] => WebUtility.HtmlDecode(mark.Value) is var sign && sign is "\u00a0" ? " " : sign is "\u00ad" or "\u200b" ? "" : sign,
        ['<', 'b' or 'B', 'r' or 'R', ..] => " ",
        _ => "",
    };

    private static string Escaped(string text, char? quote) => quote switch
    {
        '"' => text.Replace("\"", "\\\"", StringComparison.Ordinal),
        '\'' => text.Replace("'", "''", StringComparison.Ordinal),
        _ => text,
    };

    /// <summary>A link and a picture carry an address, two languages two texts: to take their marks away would lose something.</summary>
    [GeneratedRegex("""
        &(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}[0-9]{0,2});
        |<!--(?<language>:[a-z]{2})?[^<>]{0,80}-->
        |[\[{](?<language>:[a-z]{2})[\]}]|\[:\]|\{:\}
        |</?(?:(?<lossy>a|img|iframe|script|style|video|audio|object|embed)
            |abbr|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|ins|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup
            |table|td|th|tr|tt|u|ul)(?:\s[^<>]{0,400})?/?>
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
