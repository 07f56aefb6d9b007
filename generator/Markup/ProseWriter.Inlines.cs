using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Markup;

internal sealed partial class ProseWriter
{
    private const string Decorative = "{decoratif}";

    private void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) WriteInline(inline);
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
                output.Raw("<code>");
                output.Say(code.Content);
                output.Raw("</code>");
                break;
            case HtmlEntityInline entity: output.Say(entity.Transcoded.AsSpan()); break;
            case EmphasisInline emphasis: WriteEmphasis(emphasis); break;
            case ForeignPassage passage:
                output.Raw("<span lang=\"").Attribute(passage.Language).Raw("\">");
                var french = typography;
                typography = null;
                Inlines(passage);
                typography = french;
                output.Raw("</span>");
                break;
            case LinkInline { IsImage: true } picture: WritePicture(picture); break;
            case LinkInline link: WriteLink(link); break;
            case AutolinkInline autolink: WriteAutolink(autolink); break;
            case FootnoteLink note: WriteNoteLink(note); break;
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
        CheckUnreadLink(literal);
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
        found.Add(Rules.RawHtml(places.At(html.Span)));
        output.Say(html.Tag);
    }

    private void WriteLink(LinkInline link)
    {
        var written = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var at = places.At(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
        var (nature, address) = AddressPolicy.Check(written);
        CheckWords(link);
        switch (nature)
        {
            case AddressNature.Outside:
                OpenOutside(address, at, link.IsAutoLink);
                Inlines(link);
                output.Raw("</a>");
                break;
            case AddressNature.Inside when AddressPolicy.Completed(address) is { } completed:
                found.Add(Rules.BadAddress(at, written, completed));
                Inlines(link);
                break;
            case AddressNature.Inside when address.Length > 0:
            case AddressNature.OtherScheme:
                // Which entry it is, and whether the word before the colon is a kind at all, is Link's to say.
                output.Raw("<a");
                output.Slot(new(TargetKind.Link, address, at));
                output.Raw(">");
                Inlines(link);
                output.Raw("</a>");
                break;
            default:
                found.Add(Rules.BadAddress(at, written, null));
                Inlines(link);
                break;
        }
    }

    private void WriteAutolink(AutolinkInline autolink)
    {
        var (nature, address) = AddressPolicy.Check(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url);
        if (nature != AddressNature.Outside)
        {
            found.Add(Rules.BadAddress(places.At(autolink.Span), autolink.Url, null));
            output.Say(autolink.Url);
            return;
        }
        OpenOutside(address, places.At(autolink.Span), isBare: true);
        output.Say(autolink.Url);
        output.Raw("</a>");
    }

    private void OpenOutside(string address, Location at, bool isBare = false)
    {
        if (address.StartsWith("http", StringComparison.Ordinal)) output.LeadsTo(new(address, at) { IsBare = isBare });
        output.Raw("<a href=\"").Attribute(address).Raw("\" rel=\"noopener noreferrer\">");
    }

    private void WritePicture(LinkInline picture)
    {
        var written = picture.GetDynamicUrl?.Invoke() ?? picture.Url ?? "";
        var at = places.At(picture.UrlSpan.IsEmpty ? picture.Span : picture.UrlSpan);
        var words = PlainText(picture);
        var decorative = picture.NextSibling is LiteralInline next && next.Content.AsSpan().StartsWith(Decorative);
        var (nature, address) = AddressPolicy.Check(written);
        if (nature != AddressNature.Inside || address.Length == 0)
        {
            found.Add(nature == AddressNature.Outside ? Rules.ForeignPicture(at) : Rules.BadAddress(at, written, null));
            output.Say(words);
            return;
        }
        if (words.Length == 0 && !decorative) found.Add(Rules.PictureWithoutWords(places.At(picture.Span)));
        else if (AlternativeText.RepeatsName(words, address)) found.Add(Rules.WordsOfFileName(places.At(picture.Span), words));
        output.Raw("<img");
        output.Slot(new(TargetKind.Picture, address, at));
        output.Raw(" alt=\"").Attribute(words).Raw("\" loading=\"lazy\">");
    }

    private void WriteNoteLink(FootnoteLink link)
    {
        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var call = $"{number}-{link.Index.ToString(CultureInfo.InvariantCulture)}";
        output.Raw(link.IsBackLink
            ? $" <a href=\"#appel-{call}\" aria-label=\"Retour au texte, note {number}\">↩</a>"
            : $"<sup id=\"appel-{call}\"><a href=\"#note-{number}\" aria-label=\"Note {number}\">{number}</a></sup>");
    }
}
