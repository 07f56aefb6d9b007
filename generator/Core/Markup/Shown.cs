using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pec.Markup;

/// <summary>What a block publishes as words, each character at its place in the source; everything else is NUL.</summary>
internal sealed class Shown
{
    public const char Hidden = '\0';

    private static readonly SearchValues<char> Signs = SearchValues.Create("#*_~[{$:=!+'^\\");

    private readonly char[] mask;
    private readonly string body;

    private Shown(string body, int start, int end)
    {
        (this.body, Start, mask) = (body, start, new char[end - start + 1]);
        for (var i = 0; i < mask.Length; i++)
            if (body[start + i] == '\n') mask[i] = '\n';
    }

    public int Start { get; }

    public int End => Start + mask.Length - 1;

    public bool HasSigns => mask.AsSpan().ContainsAny(Signs) || mask.AsSpan().Contains('\u00a0');

    public ReadOnlySpan<char> Mask => mask;

    public static Shown? Of(ContainerInline root, string body)
    {
        var (start, end) = (int.MaxValue, -1);
        foreach (var inline in root.Descendants<Inline>())
        {
            // What the library makes by itself has no place.
            if (inline is LineBreakInline || inline.Span.IsEmpty || inline.Span.End >= body.Length || (inline.Span.End == 0 && inline is not LeafInline))
                continue;
            start = Math.Min(start, inline.Span.Start);
            end = Math.Max(end, inline.Span.End);
        }
        if (end < start) return null;
        var shown = new Shown(body, start, end);
        foreach (var inline in root.Descendants<Inline>())
        {
            // The words of a picture are not seen.
            if (inline.Parent is LinkInline { IsImage: true }) continue;
            if (inline is LiteralInline literal)
            {
                var isRead = literal.PreviousSibling is LinkInline { IsImage: true } && literal.Content.AsSpan().StartsWith(MarkdownWalker.Decorative);
                shown.Show(literal.Span.Start + (isRead ? MarkdownWalker.Decorative.Length : 0), literal.Span.End);
            }
            else if (inline is DelimiterInline delimiter)
                shown.Show(delimiter.Span.Start, Math.Min(delimiter.Span.End, delimiter.Span.Start + delimiter.ToLiteral().Length - 1));
        }
        return shown;
    }

    private void Show(int from, int to)
    {
        for (var i = Math.Max(from, Start); i <= Math.Min(to, End); i++)
        {
            if (body[i] == '\\' && i < to && char.IsAscii(body[i + 1]) && (char.IsPunctuation(body[i + 1]) || char.IsSymbol(body[i + 1]))) i++;
            else mask[i - Start] = body[i];
        }
    }

    /// <summary>Where each line starts and ends, without what lists and quotations put before it.</summary>
    public IEnumerable<(int Start, int End)> Lines()
    {
        for (var start = Start; start <= End;)
        {
            var end = body.IndexOf('\n', start, End - start + 1);
            if (end < 0) end = End + 1;
            var first = start;
            while (first < end && body[first] is ' ' or '\t' or '>') first++;
            yield return (first, end);
            start = end + 1;
        }
    }

    public string Text(int start, int end) => new(mask, start - Start, end - start);
}
