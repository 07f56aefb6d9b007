using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Pec.Model.Bodies;

/// <summary>
/// The blocks of a body as bytes. A tree of thousands of small objects a text would fill the memory of a large site, and be moved about by each collection; as bytes it takes a third,
/// and is a tree again for as long as somebody reads it.
/// </summary>
internal static class BodyPacking
{
    /// <summary>What stands before each block and inline, in the order of these lists.</summary>
    private enum Form
    {
        Paragraph, Line, Heading, Quote, List, Item, Code, Table, Row, Cell, Definitions, Definition, Figure, Legend, Box, Debate, Summary, ThematicBreak,
        Notes, Note,
        Text, InlineCode, Emphasis, Foreign, Link, OuterLink, Picture, NoteCall, Task, LineBreak,
    }

    public static byte[] Pack(ImmutableArray<Block> blocks)
    {
        var to = new Packing();
        Blocks(to, blocks);
        return to.ToArray();
    }

    public static ImmutableArray<Block> Unpack(byte[] packed)
    {
        var from = new Unpacking(packed);
        return Blocks<Block>(ref from);
    }

    private static void Blocks<T>(Packing to, ImmutableArray<T> blocks) where T : Block
    {
        to.Number(blocks.Length);
        foreach (var block in blocks) Pack(to, block);
    }

    private static void Words(Packing to, ImmutableArray<Inline> words)
    {
        to.Number(words.Length);
        foreach (var inline in words) Pack(to, inline);
    }

