using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pec.Markup;

/// <summary>The words after the name of a box: <c>:::note Ouvert le samedi</c>.</summary>
internal sealed class BoxTitle : LeafBlock
{
    public BoxTitle() : base(null) => ProcessInlines = true;
}

/// <summary>Boxes between lines of colons, whose title is read as any words are.</summary>
internal sealed class BoxParser : CustomContainerParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var state = base.TryOpen(processor);
        if (state == BlockState.None || processor.NewBlocks.Peek() is not CustomContainer { Arguments.Length: > 0 } box) return state;
        var start = Skip(line, Skip(line, Skip(line, line.Start, ':'), ' '), '\0');
        var words = new StringSlice(line.Text, Skip(line, start, ' '), line.End);
        words.TrimEnd();
        var title = new BoxTitle { Line = processor.LineIndex, Column = words.Start - line.Start, Span = new(words.Start, words.End), IsOpen = false };
        title.AppendLine(ref words, title.Column, processor.LineIndex, processor.CurrentLineStartPosition, false);
        box.Add(title);
        return state;
    }

    /// <param name="sign">What is passed: spaces, a sign, or (NUL) everything but spaces.</param>
    private static int Skip(StringSlice line, int start, char sign)
    {
        while (start <= line.End
            && (sign == ' ' ? line.Text[start] is ' ' or '\t' : sign == '\0' ? line.Text[start] is not (' ' or '\t') : line.Text[start] == sign))
            start++;
        return start;
    }
}

/// <summary>The first words of a quotation that is a box: <c>> [!NOTE]</c>, as GitLab writes it.</summary>
internal sealed class BoxMark : LeafInline
{
    public required QuotedBox Box { get; init; }
}

/// <param name="Name">Which of our boxes it is.</param>
/// <param name="Title">What it says when its author gave no title.</param>
internal sealed record QuotedBox(string Name, string? Title)
{
    public static readonly Dictionary<string, QuotedBox> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NOTE"] = new("note", null),
        ["TIP"] = new("note", "Conseil"),
        ["IMPORTANT"] = new("attention", "Important"),
        ["WARNING"] = new("attention", "Attention"),
        ["CAUTION"] = new("attention", "Attention"),
    };
}

internal sealed class BoxMarkParser : InlineParser
{
    public BoxMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[!")
            || processor.Inline is not null || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph || quote[0] != paragraph)
            return false;
        var end = text[..Math.Min(text.Length, 14)].IndexOf(']');
        if (end < 0 || !QuotedBox.All.TryGetValue(text[2..end].ToString(), out var box)) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new BoxMark { Box = box, Span = new(start, start + end), Line = line, Column = column };
        slice.Start += end + 1;
        while (slice.CurrentChar is ' ' or '\t') slice.Start++;
        return true;
    }
}
