using System.Collections.Immutable;
using Markdig.Syntax;
using Pec.Diagnostics;
using Block = Pec.Model.Bodies.Block;
using Inline = Pec.Model.Bodies.Inline;

namespace Pec.Markup;

/// <summary>Notes and what calls them. Those that nothing calls are told when the body begins.</summary>
internal sealed partial class MarkdownWalker
{
    private void ReadNotes()
    {
        if (notes.Called.Count > 0) body.Add(new Block.Notes([.. notes.Called.Select(NoteOf)]));
    }

    /// <summary>Its last words stand apart: the ways back to its calls end their paragraph.</summary>
    private Block.Note NoteOf(Note note)
    {
        ImmutableArray<Inline> end = [];
        var blocks = Blocks(note, block =>
        {
            if (block is ParagraphBlock last && last == note.LastChild) end = Line(last);
            else Read(block);
        });
        return new(note.Number, note.Calls, blocks, end);
    }

    private void ReadNoteCall(NoteCall call)
    {
        if (notes.Named(call.Label) is { } note)
        {
            body.Add(new Inline.NoteCall(note.Number, call.Index, IsLink: !linksAreShut));
            return;
        }
        body.Say($"[^{call.Label}]");
        found.Add(Rules.VisibleMark(places.At(call.Span), $"[^{call.Label}]", VisibleMark.NoteWithoutText, $"[^{call.Label}]:"));
    }
}
