using System.Globalization;
using Markdig.Syntax;
using Pec.Diagnostics;

namespace Pec.Markup;

/// <summary>Notes and what calls them. Those that nothing calls are told when the body begins.</summary>
internal sealed partial class ProseWriter
{
    private void WriteNotes()
    {
        if (notes.Called.Count == 0) return;
        output.Raw("<section class=\"notes\" aria-label=\"Notes\"><ol>\n");
        foreach (var note in notes.Called)
        {
            output.Raw($"<li id=\"note-{Number(note.Number)}\">");
            var last = note.LastChild as ParagraphBlock;
            Each(note, block =>
            {
                if (block != last) WriteBlock(block);
                else WriteLast(note, last);
            });
            if (last is null) WriteLast(note, null);
            output.Raw("</li>\n");
        }
        output.Raw("</ol></section>\n");
    }

    /// <summary>The last words of a note, and the ways back to each of its calls.</summary>
    private void WriteLast(Note note, ParagraphBlock? last)
    {
        output.Raw("<p>");
        if (last is not null) Line(last);
        for (var i = 1; i <= note.Calls; i++) output.Raw($" <a href=\"#appel-{Number(note.Number)}-{Number(i)}\" aria-label=\"Retour au texte, note {Number(note.Number)}\">↩</a>");
        output.Raw("</p>\n");
    }

    private void WriteNoteCall(NoteCall call)
    {
        if (notes.Named(call.Label) is not { } note)
        {
            output.Say($"[^{call.Label}]");
            found.Add(Rules.VisibleMark(places.At(call.Span), $"[^{call.Label}]", VisibleMark.NoteWithoutText, $"[^{call.Label}]:"));
            return;
        }
        var number = Number(note.Number);
        output.Raw($"<sup id=\"appel-{number}-{Number(call.Index)}\">");
        output.Raw(linksAreShut ? number : $"<a href=\"#note-{number}\" aria-label=\"Note {number}\">{number}</a>");
        output.Raw("</sup>");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
