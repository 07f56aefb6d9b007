using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Pec.Markup;

/// <summary>An address written as it is in a sentence, without brackets.</summary>
internal sealed class BareAddress : LeafInline
{
    /// <summary>As it is shown.</summary>
    public required string Shown { get; init; }

    public required string Url { get; init; }
}

/// <summary>
/// Reads bare addresses, which end where a person ends them: before the punctuation of the sentence, a quotation mark, or a bracket that was opened before them.
/// Each character is looked at once: what is no address is known from its first few.
/// </summary>
internal sealed class BareAddressParser : InlineParser
{
    private const int LongestHost = 253;

    private static readonly SearchValues<char> AtTheEnd = SearchValues.Create("?!.,:;*_~'’‘…");

    public BareAddressParser() => OpeningCharacters = ['h', 'H', 'w', 'W', 'm', 'M', 't', 'T'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (char.IsLetterOrDigit(before) || before is '/' or '@' or '.' or '-' or '\\') return false;
        var text = slice.AsSpan();
        var length = LengthOf(text, out var scheme);
        if (length == 0) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var shown = HtmlHelper.Unescape(text[..length].ToString());
        processor.Inline = new BareAddress { Shown = shown, Url = scheme + shown, Span = new(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }

    /// <param name="scheme">What is to be put before it.</param>
    private static int LengthOf(ReadOnlySpan<char> text, out string scheme)
    {
        scheme = "";
        if (Starts(text, "https://")) return Web(text, 8);
        if (Starts(text, "http://")) return Web(text, 7);
        if (Starts(text, "www."))
        {
            scheme = "https://";
            return Web(text, 4);
        }
        return Starts(text, "mailto:") ? Mailbox(text, 7) : Starts(text, "tel:") ? Number(text, 4) : 0;
    }

    private static bool Starts(ReadOnlySpan<char> text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static int Web(ReadOnlySpan<char> text, int hostStart)
    {
        var host = 0;
        while (host < LongestHost
            && hostStart + host < text.Length && (char.IsLetterOrDigit(text[hostStart + host]) || text[hostStart + host] is '-' or '.' or '_'))
            host++;
        if (text.Slice(hostStart, host).TrimEnd('.').IndexOf('.') <= 0) return 0;
        var (end, round, square, curly) = (hostStart + host, 0, 0, 0);
        for (; end < text.Length && !IsOutside(text[end]); end++)
        {
            var c = text[end];
            if (c == '(') round++;
            else if (c == '[') square++;
            else if (c == '{') curly++;
            else if ((c == ')' && --round < 0) || (c == ']' && --square < 0) || (c == '}' && --curly < 0)) break;
        }
        return Trimmed(text[..end]);
    }

    private static bool IsOutside(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '«' or '»' or '“' or '”' or '|' or '`';

    /// <summary>Without the punctuation of the sentence, nor an entity that stands for some.</summary>
    private static int Trimmed(ReadOnlySpan<char> address)
    {
        var end = address.Length;
        while (end > 0 && AtTheEnd.Contains(address[end - 1]))
        {
            var isEntity = address[end - 1] == ';';
            end--;
            if (!isEntity) continue;
            var name = end;
            while (name > 0 && char.IsAsciiLetterOrDigit(address[name - 1])) name--;
            if (name > 0 && name < end && address[name - 1] == '&') end = name - 1;
        }
        return end;
    }

    private static int Mailbox(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end < LongestHost && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_' or '+' or '@')) end++;
        var address = text[start..end].TrimEnd(".-_+");
        return address.Count('@') == 1 && address[0] != '@' && address[^1] != '@' ? start + address.Length : 0;
    }

    private static int Number(ReadOnlySpan<char> text, int start)
    {
        var end = start < text.Length && text[start] == '+' ? start + 1 : start;
        while (end < text.Length && end < LongestHost && (char.IsAsciiDigit(text[end]) || text[end] is '-' or '.')) end++;
        var number = text[start..end].TrimEnd("-.");
        return number.Length >= 3 ? start + number.Length : 0;
    }
}
