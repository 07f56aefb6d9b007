using System.Net;
using System.Text;

namespace Pec.Comparing;

/// <summary>A paragraph, a heading, a line of a table: what is read at once.</summary>
/// <param name="Section">The heading under which it stands; null before the first one, and for a heading itself.</param>
/// <param name="Links">Where its links lead, as the page writes them.</param>
/// <param name="IsPiece">Whether it is a line of a table or a piece of a card, rather than a sentence that one reads through.</param>
internal sealed record Block(string? Section, string Text, IReadOnlyList<string> Links, bool IsPiece);

/// <summary>
/// The blocks of a page that the program itself made: every value in it was escaped, and every template was read, so that tags are found by their brackets.
/// One pass over the text.
/// </summary>
internal sealed class PageBlocks
{
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "img",
    };

    /// <summary>What no visitor reads as words, or what a list beside it says as well.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal) { "script", "style", "svg", "template" };

    private readonly string html;
    private readonly List<Block> blocks = [];
    private readonly StringBuilder text = new();
    private List<string> links = [];
    private string? section;
    private bool isHeading, isRow;
    /// <summary>Of the items of lists around, whether each is a card: a template gives it a class, and no text of an author does.</summary>
    private readonly Stack<bool> items = [];

    private PageBlocks(string html) => this.html = html;

    public static List<Block> Of(ReadOnlySpan<byte> html)
    {
        var reading = new PageBlocks(Encoding.UTF8.GetString(html));
        reading.Read();
        return reading.blocks;
    }

    private void Read()
    {
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            text.Append(html, at, open - at);
            if (open == html.Length) break;
            var end = EndOfTag(open);
            Tag(html.AsSpan(open + 1, Math.Max(0, end - open - 2)));
            at = SkipUnread(open, end);
        }
        Close();
    }

    /// <summary>After the bracket that closes a tag, quoted values aside.</summary>
    private int EndOfTag(int open)
    {
        for (var i = open + 1; i < html.Length; i++)
        {
            if (html[i] == '>') return i + 1;
            if (html[i] is '"' or '\'' && html.IndexOf(html[i], i + 1) is >= 0 and var close) i = close;
        }
        return html.Length;
    }

    private int SkipUnread(int open, int end)
    {
        var name = NameOf(html.AsSpan(open + 1)).ToString();
        return Unread.Contains(name) && html.IndexOf("</" + name, end, StringComparison.Ordinal) is >= 0 and var close ? EndOfTag(close) : end;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return tag[..length];
    }

    private void Tag(ReadOnlySpan<char> tag)
    {
        var isEnd = tag.StartsWith("/");
        var name = NameOf(isEnd ? tag[1..] : tag).ToString();
        if (name is "td" or "th")
        {
            text.Append(isEnd ? "" : " · ");
            isRow = true;
        }
        else if (!Inside.Contains(name)) Close();
        if (name == "li") Item(isEnd, tag);
        if (name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1])) isHeading = !isEnd;
        if (name == "a" && Attribute(tag, " href=\"") is { } href) links.Add(href);
        if (name == "img" && Attribute(tag, " alt=\"") is { Length: > 0 } alt) text.Append(alt);
    }

    private void Item(bool isEnd, ReadOnlySpan<char> tag)
    {
        if (!isEnd) items.Push(Attribute(tag, " class=\"") is not null);
        else items.TryPop(out _);
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string start)
    {
        if (tag.IndexOf(start, StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var value = tag[(at + start.Length)..];
        return value.IndexOf('"') is >= 0 and var close ? value[..close].ToString() : null;
    }

    private void Close()
    {
        var words = string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '·');
        text.Clear();
        var isPiece = isRow || items.Contains(true);
        isRow = false;
        if (words.Length == 0) return;
        if (isHeading) section = words;
        blocks.Add(new(isHeading ? null : section, words, links, isPiece));
        links = [];
    }
}
