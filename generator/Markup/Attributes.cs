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

    public static IEnumerable<(SourceSpan Place, string Taken)> TakeFrom(LeafBlock block)
    {
        if (block.Inline is null) yield break;
        foreach (var literal in block.Inline.Descendants<LiteralInline>())
        {
            var slice = literal.Content;
            if (slice.IsEmpty || slice.AsSpan().IndexOf('{') < 0) continue;
            if (literal.PreviousSibling is LinkInline && AtStart().Match(slice.ToString()) is { Success: true } first)
            {
                yield return (new(literal.Span.Start, literal.Span.Start + first.Length - 1), first.Value);
                literal.Content.Start += first.Length;
                literal.Span.Start += first.Length;
            }
            if (block is HeadingBlock && literal.NextSibling is null && literal.Parent == block.Inline && AtEnd().Match(literal.Content.ToString()) is { Success: true } last)
            {
                yield return (new(literal.Span.End + 1 - last.Value.TrimStart().Length, literal.Span.End), last.Value.TrimStart());
                literal.Content.End -= last.Length;
                literal.Span.End -= last.Length;
            }
        }
    }

    [GeneratedRegex("^" + Form)]
    private static partial Regex AtStart();

    [GeneratedRegex(@"[ \t]*" + Form + "$")]
    private static partial Regex AtEnd();
}
