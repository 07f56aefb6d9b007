using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pec.Model.Bodies;

/// <summary>
/// The one writer of a body's HTML: every tag is its own, every word of an author is escaped. A body that is read elsewhere than on its page is written by one
/// that says what differs there.
/// </summary>
/// <param name="addressOf">The form that an address of the site has there.</param>
public partial class BodyWriter(StringBuilder html, Html shown, Func<Destination, string> addressOf)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0");

    public void Write() => Write(shown.Body.Blocks);

    /// <summary>An author's words as they may be read there.</summary>
    protected virtual string Told(string words) => words;

    /// <summary>An address of the web as it may be followed there.</summary>
    protected virtual string Away(string address) => address;

    /// <summary>Whether who reads it there chooses between several forms of a picture.</summary>
    protected virtual bool HasSources => true;

    /// <summary>The page where the ids of the body stand; empty on that page itself.</summary>
    protected virtual string OwnPage => "";

    /// <summary>Where a picture is found there; null where it is not, and its words stand in its place.</summary>
    protected virtual string? SourceOf(Destination picture) => addressOf(picture);

    /// <summary>Whether a picture is fetched once it is about to be seen.</summary>
    protected virtual bool WaitsToBeSeen => true;

    /// <summary>How an element that holds nothing ends: in XML it says so.</summary>
    protected virtual string EmptyEnd => ">";

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph: Element("<p>", paragraph.Words, "</p>\n"); break;
            case Block.Line line: Write(line.Words); break;
            case Block.Heading heading: WriteHeading(heading); break;
            case Block.Quote quote: Element("<blockquote>\n", quote.Blocks, "</blockquote>\n"); break;
            case Block.List list: WriteList(list); break;
            case Block.Item item: Element("<li>", item.Blocks, "</li>\n"); break;
            case Block.Code code:
                WriteCode(code);
                html.Append('\n');
                break;
            case Block.Table table: WriteTable(table); break;
            case Block.Definitions definitions: Element("<dl>\n", definitions.Parts, "</dl>\n"); break;
            case Block.Definition { IsTerm: true } term: Element("<dt>", term.Blocks, "</dt>\n"); break;
            case Block.Definition definition: Element("<dd>", definition.Blocks, "</dd>\n"); break;
            case Block.Figure figure: WriteFigure(figure); break;
            case Block.Legend legend: Element("<figcaption>", legend.Words, "</figcaption>"); break;
            case Block.Box box: WriteBox(box); break;
            case Block.Debate debate:
                html.Append("<details class=\"debat\">");
                Write(debate.Opening);
                Element("", debate.Blocks, "</details>\n");
                break;
            case Block.Summary summary: Element("<summary>", summary.Words, "</summary>\n"); break;
            case Block.ThematicBreak: html.Append("<hr").Append(EmptyEnd).Append('\n'); break;
            case Block.Notes notes: Element("<section class=\"notes\" aria-label=\"Notes\"><ol>\n", notes.All, "</ol></section>\n"); break;
            case Block.Note note: WriteNote(note); break;
            default: throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private void Element<T>(string start, ImmutableArray<T> blocks, string end) where T : Block
    {
        html.Append(start);
        Write(blocks);
        html.Append(end);
    }

    private void Element(string start, ImmutableArray<Inline> words, string end)
    {
        html.Append(start);
        Write(words);
        html.Append(end);
    }

    private void Write<T>(ImmutableArray<T> blocks) where T : Block
    {
        foreach (var block in blocks) Write(block);
    }

    private void Write(ImmutableArray<Inline> words)
    {
        foreach (var inline in words) Write(inline);
    }

    private void WriteHeading(Block.Heading heading)
    {
        var level = Math.Min(heading.Level + shown.Below, 6);
        html.Append(CultureInfo.InvariantCulture, $"<h{level} id=\"{shown.Prefix}{Block.Heading.Prefix}{heading.Id}\">");
        Write(heading.Words);
        html.Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
    }

    private void WriteList(Block.List list)
    {
        if (!list.IsOrdered) html.Append("<ul>\n");
        else if (list.Start == 1) html.Append("<ol>\n");
        else html.Append(CultureInfo.InvariantCulture, $"<ol start=\"{list.Start}\">\n");
        Element("", list.Items, list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    private void WriteCode(Block.Code code)
    {
        html.Append("<pre tabindex=\"0\"><code>");
        Say(code.Text);
        html.Append("</code></pre>");
    }

    private void WriteFigure(Block.Figure figure)
    {
        html.Append("<figure>");
        foreach (var block in figure.Blocks)
        {
            if (block is Block.Code code) WriteCode(code);
            else Write(block);
        }
        html.Append("</figure>\n");
    }

    private void WriteTable(Block.Table table)
    {
        html.Append("<div class=\"tableau\" role=\"region\" aria-label=\"Tableau\" tabindex=\"0\"><table>\n");
        var open = "";
        foreach (var row in table.Rows)
        {
            var part = row.IsHeader ? "thead" : "tbody";
            if (open != part) html.Append(open.Length > 0 ? $"</{open}>\n" : "").Append(CultureInfo.InvariantCulture, $"<{part}>\n");
            open = part;
            html.Append("<tr>");
            foreach (var cell in row.Cells) WriteCell(cell, row.IsHeader);
            html.Append("</tr>\n");
        }
        html.Append(open.Length > 0 ? $"</{open}>" : "").Append("</table></div>\n");
    }

    private void WriteCell(Block.Cell cell, bool isHeader)
    {
        html.Append(isHeader ? "<th scope=\"col\"" : "<td");
        Element(
            cell.Side switch { Side.End => " class=\"droite\">", Side.Centre => " class=\"centre\">", _ => ">" }, cell.Blocks, isHeader ? "</th>" : "</td>");
    }

    private void WriteBox(Block.Box box)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"encadre {box.Kind}\">");
        if (box.Title is { } title) Write(title);
        else html.Append('\n');
        Element("", box.Blocks, "</div>\n");
    }

    private void WriteNote(Block.Note note)
    {
        html.Append(CultureInfo.InvariantCulture, $"<li id=\"{shown.Prefix}note-{note.Number}\">");
        Write(note.Blocks);
        Element("<p>", note.End, "");
        for (var call = 1; call <= note.Calls; call++)
        {
            StartInnerLink(" <a href=\"", $"appel-{Number(note.Number)}-{Number(call)}");
            html.Append(CultureInfo.InvariantCulture, $" aria-label=\"Retour au texte, note {note.Number}\">{BodyReader.WayBack}</a>");
        }
        html.Append("</p>\n</li>\n");
    }

    private void Say(string words) => Escape(Told(words));

    private void Escape(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => "\ufffd" });
            text = text[(at + 1)..];
        }
        html.Append(text);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
