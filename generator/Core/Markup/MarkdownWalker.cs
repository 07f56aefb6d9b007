using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model.Bodies;
using Pec.Model.French;
using Block = Pec.Model.Bodies.Block;
using Inline = Pec.Model.Bodies.Inline;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Pec.Markup;

/// <summary>
/// Walks a parsed text and makes its body. It knows each kind of node by name; one that it does not know is refused, so that nothing of the library reaches a
/// page without having been read here.
/// </summary>
internal sealed partial class MarkdownWalker(SourceMap places, bool isFrench)
{
    private readonly BodyBuilder body = new();
    private readonly List<Diagnostic> found = [];
    private readonly VisibleMarks marks = new(places);
    private NoteBook notes = null!;
    /// <summary>Beside the block being read.</summary>
    private MarkdownBlock? above, below;
    private int lastHeading = 1;
    /// <summary>Of the block being read; null for words that are not French.</summary>
    private Typography? typography;

    public Outcome<Body> Walk(MarkdownDocument document)
    {
        notes = new(document);
        foreach (var note in notes.All.Where(n => n.Number == 0))
            found.Add(Rules.UncalledNote(places.At(note.Span), note.Label, notes.Named(note.Label) != note));
        Each(document, Read);
        ReadNotes();
        return new(body.Build(), [.. found, .. marks.Found]);
    }

    private ImmutableArray<Block> Blocks(ContainerBlock container) => Blocks(container, Read);

    private ImmutableArray<Block> Blocks(ContainerBlock container, Action<MarkdownBlock> read) => body.Blocks(() => Each(container, read));

    private void Each(ContainerBlock container, Action<MarkdownBlock> read)
    {
        for (var i = 0; i < container.Count; i++)
        {
            (above, below) = (i > 0 ? container[i - 1] : null, i + 1 < container.Count ? container[i + 1] : null);
            read(container[i]);
        }
    }

