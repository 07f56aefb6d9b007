using System.Globalization;
using System.Net;

namespace Pec.Model.Bodies;

/// <summary>What stands in a line of words.</summary>
public partial class BodyWriter
{
    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Inline.Text text: WriteText(text); break;
            case Inline.Code code:
                html.Append("<code>");
                Say(code.Value);
                html.Append("</code>");
                break;
            case Inline.Emphasis emphasis: WriteEmphasis(emphasis); break;
            case Inline.Foreign foreign:
                html.Append("<span lang=\"");
                Escape(foreign.Language);
                Element("\">", foreign.Words, "</span>");
                break;
            case Inline.Link link:
                html.Append("<a");
                WriteAddress(" href", shown.Links[link.Target]);
                Element(">", link.Words, "</a>");
                break;
            case Inline.OuterLink link:
                html.Append("<a href=\"");
                Escape(Away(link.Address));
                Element("\" rel=\"noopener noreferrer\">", link.Words, "</a>");
                break;
            case Inline.Picture picture: WritePicture(picture); break;
            case Inline.NoteCall call: WriteNoteCall(call); break;
            case Inline.Task task:
                html.Append(task.IsDone ? "<span class=\"fait\">" : "<span class=\"a-faire\">").Append(task.Sign).Append("</span>");
                break;
            case Inline.LineBreak: html.Append("<br").Append(EmptyEnd).Append('\n'); break;
            default: throw new ArgumentOutOfRangeException(nameof(inline));
        }
    }

    private void WriteNoteCall(Inline.NoteCall call)
    {
        var number = Number(call.Number);
        html.Append(CultureInfo.InvariantCulture, $"<sup id=\"{shown.Prefix}appel-{number}-{call.Index}\">");
        if (call.IsLink)
        {
            StartInnerLink("<a href=\"", $"note-{number}");
            html.Append(CultureInfo.InvariantCulture, $" aria-label=\"Note {number}\">{number}</a>");
        }
        else html.Append(number);
        html.Append("</sup>");
    }

    private void StartInnerLink(string start, string id)
    {
        html.Append(start).Append(WebUtility.HtmlEncode(OwnPage)).Append('#').Append(shown.Prefix).Append(id).Append('"');
    }

    private void WritePicture(Inline.Picture picture)
    {
        if (shown.Links[picture.Target] is not { } link || SourceOf(link.To) is not { } address)
        {
            Say(picture.Alternative);
            return;
        }
        var sources = HasSources ? link.Sources : [];
        if (!sources.IsEmpty)
        {
            // A body is as wide as its lines are long.
            html.Append("<picture><source type=\"image/webp\" sizes=\"(min-width: 40rem) 36rem, 100vw\" srcset=\"");
            foreach (var source in sources)
                html.Append(source == sources[0] ? "" : ", ").Append(WebUtility.HtmlEncode(addressOf(source.To))).Append(CultureInfo.InvariantCulture, $" {source.Width}w");
            html.Append('"').Append(EmptyEnd);
        }
        html.Append("<img src=\"").Append(WebUtility.HtmlEncode(address)).Append('"');
        if (link is { Width: { } width, Height: { } height }) html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
        html.Append(" alt=\"");
        Say(picture.Alternative);
        html.Append(WaitsToBeSeen ? "\" loading=\"lazy\"" : "\"").Append(EmptyEnd);
        if (!sources.IsEmpty) html.Append("</picture>");
    }

    private void WriteAddress(string attribute, ResolvedLink? link)
    {
        if (link is not null) html.Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(addressOf(link.To))).Append('"');
    }

    private void WriteEmphasis(Inline.Emphasis emphasis)
    {
        var (start, end) =
            emphasis.How switch { Emphasised.Strong => ("<strong>", "</strong>"), Emphasised.Deleted => ("<del>", "</del>"), _ => ("<em>", "</em>") };
        Element(start, emphasis.Words, end);
    }

    private void WriteText(Inline.Text text)
    {
        var told = 0;
        foreach (var word in shown.Words.TryGetValue(text, out var words) ? words : [])
        {
            Say(text.Value[told..word.Start]);
            html.Append("<a class=\"mot\" href=\"").Append(WebUtility.HtmlEncode(addressOf(word.To))).Append("\">");
            Say(text.Value[word.Start..word.End]);
            html.Append("</a>");
            told = word.End;
        }
        Say(text.Value[told..]);
    }
}