    private static void Pack(Packing to, Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph: Start(to, Form.Paragraph); Words(to, paragraph.Words); break;
            case Block.Line line: Start(to, Form.Line); Words(to, line.Words); break;
            case Block.Heading heading: Start(to, Form.Heading); to.Number(heading.Level); to.Text(heading.Id); Words(to, heading.Words); break;
            case Block.Quote quote: Start(to, Form.Quote); Blocks(to, quote.Blocks); break;
            case Block.List list: Start(to, Form.List); to.Flag(list.IsOrdered); to.Number(list.Start); Blocks(to, list.Items); break;
            case Block.Item item: Start(to, Form.Item); Blocks(to, item.Blocks); break;
            case Block.Code code: Start(to, Form.Code); to.Text(code.Text); break;
            case Block.Table table: Start(to, Form.Table); Blocks(to, table.Rows); break;
            case Block.Row row: Start(to, Form.Row); to.Flag(row.IsHeader); Blocks(to, row.Cells); break;
            case Block.Cell cell: Start(to, Form.Cell); to.Number((int)cell.Side); Blocks(to, cell.Blocks); break;
            case Block.Definitions definitions: Start(to, Form.Definitions); Blocks(to, definitions.Parts); break;
            case Block.Definition definition: Start(to, Form.Definition); to.Flag(definition.IsTerm); Blocks(to, definition.Blocks); break;
            case Block.Figure figure: Start(to, Form.Figure); Blocks(to, figure.Blocks); break;
            case Block.Legend legend: Start(to, Form.Legend); Words(to, legend.Words); break;
            case Block.Box box: Start(to, Form.Box); to.Text(box.Kind); Blocks<Block.Paragraph>(
                to, box.Title is null ? [] : [box.Title]); Blocks(to, box.Blocks); break;
            case Block.Debate debate: Start(to, Form.Debate); Pack(to, debate.Opening); Blocks(to, debate.Blocks); break;
            case Block.Summary summary: Start(to, Form.Summary); Words(to, summary.Words); break;
            case Block.ThematicBreak: Start(to, Form.ThematicBreak); break;
            case Block.Notes notes: Start(to, Form.Notes); Blocks(to, notes.All); break;
            case Block.Note note: Start(to, Form.Note); to.Number(note.Number); to.Number(note.Calls); Blocks(to, note.Blocks); Words(to, note.End); break;
            default: throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private static void Pack(Packing to, Inline inline)
    {
        switch (inline)
        {
            case Inline.Text text: Start(to, Form.Text); to.Text(text.Value); break;
            case Inline.Code code: Start(to, Form.InlineCode); to.Text(code.Value); break;
            case Inline.Emphasis emphasis: Start(to, Form.Emphasis); to.Number((int)emphasis.How); Words(to, emphasis.Words); break;
            case Inline.Foreign foreign: Start(to, Form.Foreign); to.Text(foreign.Language); Words(to, foreign.Words); break;
            case Inline.Link link: Start(to, Form.Link); to.Number(link.Target); Words(to, link.Words); break;
            case Inline.OuterLink link: Start(to, Form.OuterLink); to.Text(link.Address); Words(to, link.Words); break;
            case Inline.Picture picture: Start(to, Form.Picture); to.Number(picture.Target); to.Text(picture.Alternative); break;
            case Inline.NoteCall call: Start(to, Form.NoteCall); to.Number(call.Number); to.Number(call.Index); to.Flag(call.IsLink); break;
            case Inline.Task task: Start(to, Form.Task); to.Flag(task.IsDone); break;
            case Inline.LineBreak: Start(to, Form.LineBreak); break;
            default: throw new ArgumentOutOfRangeException(nameof(inline));
        }
    }

    private static void Start(Packing to, Form form) => to.Number((int)form);

    private static ImmutableArray<T> Blocks<T>(ref Unpacking from) where T : Block
    {
        var blocks = new T[from.Number()];
        for (var i = 0; i < blocks.Length; i++) blocks[i] = (T)BlockOf(ref from);
        return ImmutableCollectionsMarshal.AsImmutableArray(blocks);
    }

    private static ImmutableArray<Inline> Words(ref Unpacking from)
    {
        var words = new Inline[from.Number()];
        for (var i = 0; i < words.Length; i++) words[i] = InlineOf(ref from);
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private static Block BlockOf(ref Unpacking from) => (Form)from.Number() switch
    {
        Form.Paragraph => new Block.Paragraph(Words(ref from)),
        Form.Line => new Block.Line(Words(ref from)),
        Form.Heading => new Block.Heading(from.Number(), from.Text(), Words(ref from)),
        Form.Quote => new Block.Quote(Blocks<Block>(ref from)),
        Form.List => new Block.List(from.Flag(), from.Number(), Blocks<Block.Item>(ref from)),
        Form.Item => new Block.Item(Blocks<Block>(ref from)),
        Form.Code => new Block.Code(from.Text()),
        Form.Table => new Block.Table(Blocks<Block.Row>(ref from)),
        Form.Row => new Block.Row(from.Flag(), Blocks<Block.Cell>(ref from)),
        Form.Cell => new Block.Cell((Side)from.Number(), Blocks<Block>(ref from)),
        Form.Definitions => new Block.Definitions(Blocks<Block.Definition>(ref from)),
        Form.Definition => new Block.Definition(from.Flag(), Blocks<Block>(ref from)),
        Form.Figure => new Block.Figure(Blocks<Block>(ref from)),
        Form.Legend => new Block.Legend(Words(ref from)),
        Form.Box => new Block.Box(from.Text(), Blocks<Block.Paragraph>(ref from).FirstOrDefault(), Blocks<Block>(ref from)),
        Form.Debate => new Block.Debate((Block.Summary)BlockOf(ref from), Blocks<Block>(ref from)),
        Form.Summary => new Block.Summary(Words(ref from)),
        Form.ThematicBreak => new Block.ThematicBreak(),
        Form.Notes => new Block.Notes(Blocks<Block.Note>(ref from)),
        Form.Note => new Block.Note(from.Number(), from.Number(), Blocks<Block>(ref from), Words(ref from)),
        var form => throw new InvalidOperationException($"{form} is no block."),
    };

    private static Inline InlineOf(ref Unpacking from) => (Form)from.Number() switch
    {
        Form.Text => new Inline.Text(from.Text()),
        Form.InlineCode => new Inline.Code(from.Text()),
        Form.Emphasis => new Inline.Emphasis((Emphasised)from.Number(), Words(ref from)),
        Form.Foreign => new Inline.Foreign(from.Text(), Words(ref from)),
        Form.Link => new Inline.Link(from.Number(), Words(ref from)),
        Form.OuterLink => new Inline.OuterLink(from.Text(), Words(ref from)),
        Form.Picture => new Inline.Picture(from.Number(), from.Text()),
        Form.NoteCall => new Inline.NoteCall(from.Number(), from.Number(), from.Flag()),
        Form.Task => new Inline.Task(from.Flag()),
        Form.LineBreak => new Inline.LineBreak(),
        var form => throw new InvalidOperationException($"{form} is no part of a line."),
    };
}
