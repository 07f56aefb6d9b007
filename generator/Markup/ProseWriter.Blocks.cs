using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
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
    private int lastHeading = 1;
    /// <summary>Of the block being written; null for words that are not French.</summary>
    private Typography? typography;

    public Outcome<Prose> Write(MarkdownDocument document)
    {
        Blocks(document);
        return new(output.Build(), [.. found]);
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container) WriteBlock(block);
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading: WriteHeading(heading); break;
            case ParagraphBlock paragraph:
                CheckBold(paragraph);
                Element("p", paragraph);
                break;
            case QuoteBlock quote: Wrap("blockquote", quote); break;
            case ListBlock list: WriteList(list); break;
            case FencedCodeBlock or CodeBlock: WriteCode((LeafBlock)block); break;
            case ThematicBreakBlock: output.Raw("<hr>\n"); break;
            case HtmlBlock html: WriteHtml(html); break;
            case Table table: WriteTable(table); break;
            case FootnoteGroup notes: WriteNotes(notes); break;
            case CustomContainer box: WriteBox(box); break;
            case DefinitionList definitions: WriteDefinitions(definitions); break;
            case LinkReferenceDefinitionGroup or BlankLineBlock: break;
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
        typography = isFrench ? new() : null;
        Inlines(block.Inline);
    }

    private void Wrap(string name, ContainerBlock block)
    {
        output.Raw($"<{name}>\n");
        Blocks(block);
        output.Raw($"</{name}>\n");
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var at = places.At(heading.Span);
        var text = PlainText(heading.Inline);
        if (heading.Level == 1) found.Add(Rules.TopHeading(at, text));
        else if (heading.Level > lastHeading + 1) found.Add(Rules.SkippedHeading(at, heading.Level, lastHeading + 1, text));
        lastHeading = heading.Level;
        var level = Math.Clamp(heading.Level, 2, 6).ToString(CultureInfo.InvariantCulture);
        output.Raw($"<h{level} id=\"").Attribute(output.HeadingId(text, heading.Level)).Raw("\">");
        Line(heading);
        output.Raw($"</h{level}>\n");
    }

    private void WriteList(ListBlock list)
    {
        var name = list.IsOrdered ? "ol" : "ul";
        var start = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first != 1
            ? $" start=\"{first.ToString(CultureInfo.InvariantCulture)}\"" : "";
        output.Raw($"<{name}{start}>\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            output.Raw("<li>");
            foreach (var block in item)
            {
                // In a tight list a paragraph is the item itself.
                if (block is ParagraphBlock paragraph && !list.IsLoose) Line(paragraph);
                else WriteBlock(block);
            }
            output.Raw("</li>\n");
        }
        output.Raw($"</{name}>\n");
    }

    private void WriteCode(LeafBlock code)
    {
        output.Raw("<pre tabindex=\"0\"><code>");
        output.Say(code.Lines.ToString());
        output.Raw("</code></pre>\n");
    }

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
        foreach (var block in cell)
            if (block is ParagraphBlock paragraph) Line(paragraph);
            else WriteBlock(block);
        output.Raw(isHeader ? "</th>" : "</td>");
    }

    private void WriteNotes(FootnoteGroup notes)
    {
        output.Raw("<section class=\"notes\" aria-label=\"Notes\"><ol>\n");
        foreach (var note in notes.OfType<Footnote>().OrderBy(n => n.Order))
        {
            output.Raw($"<li id=\"note-{note.Order.ToString(CultureInfo.InvariantCulture)}\">");
            Blocks(note);
            output.Raw("</li>\n");
        }
        output.Raw("</ol></section>\n");
    }

    private void WriteBox(CustomContainer box)
    {
        // One without a name is already told as unknown: most often a closing line too many.
        if (box.ClosingFencedCharCount == 0 && !string.IsNullOrEmpty(box.Info)) found.Add(Rules.OpenContainer(places.At(box.Span)));
        switch (box.Info)
        {
            case "debat":
                output.Raw("<details class=\"debat\"><summary>");
                output.Say(string.IsNullOrWhiteSpace(box.Arguments) ? "Le débat" : isFrench ? Typography.Set(box.Arguments.Trim()) : box.Arguments.Trim());
                output.Raw("</summary>\n");
                Blocks(box);
                output.Raw("</details>\n");
                break;
            case "note" or "attention":
                output.Raw($"<div class=\"encadre {box.Info}\">");
                output.Raw(box.Info == "attention" ? "<p><strong>Attention</strong></p>\n" : "\n");
                Blocks(box);
                output.Raw("</div>\n");
                break;
            default:
                found.Add(Rules.UnknownContainer(places.At(box.Span), box.Info ?? "", Nearest.To(box.Info ?? "", ["debat", "note", "attention"])));
                Blocks(box);
                break;
        }
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
                    if (block is ParagraphBlock paragraph) Line(paragraph);
                    else WriteBlock(block);
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
            else if (inline is HtmlEntityInline entity) text.Append(entity.Transcoded.AsSpan());
            else if (inline is LineBreakInline) text.Append(' ');
        }
        return text.ToString().Trim();
    }
}
