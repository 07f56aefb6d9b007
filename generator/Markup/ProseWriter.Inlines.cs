using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Markup;

internal sealed partial class ProseWriter
{
    /// <summary>Inside a link, or where none may be.</summary>
    private bool linksAreShut;
    private bool isInTable;

    private void Inlines(ContainerInline? container) => Inlines(container?.FirstChild, null);

    /// <param name="end">The first that is not written.</param>
    private void Inlines(Inline? start, Inline? end)
    {
        for (var inline = start; inline is not null && inline != end; inline = inline.NextSibling) WriteInline(inline);
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: WriteLiteral(literal); break;
            case LineBreakInline lineBreak:
                output.Raw(lineBreak.IsHard ? "<br>\n" : "\n");
                break;
            case CodeInline code:
                // In a table a bar needs a backslash, even in code.
                output.Raw("<code>").Say(isInTable ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content).Raw("</code>");
                typography?.Pass(code.Content);
                break;
            case HtmlEntityInline entity: WriteEntity(entity); break;
            case EmphasisInline emphasis: WriteEmphasis(emphasis); break;
            case ForeignPassage passage:
                output.Raw("<span lang=\"").Attribute(passage.Language).Raw("\">");
                var french = typography;
                typography = null;
                Inlines(passage);
                typography = french;
                output.Raw("</span>");
                break;
            case LinkInline { IsImage: true } picture:
                WritePicture(picture);
                if (picture.Title is { Length: > 0 } legend) output.Say($" ({Alone(legend)})");
                break;
            case LinkInline link: WriteLink(link); break;
            case AutolinkInline autolink: WriteAddress(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink.Url, autolink.Span); break;
            case BareAddress bare: WriteAddress(bare.Url, bare.Shown, bare.Span); break;
            case NoteCall call: WriteNoteCall(call); break;
            case TaskList task: output.Raw(task.Checked ? "<span class=\"fait\">☑</span>" : "<span class=\"a-faire\">☐</span>"); break;
            case HtmlInline html: WriteHtmlInline(html); break;
            case DelimiterInline delimiter:
                output.Say(delimiter.ToLiteral());
                Inlines(delimiter);
                break;
            case { } container when container.GetType() == typeof(ContainerInline): Inlines((ContainerInline)container); break;
            default: found.Add(Rules.UnknownMarkup(places.At(inline.Span))); break;
        }
    }

    private void WriteLiteral(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (literal.PreviousSibling is LinkInline { IsImage: true } && text.StartsWith(Decorative)) text = text[Decorative.Length..];
        output.Say(Set(text));
    }

    private string Set(ReadOnlySpan<char> text) => typography?.Continue(text) ?? text.ToString();

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var name = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch { ('~', _) => "del", (_, 2) => "strong", _ => "em" };
        output.Raw($"<{name}>");
        Inlines(emphasis);
        output.Raw($"</{name}>");
    }

    private void WriteHtmlInline(HtmlInline html)
    {
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal)) return;
        if (!marks.Covers(html.Span)) found.Add(Rules.RawHtml(places.At(html.Span)));
        output.Say(html.Tag);
    }

    /// <summary>A character written by its name or number; one that nobody would see is left out.</summary>
    private void WriteEntity(HtmlEntityInline entity)
    {
        var seen = Seen(entity);
        if (seen.Length < entity.Transcoded.Length) found.Add(Rules.UnseenEntity(places.At(entity.Span), places.Body.Substring(entity.Span.Start, entity.Span.Length)));
        output.Say(seen);
        typography?.Pass(seen);
    }

    private static string Seen(HtmlEntityInline entity)
    {
        var text = entity.Transcoded.ToString();
        return text.Any(IsUnseen) ? string.Concat(text.Where(c => !IsUnseen(c))) : text;
    }

    private static bool IsUnseen(char c) => (AddressPolicy.IsDangerous(c) && c is not ('\n' or '\t')) || c is '\u200b' or '\u2060' or '\ufeff';

    private void WriteLink(LinkInline link)
    {
        var written = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var at = places.At(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
        var (nature, address) = AddressPolicy.Check(written);
        if (address.Length == 0 || written.Contains("{{", StringComparison.Ordinal) || written.Contains("{%", StringComparison.Ordinal))
        {
            WriteUnreadLink(link, written);
            return;
        }
        CheckWords(link);
        switch (nature)
        {
            case AddressNature.Outside:
                WriteWords(link, () => OpenOutside(address, at, link.IsAutoLink));
                break;
            case AddressNature.Inside when AddressPolicy.Completed(address) is { } completed:
                found.Add(Rules.BadAddress(at, written, completed));
                Inlines(link);
                break;
            case AddressNature.Inside:
            case AddressNature.OtherScheme:
                // Which entry it is, and whether the word before the colon is a kind at all, is Link's to say.
                WriteWords(link, () =>
                {
                    output.Raw("<a");
                    output.Slot(new(TargetKind.Link, address, at));
                    output.Raw(">");
                });
                break;
            default:
                found.Add(Rules.BadAddress(at, written, null));
                Inlines(link);
                break;
        }
    }

    /// <summary>The words of a link between its tags, where a link may stand; its title, which few would find under a pointer, is words after it.</summary>
    private void WriteWords(LinkInline link, Action open)
    {
        var wereShut = linksAreShut;
        if (!wereShut) open();
        linksAreShut = true;
        Inlines(link);
        linksAreShut = wereShut;
        if (!wereShut) output.Raw("</a>");
        if (link.Title is { Length: > 0 } title && Folding.Slug(title) != Folding.Slug(PlainText(link))) output.Say($" ({Alone(title.Trim())})");
    }

    /// <summary>One without an address, or with that of another tool: shown as it was typed, its words read.</summary>
    private void WriteUnreadLink(LinkInline link, string written)
    {
        found.Add(Rules.UnreadLink(places.At(link.Span), written, PlainText(link), places.Body.Substring(link.Span.Start, link.Span.Length)));
        output.Raw("[");
        Inlines(link);
        output.Raw("](").Say(written).Raw(")");
    }

    private void WriteAddress(string written, string shown, SourceSpan span)
    {
        var (nature, address) = AddressPolicy.Check(written);
        typography?.Pass(shown);
        if (nature != AddressNature.Outside) found.Add(Rules.BadAddress(places.At(span), shown, null));
        if (nature != AddressNature.Outside || linksAreShut)
        {
            output.Say(string.Concat(shown.Where(c => !IsUnseen(c))));
            return;
        }
        OpenOutside(address, places.At(span), isBare: true);
        output.Say(shown).Raw("</a>");
    }

    private void OpenOutside(string address, Location at, bool isBare = false)
    {
        if (address.StartsWith("http", StringComparison.Ordinal)) output.LeadsTo(new(address, at) { IsBare = isBare });
        output.Raw("<a href=\"").Attribute(address).Raw("\" rel=\"noopener noreferrer\">");
    }
}
