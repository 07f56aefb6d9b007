using Markdig.Parsers;
using Markdig.Syntax;

namespace Pec.Markup;

/// <summary>Ends a table at the first line without a bar: that line begins a paragraph of its own, and the table stays one.</summary>
internal sealed class TableEndParser(ParagraphBlockParser paragraphs) : BlockParser
{
    /// <summary>Far over the dashes of the widest table; it bounds what is looked at again on each line.</summary>
    private const int LongestDashes = 500;

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not ParagraphBlock { Lines.Count: >= 2 } paragraph || processor.IsBlankLine) return BlockState.None;
        var dashes = paragraph.Lines.Lines[1].Slice.AsSpan();
        return dashes.Length <= LongestDashes && IsDashes(dashes) && !processor.Line.AsSpan().Contains('|') ? paragraphs.TryOpen(processor) : BlockState.None;
    }

    /// <summary>Whether a line is that between the head and the rows of a table.</summary>
    public static bool IsDashes(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains("--", StringComparison.Ordinal) && !line.ContainsAnyExcept("|-: \t");
}