    private void Read(MarkdownBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading: ReadHeading(heading); break;
            case ParagraphBlock paragraph:
                CheckBold(paragraph);
                ReadParagraph(paragraph);
                break;
            case QuoteBlock { Count: > 0 } quote when quote[0] is ParagraphBlock { Inline.FirstChild: BoxMark mark } first:
                ReadQuotedBox(quote, first, mark);
                break;
            case QuoteBlock quote: body.Add(new Block.Quote(Blocks(quote))); break;
            case ListBlock list: ReadList(list); break;
            case FencedCodeBlock or CodeBlock: ReadCode((LeafBlock)block); break;
            case ThematicBreakBlock: body.Add(new Block.ThematicBreak()); break;
            case HtmlBlock html: ReadHtml(html); break;
            case Table table: ReadTable(table); break;
            case CustomContainer box: ReadBox(box); break;
            case DefinitionList definitions: ReadDefinitions(definitions); break;
            case LinkReferenceDefinitionGroup or BlankLineBlock or Note or BoxTitle: break;
            default: found.Add(Rules.UnknownMarkup(places.At(block.Span))); break;
        }
    }

    /// <summary>The words of one block, whose quotation marks are its own.</summary>
    private ImmutableArray<Inline> Line(LeafBlock block)
    {
        Prepare(block);
        return Words(block.Inline);
    }

    /// <summary>What is to be said of a block before its words are read.</summary>
    private void Prepare(LeafBlock block)
    {
        typography = isFrench ? new() : null;
        foreach (var (place, taken) in Attributes.TakeFrom(block, places.Body)) found.Add(Rules.LeftOut(places.At(place), taken, Leftover.Setting));
        marks.Look(block, above, below);
    }

    private void ReadHeading(HeadingBlock heading)
    {
        Prepare(heading);
        var at = places.At(heading.Span);
        var text = PlainText(heading.Inline);
        if (Misreadings.Of(heading, text, places) is { } misread) found.Add(misread);
        else if (heading.Level == 1) found.Add(Rules.TopHeading(at, text));
        else if (heading.Level > lastHeading + 1) found.Add(Rules.SkippedHeading(at, heading.Level, lastHeading + 1, text));
        lastHeading = heading.Level;
        body.Add(new Block.Heading(Math.Clamp(heading.Level, 2, 6), body.HeadingId(text), Words(heading.Inline)));
    }

    private void ReadList(ListBlock list)
    {
        if (Misreadings.Of(list, above, places) is { } misread) found.Add(misread);
        var start = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        // In a tight list a paragraph is the item itself.
        Action<MarkdownBlock> read = list.IsLoose ? Read : ReadInside;
        body.Add(new Block.List(list.IsOrdered, start, [.. list.OfType<ListItemBlock>().Select(item => new Block.Item(Blocks(item, read)))]));
    }

    /// <summary>What a paragraph is inside an item or a cell: its words alone.</summary>
    private void ReadInside(MarkdownBlock block)
    {
        if (block is ParagraphBlock paragraph && !IsFigures(paragraph)) body.Add(new Block.Line(Line(paragraph)));
        else Read(block);
    }

    private void ReadCode(LeafBlock code)
    {
        if (Misreadings.Of(code, places) is { } misread) found.Add(misread);
        var words = (code as FencedCodeBlock)?.Arguments ?? "";
        var title = CodeTitle().Match(words) is { Success: true } said ? said.Groups[1].Value : null;
        if (words.Length > 0 && title is null)
            found.Add(Rules.LeftOut(places.At(new(code.Span.Start, places.EndOfLine(code.Span.Start) - 1)), words, Leftover.CodeWords));
        var text = new Block.Code(code.Lines.ToString());
        body.Add(title is null ? text : new Block.Figure([new Block.Legend([new Inline.Text(title)]), text]));
    }

    /// <summary>How other tools name a piece of code, after its language.</summary>
    [GeneratedRegex("^(?:title|titre|filename|caption)=[\"']([^\"']+)[\"']$")]
    private static partial Regex CodeTitle();

    /// <summary>Comments are the author's own notes; any other HTML is shown as it was typed.</summary>
    private void ReadHtml(HtmlBlock html)
    {
        if (html.Type == HtmlBlockType.Comment) return;
        found.Add(Rules.RawHtml(places.At(html.Span)));
        body.Add(new Block.Paragraph(body.Line(() => body.Say(html.Lines.ToString()))));
    }

    private void ReadTable(Table table) => body.Add(new Block.Table([.. table.OfType<TableRow>().Select(row => RowOf(table, row))]));

    private Block.Row RowOf(Table table, TableRow row) => new(row.IsHeader, [.. row.OfType<TableCell>().Select((cell, column) => CellOf(table, cell, column))]);

    private Block.Cell CellOf(Table table, TableCell cell, int column)
    {
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        isInTable = true;
        var blocks = Blocks(cell, ReadInside);
        isInTable = false;
        return new(alignment switch { TableColumnAlign.Right => Side.End, TableColumnAlign.Center => Side.Centre, _ => Side.Start }, blocks);
    }

    private void ReadDefinitions(DefinitionList definitions)
    {
        var parts = ImmutableArray.CreateBuilder<Block.Definition>();
        foreach (var item in definitions.OfType<DefinitionItem>())
            for (var i = 0; i < item.Count; i++)
            {
                if (item[i] is DefinitionTerm term)
                {
                    parts.Add(new(IsTerm: true, [new Block.Line(Line(term))]));
                    continue;
                }
                // All that is said between two terms is one definition.
                parts.Add(new(IsTerm: false, body.Blocks(() =>
                {
                    ReadInside(item[i]);
                    while (i + 1 < item.Count && item[i + 1] is not DefinitionTerm) ReadInside(item[++i]);
                })));
            }
        body.Add(new Block.Definitions(parts.ToImmutable()));
    }

    private static string PlainText(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            if (inline is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code) text.Append(code.Content);
            else if (inline is HtmlEntityInline entity) text.Append(Seen(entity));
            else if (inline is BareAddress address) text.Append(address.Shown);
            else if (inline is AutolinkInline autolink) text.Append(autolink.Url);
            else if (inline is LineBreakInline) text.Append(' ');
        }
        return text.ToString().Trim();
    }
}
