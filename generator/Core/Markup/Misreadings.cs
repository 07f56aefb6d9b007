using System.Text.RegularExpressions;
using Markdig.Syntax;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Markup;

/// <summary>Blocks that the rules of Markdown read as something that their author most likely did not write.</summary>
internal static partial class Misreadings
{
    /// <summary>A line of dashes right under a paragraph makes a heading of it.</summary>
    public static Diagnostic? Of(HeadingBlock heading, string text, SourceMap places)
    {
        if (!heading.IsSetext) return null;
        var isParagraph = text.Length > MarkdownWalker.LongestHeading || text.EndsWith('.') || TwoSentences().IsMatch(text);
        return isParagraph ? Rules.ReadAsHeading(places.At(heading.Span), heading.Level == 1 ? "===" : "---") : null;
    }

    /// <summary>A fence without its end takes all that follows; four spaces before a sentence make code of it.</summary>
    public static Diagnostic? Of(LeafBlock code, SourceMap places)
    {
        if (code is FencedCodeBlock fence)
            return fence.ClosingFencedCharCount == 0 ? Rules.OpenFence(places.At(code.Span), new string(fence.FencedChar, fence.OpeningFencedCharCount)) : null;
        var lines = code.Lines.ToString();
        if (!Sentence().IsMatch(lines) || lines.AsSpan().ContainsAny("{}[]<>=$;\\|#`_")) return null;
        var at = places.StartOfLine(code.Span.Start);
        var indent = places.Body.AsSpan(at, code.Span.Start - at);
        // In a list or a quotation the line starts with signs of theirs.
        var line = places.Body.AsSpan(at, places.EndOfLine(at) - at).ToString();
        var isCertain = indent.IsWhiteSpace() && code.Parent is MarkdownDocument;
        return Rules.ReadAsCode(places.At(new(at, code.Span.End)), isCertain ? new(line, line.TrimStart()) : null);
    }

    /// <summary>A list indented too little to be inside the item above it.</summary>
    public static Diagnostic? Of(ListBlock list, Block? above, SourceMap places)
    {
        if (list.IsOrdered || list.Column == 0 || above is not ListBlock { IsOrdered: true, LastChild: ListItemBlock item }) return null;
        // Under « 1. » what is inside starts with the words of the item.
        var lacking = item.Column + $"{item.Order}. ".Length - list.Column;
        return lacking > 0 ? Rules.ReadAsOtherList(places.At(list.Span), list.BulletType, new string(' ', lacking)) : null;
    }

    [GeneratedRegex(@"[.!?…]\s+\p{Lu}")]
    private static partial Regex TwoSentences();

    /// <summary>A capital, then at least four words.</summary>
    [GeneratedRegex(@"^«?\s?\p{Lu}[\p{L}'’]*(?:[ ,]+\p{L}[\p{L}'’-]*){3}")]
    private static partial Regex Sentence();
}
