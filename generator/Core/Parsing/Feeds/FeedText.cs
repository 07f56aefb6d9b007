using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Model;

namespace Pec.Parsing.Feeds;

/// <summary>Bytes of a feed as characters, and the HTML that a feed carries as plain words.</summary>
internal static partial class FeedText
{
    /// <summary>More words than this tell nothing more of what an announcement is about.</summary>
    private const int Longest = 4_000;
    /// <summary>A first sentence that is shorter is an abbreviation or says nothing.</summary>
    private const int ShortestSentence = 20;
    private const int LongestTitle = 80;
    private static readonly char[] SentenceEnds = ['.', '!', '?', '…'];

    static FeedText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The first encoding that reads all of it: that of its first bytes, UTF-8 where an accent proves it, that of its server, of its own declaration; else the one
    /// that reads anything. What is declared is often wrong, and no text of another encoding with accents is sound UTF-8.
    /// </summary>
    public static string Decode(FeedBytes feed)
    {
        var bytes = feed.Bytes.Span;
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        var (isBytewise, isAscii) = (!start.Contains('\0', StringComparison.Ordinal), Ascii.IsValid(bytes));
        var declared = Declared().Match(start) is { Success: true } match ? match.Groups[1].Value : null;
        foreach (var name in (string?[])[ByFirstBytes(bytes), isBytewise && !isAscii ? "utf-8" : null, feed.Charset, declared, "utf-8"])
            if (name is not null
                && !(isBytewise && IsWide(name) && ByFirstBytes(bytes) is null) && Strict(name) is { } encoding && Read(encoding, bytes) is { } text)
                return text;
        return Encoding.GetEncoding(1252).GetString(bytes);
    }

    /// <summary>Several bytes for each letter of ASCII: whoever can be read byte by byte is not.</summary>
    private static bool IsWide(string name) =>
        name.Trim('"', ' ') is var known
        && (known.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            || known.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase) || known.StartsWith("ucs", StringComparison.OrdinalIgnoreCase));

    /// <summary>What a text without a title can be called: its first sentence, else its first words.</summary>
    public static string FirstWords(string text)
    {
        var words = string.Join(
            ' ',
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !w.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !w.StartsWith("https://", StringComparison.OrdinalIgnoreCase)));
        for (var stop = words.IndexOfAny(SentenceEnds); stop >= 0 && stop < LongestTitle; stop = words.IndexOfAny(SentenceEnds, stop + 1))
            if (stop >= ShortestSentence && (stop + 1 == words.Length || words[stop + 1] == ' '))
                return words[stop] == '.' ? words[..stop] : words[..(stop + 1)];
        if (words.Length <= LongestTitle) return words;
        var end = words.LastIndexOf(' ', LongestTitle - 1);
        end = end > 0 ? end : LongestTitle - 1;
        return words[..(char.IsHighSurrogate(words[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':', '\u00a0', '\u202f') + "…";
    }

    /// <summary>The words of a piece of HTML: no tag, no script, no character that a reader does not see.</summary>
    public static string OfHtml(string html)
    {
        var words = new StringBuilder(Math.Min(html.Length, Longest));
        for (var at = 0; at < html.Length && words.Length < Longest;)
        {
            if (html[at] != '<' || at + 1 >= html.Length || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
            {
                words.Append(html[at++]);
                continue;
            }
            var rest = html.AsSpan(at);
            var close = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : IsTag(rest, "script") ? "</script" : IsTag(rest, "style") ? "</style" : ">";
            var end = rest.IndexOf(close, StringComparison.OrdinalIgnoreCase);
            if (end >= 0 && close[0] == '<') end = rest[end..].IndexOf('>') is >= 0 and var last ? end + last - close.Length + 1 : -1;
            if (!IsInline(NameOf(rest))) words.Append(' ');
            if (end < 0) break;
            at += end + close.Length;
        }
        return OfPlain(WebUtility.HtmlDecode(words.ToString()));
    }

    /// <summary>One line of words.</summary>
    public static string OfPlain(string text)
    {
        var words = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (words.Length >= Longest) break;
            if (rune.Value is 0x200b or 0xfeff or 0xad || rune == Rune.ReplacementChar) continue;
            if (rune.Value is not (0xa0 or 0x202f) && Rune.IsWhiteSpace(rune) || rune.IsBmp && AddressPolicy.IsDangerous((char)rune.Value))
            {
                if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
            }
            else words.Append(rune.ToString());
        }
        return words.ToString().Trim();
    }

    /// <summary>Whether an element stands within a line of words: no space parts it from what is around.</summary>
    public static bool IsInline(string name) =>
        name.ToLowerInvariant() is "a" or "abbr" or "b" or "cite" or "code" or "del" or "em" or "i" or "ins" or "mark" or "q" or "s" or "small" or "span" or "strong" or "sub" or "sup" or "u";

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        tag = tag[1..].TrimStart('/');
        var length = 0;
        while (length < tag.Length && length < 12 && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return tag[..length].ToString();
    }

    private static bool IsTag(ReadOnlySpan<char> text, string name) =>
        text.Length > name.Length + 1 && text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(text[name.Length + 1]);

    private static string? ByFirstBytes(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? "utf-8" : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? "utf-16" : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? "utf-16BE"
        : bytes.StartsWith("<\0"u8) ? "utf-16" : bytes.StartsWith("\0<"u8) ? "utf-16BE" : null;

    /// <summary>The encoding of this name, as browsers understand it; null for one that nobody knows.</summary>
    private static Encoding? Strict(string name)
    {
        if (name.Trim('"', ' ').ToLowerInvariant() is var known && known is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") known = "windows-1252";
        try
        {
            return Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Read(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")]
    private static partial Regex Declared();
}
