using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Markup;

/// <summary>
/// Walks a parsed body and writes its HTML. It knows each kind of node by name; one that it does not know is refused,
/// so that nothing of the library reaches a page without having been read here.
/// </summary>
internal sealed partial class ProseWriter(Places places, bool isFrench)
{
    private readonly ProseBuilder output = new();
    private readonly List<Diagnostic> found = [];
    private readonly VisibleMarks marks = new(places);
    private NoteBook notes = null!;
    /// <summary>Beside the block being written.</summary>
    private Block? above, below;
    private int lastHeading = 1;
    /// <summary>Of the block being written; null for words that are not French.</summary>
    private Typography? typography;

    public Outcome<Prose> Write(MarkdownDocument document)
    {
        notes = new(document);
        foreach (var note in notes.All.Where(n => n.Number == 0)) found.Add(Rules.UncalledNote(places.At(note.Span), note.Label, notes.Named(note.Label) != note));
        Blocks(document);
        WriteNotes();
        return new(output.Build(), [.. found, .. marks.Found]);
    }

    private void Blocks(ContainerBlock container) => Each(container, WriteBlock);

    private void Each(ContainerBlock container, Action<Block> write)
    {
        for (var i = 0; i < container.Count; i++)
        {
            (above, below) = (i > 0 ? container[i - 1] : null, i + 1 < container.Count ? container[i + 1] : null);
            write(container[i]);
        }
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading: WriteHeading(heading); break;
            case ParagraphBlock paragraph:
                CheckBold(paragraph);
                WriteParagraph(paragraph);
                break;
            case QuoteBlock { Count: > 0 } quote when quote[0] is ParagraphBlock { Inline.FirstChild: BoxMark mark } first: WriteQuotedBox(quote, first, mark); break;
            case QuoteBlock quote: Wrap("blockquote", quote); break;
            case ListBlock list: WriteList(list); break;
            case FencedCodeBlock or CodeBlock: WriteCode((LeafBlock)block); break;
            case ThematicBreakBlock: output.Raw("<hr>\n"); break;
            case HtmlBlock html: WriteHtml(html); break;
            case Table table: WriteTable(table); break;
            case CustomContainer box: WriteBox(box); break;
            case DefinitionList definitions: WriteDefinitions(definitions); break;
            case LinkReferenceDefinitionGroup or BlankLineBlock or Note or BoxTitle: break;
            default: found.Add(Rules.UnknownMarkup(places.At(block.Span))); break;
        }
    }

    private void Element(string name, LeafBlock block)
    {
        output.Raw($"<{name}>");
        Line(block);
        output.Raw($"</{name}>\n");
    }

    /// <summary>The words of one block, whose quotation marks are its own.</summary>
    private void Line(LeafBlock block)
    {
        Prepare(block);
        Inlines(block.Inline);
    }

    /// <summary>What is to be said of a block before its words are written.</summary>
    private void Prepare(LeafBlock block)
    {
        typography = isFrench ? new() : null;
        foreach (var (place, taken) in Attributes.TakeFrom(block, places.Body)) found.Add(Rules.LeftOut(places.At(place), taken, Leftover.Setting));
        marks.Look(block, above, below);
    }

    private void Wrap(string name, ContainerBlock block)
    {
        output.Raw($"<{name}>\n");
        Blocks(block);
        output.Raw($"</{name}>\n");
    }

    private void WriteHeading(HeadingBlock heading)
    {
        Prepare(heading);
        var at = places.At(heading.Span);
        var text = PlainText(heading.Inline);
        if (Misreadings.Of(heading, text, places) is { } misread) found.Add(misread);
        else if (heading.Level == 1) found.Add(Rules.TopHeading(at, text));
        else if (heading.Level > lastHeading + 1) found.Add(Rules.SkippedHeading(at, heading.Level, lastHeading + 1, text));
        lastHeading = heading.Level;
        var level = Math.Clamp(heading.Level, 2, 6).ToString(CultureInfo.InvariantCulture);
        output.Raw($"<h{level} id=\"").Attribute(output.HeadingId(text, heading.Level)).Raw("\">");
        Inlines(heading.Inline);
        output.Raw($"</h{level}>\n");
    }

    private void WriteList(ListBlock list)
    {
        if (Misreadings.Of(list, above, places) is { } misread) found.Add(misread);
        var name = list.IsOrdered ? "ol" : "ul";
        var start = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first != 1
            ? $" start=\"{first.ToString(CultureInfo.InvariantCulture)}\"" : "";
        output.Raw($"<{name}{start}>\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            output.Raw("<li>");
            // In a tight list a paragraph is the item itself.
            if (list.IsLoose) Blocks(item);
            else Each(item, WriteInside);
            output.Raw("</li>\n");
        }
        output.Raw($"</{name}>\n");
    }

    /// <summary>What a paragraph is inside an item or a cell: its words alone.</summary>
    private void WriteInside(Block block)
    {
        if (block is ParagraphBlock paragraph && !IsFigures(paragraph)) Line(paragraph);
        else WriteBlock(block);
    }

    private void WriteCode(LeafBlock code)
    {
        if (Misreadings.Of(code, places) is { } misread) found.Add(misread);
        var words = (code as FencedCodeBlock)?.Arguments ?? "";
        var title = CodeTitle().Match(words) is { Success: true } said ? said.Groups[1].Value : null;
        if (words.Length > 0 && title is null) found.Add(Rules.LeftOut(places.At(new(code.Span.Start, places.EndOfLine(code.Span.Start) - 1)), words, Leftover.CodeWords));
        if (title is not null) output.Raw("<figure><figcaption>").Say(title).Raw("</figcaption>");
        output.Raw("<pre tabindex=\"0\"><code>").Say(code.Lines.ToString()).Raw(title is null ? "</code></pre>\n" : "</code></pre></figure>\n");
    }

    /// <summary>How other tools name a piece of code, after its language.</summary>
    [GeneratedRegex("^(?:title|titre|filename|caption)=[\"']([^\"']+)[\"']$")]
    private static partial Regex CodeTitle();

    /// <summary>Comments are the author's own notes; any other HTML is shown as it was typed.</summary>
    private void WriteHtml(HtmlBlock html)
    {
        if (html.Type == HtmlBlockType.Comment) return;
        found.Add(Rules.RawHtml(places.At(html.Span)));
        output.Raw("<p>");
        output.Say(html.Lines.ToString());
        output.Raw("</p>\n");
    }

    private void WriteTable(Table table)
    {
        output.Raw("<div class=\"tableau\" role=\"region\" aria-label=\"Tableau\" tabindex=\"0\"><table>\n");
        var open = "";
        foreach (var row in table.OfType<TableRow>())
        {
            var part = row.IsHeader ? "thead" : "tbody";
            if (open != part) output.Raw(open.Length > 0 ? $"</{open}>\n<{part}>\n" : $"<{part}>\n");
            open = part;
            output.Raw("<tr>");
            foreach (var (cell, column) in row.OfType<TableCell>().Select((cell, i) => (cell, i))) WriteCell(table, cell, column, row.IsHeader);
            output.Raw("</tr>\n");
        }
        output.Raw(open.Length > 0 ? $"</{open}></table></div>\n" : "</table></div>\n");
    }

    private void WriteCell(Table table, TableCell cell, int column, bool isHeader)
    {
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        var style = alignment switch { TableColumnAlign.Right => " class=\"droite\"", TableColumnAlign.Center => " class=\"centre\"", _ => "" };
        output.Raw(isHeader ? $"<th scope=\"col\"{style}>" : $"<td{style}>");
        isInTable = true;
        Each(cell, WriteInside);
        isInTable = false;
        output.Raw(isHeader ? "</th>" : "</td>");
    }

    private void WriteDefinitions(DefinitionList definitions)
    {
        output.Raw("<dl>\n");
        foreach (var item in definitions.OfType<DefinitionItem>())
        {
            var inside = false;
            foreach (var block in item)
            {
                if (block is DefinitionTerm term)
                {
                    if (inside) output.Raw("</dd>\n");
                    inside = false;
                    Element("dt", term);
                }
                else
                {
                    if (!inside) output.Raw("<dd>");
                    inside = true;
                    WriteInside(block);
                }
            }
            if (inside) output.Raw("</dd>\n");
        }
        output.Raw("</dl>\n");
    }

    private static string PlainText(ContainerInline? inlines)
    {
        var text = new System.Text.StringBuilder();
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
