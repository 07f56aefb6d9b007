using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pec.Markup;

/// <summary>The text of a note: <c>[^1]: …</c>, at the root of a body, in a box or in a list.</summary>
internal sealed class Note(BlockParser parser) : ContainerBlock(parser)
{
    public required string Label { get; init; }

    /// <summary>Its place among the notes that are called; 0 for one that is not.</summary>
    public int Number { get; set; }

    public int Calls { get; set; }
}

/// <summary>The call of a note in a sentence: <c>[^1]</c>.</summary>
internal sealed class NoteCall : LeafInline
{
    public required string Label { get; init; }

    /// <summary>Its place among the calls of the same note.</summary>
    public int Index { get; set; }
}

internal sealed class NoteParser : BlockParser
{
    public NoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var length = NoteCallParser.LengthOf(processor.Line.AsSpan());
        if (length == 0 || processor.Line.PeekChar(length) != ':') return BlockState.None;
        var (text, start, column) = (processor.Line.Text, processor.Start, processor.Column);
        var note = new Note(this) { Label = text[(start + 2)..(start + length - 1)], Column = column, Span = new(start, processor.Line.End) };
        processor.GoToColumn(column + length + 1);
        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    /// <summary>What is indented is still the note; a line right under its paragraph goes on with that paragraph by itself.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (!processor.IsCodeIndent) return BlockState.None;
        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}

internal sealed class NoteCallParser : InlineParser
{
    private const int LongestLabel = 100;

    public NoteCallParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = LengthOf(slice.AsSpan());
        if (length == 0 || slice.PeekChar(length) == '(') return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline =
            new NoteCall { Label = slice.AsSpan()[2..(length - 1)].ToString(), Span = new(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }

    /// <summary>How long <c>[^label]</c> is at the start of a text; 0 when it is none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("[^")) return 0;
        for (var i = 2; i < text.Length && i < LongestLabel; i++)
        {
            if (text[i] == ']') return i > 2 ? i + 1 : 0;
            if (text[i] == '[' || char.IsWhiteSpace(text[i])) return 0;
        }
        return 0;
    }
}

/// <summary>The notes of a body: which are called, in the order of their first calls.</summary>
internal sealed class NoteBook
{
    private readonly Dictionary<string, Note> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Note> called = [];

    public NoteBook(MarkdownDocument document)
    {
        All = [.. document.Descendants<Note>()];
        foreach (var note in All) known.TryAdd(note.Label, note);
        Read(document);
        // A note may call others.
        for (var i = 0; i < called.Count; i++) Read(called[i]);
    }

    public IReadOnlyList<Note> All { get; }

    public IReadOnlyList<Note> Called => called;

    public Note? Named(string label) => known.GetValueOrDefault(label);

    private void Read(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner and not Note) Read(inner);
            foreach (var call in (block as LeafBlock)?.Inline?.Descendants<NoteCall>() ?? [])
                if (call.Parent is not LinkInline { IsImage: true } && Named(call.Label) is { } note)
                {
                    if (note.Calls == 0)
                    {
                        called.Add(note);
                        note.Number = called.Count;
                    }
                    call.Index = ++note.Calls;
                }
        }
    }
}
