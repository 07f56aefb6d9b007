using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pec.Markup;

/// <summary>
/// Settings between braces that other tools read, as in <c>![Photo](a.png){width=50%}</c>. After a picture, a link or a heading nothing else can be meant: they are taken
/// out of the text, and said to be.
/// </summary>
internal static partial class Attributes
{
    /// <summary>One setting: a class, an id, or a name and its value.</summary>
    private const string One = """(?:[#.][\w-]+|[\w-]+=(?:"[^"\n{}]*"|'[^'\n{}]*'|[^\s"'{}]+))""";

    public const string Form = @"\{:?[ \t]*" + One + @"(?:[ \t]+" + One + @")*[ \t]*\}";

    public static IEnumerable<(SourceSpan Place, string Taken)> TakeFrom(LeafBlock block, string body)
    {
        if (block.Inline is null) yield break;
        foreach (var literal in block.Inline.Descendants<LiteralInline>().ToList())
        {
            if (literal.Content.IsEmpty || literal.Content.AsSpan().IndexOf('{') < 0) continue;
            if (literal.PreviousSibling is LinkInline && AtStart().Match(body, literal.Span.Start) is { Success: true } first)
            {
                Remove(literal, first.Index + first.Length);
                yield return (new(first.Index, first.Index + first.Length - 1), first.Value);
            }
            if (block is HeadingBlock
                && literal.NextSibling is null && literal.Parent == block.Inline && AtEnd().Match(literal.Content.ToString()) is { Success: true } last)
            {
                yield return (new(literal.Span.End + 1 - last.Length, literal.Span.End), last.Value);
                literal.Content.End -= last.Length;
                literal.Content.TrimEnd();
                literal.Span.End -= last.Length;
            }
        }
    }

    /// <summary>What stands before an offset of the source, from an inline on: signs inside a setting may have cut it.</summary>
    private static void Remove(Inline? inline, int end)
    {
        while (inline is not null && inline.Span.Start < end)
        {
            var next = inline.NextSibling;
            if (inline.Span.End < end) inline.Remove();
            else if (inline is LiteralInline literal)
            {
                literal.Content.Start += end - literal.Span.Start;
                literal.Span.Start = end;
            }
            inline = next;
        }
    }

    [GeneratedRegex(@"\G" + Form)]
    private static partial Regex AtStart();

    [GeneratedRegex(Form + "$")]
    private static partial Regex AtEnd();
}
