using System.Collections.Immutable;
using System.Globalization;

namespace Pec.Model.Bodies;

/// <summary>Reads a body from its first word to its last. A fold says what it does with some parts; the others are read through.</summary>
public abstract class BodyReader
{
    /// <summary>Leads from the end of a note back to what called it.</summary>
    public const string WayBack = "↩";

    public void Read(Body body) => Read(body.Blocks);

    /// <summary>What a reader sees, piece by piece.</summary>
    protected virtual void Say(string words) { }

    protected virtual void Read(Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph: Read(paragraph.Words); break;
            case Block.Line line: Read(line.Words); break;
            case Block.Heading heading: Read(heading.Words); break;
            case Block.Quote quote: Read(quote.Blocks); break;
            case Block.List list: Read(list.Items); break;
            case Block.Item item: Read(item.Blocks); break;
            case Block.Code code: Say(code.Text); break;
            case Block.Table table: Read(table.Rows); break;
            case Block.Row row: Read(row.Cells); break;
            case Block.Cell cell: Read(cell.Blocks); break;
            case Block.Definitions definitions: Read(definitions.Parts); break;
            case Block.Definition definition: Read(definition.Blocks); break;
            case Block.Figure figure: Read(figure.Blocks); break;
            case Block.Legend legend: Read(legend.Words); break;
            case Block.Box box:
                if (box.Title is { } title) Read(title);
                Read(box.Blocks);
                break;
            case Block.Debate debate:
                Read(debate.Opening);
                Read(debate.Blocks);
                break;
            case Block.Summary summary: Read(summary.Words); break;
            case Block.Notes notes: Read(notes.All); break;
            case Block.Note note:
                Read(note.Blocks);
                Read(note.End);
                for (var i = 0; i < note.Calls; i++) Say(" " + WayBack);
                break;
        }
    }

    protected virtual void Read(Inline inline)
    {
        switch (inline)
        {
            case Inline.Text text: Say(text.Value); break;
            case Inline.Code code: Say(code.Value); break;
            case Inline.Emphasis emphasis: Read(emphasis.Words); break;
            case Inline.Foreign foreign: Read(foreign.Words); break;
            case Inline.Link link: Read(link.Words); break;
            case Inline.OuterLink link: Read(link.Words); break;
            case Inline.NoteCall call: Say(call.Number.ToString(CultureInfo.InvariantCulture)); break;
            case Inline.Task task: Say(task.Sign); break;
            case Inline.LineBreak: Say("\n"); break;
        }
    }

    private void Read<T>(ImmutableArray<T> blocks) where T : Block
    {
        foreach (var block in blocks) Read(block);
    }

    private void Read(ImmutableArray<Inline> words)
    {
        foreach (var inline in words) Read(inline);
    }
}
