using System.Collections.Immutable;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;
using Inline = Pec.Model.Bodies.Inline;
using MarkdownInline = Markdig.Syntax.Inlines.Inline;

namespace Pec.Markup;

internal sealed partial class MarkdownWalker
{
    /// <summary>Inside a link, or where none may be.</summary>
    private bool linksAreShut;
    private bool isInTable;

    private ImmutableArray<Inline> Words(ContainerInline? container) => body.Line(() => Say(container));

    private void Say(LeafBlock block)
    {
        Prepare(block);
        Say(block.Inline);
    }

    private void Say(ContainerInline? container) => Say(container?.FirstChild, null);

    /// <param name="end">The first that is not read.</param>
    private void Say(MarkdownInline? start, MarkdownInline? end)
    {
        for (var inline = start; inline is not null && inline != end; inline = inline.NextSibling) Read(inline);
    }

    private void Read(MarkdownInline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: ReadLiteral(literal); break;
            case LineBreakInline { IsHard: true }: body.Add(new Inline.LineBreak()); break;
            case LineBreakInline: body.Say("\n"); break;
            case CodeInline code:
                // In a table a bar needs a backslash, even in code.
                body.Add(new Inline.Code(isInTable ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content));
                typography?.Pass(code.Content);
                break;
            case HtmlEntityInline entity: ReadEntity(entity); break;
            case EmphasisInline emphasis: body.Add(new Inline.Emphasis(HowOf(emphasis), Words(emphasis))); break;
            case ForeignPassage passage:
                var french = typography;
                typography = null;
                body.Add(new Inline.Foreign(passage.Language, Words(passage)));
                typography = french;
                break;
            case LinkInline { IsImage: true } picture:
                ReadPicture(picture);
                if (picture.Title is { Length: > 0 } legend) body.Say($" ({Alone(legend)})");
                break;
            case LinkInline link: ReadLink(link); break;
            case AutolinkInline link: ReadAddress(link.IsEmail ? "mailto:" + link.Url : link.Url, link.Url, link.Span); break;
            case BareAddress bare: ReadAddress(bare.Url, bare.Shown, bare.Span); break;
            case NoteCall call: ReadNoteCall(call); break;
            case TaskList task: body.Add(new Inline.Task(task.Checked)); break;
            case HtmlInline html: ReadHtmlInline(html); break;
            case DelimiterInline delimiter:
                body.Say(delimiter.ToLiteral());
                Say(delimiter);
                break;
            case { } container when container.GetType() == typeof(ContainerInline): Say((ContainerInline)container); break;
            default: found.Add(Rules.UnknownMarkup(places.At(inline.Span))); break;
        }
    }

    private void ReadLiteral(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (literal.PreviousSibling is LinkInline { IsImage: true } && text.StartsWith(Decorative)) text = text[Decorative.Length..];
        body.Say(Set(text));
    }

    private string Set(ReadOnlySpan<char> text) => typography?.Continue(text) ?? text.ToString();

    private static Emphasised HowOf(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', _) => Emphasised.Deleted,
        (_, 2) => Emphasised.Strong,
        _ => Emphasised.Stressed,
    };

    private void ReadHtmlInline(HtmlInline html)
    {
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal)) return;
        if (!marks.Covers(html.Span)) found.Add(Rules.RawHtml(places.At(html.Span)));
        body.Say(html.Tag);
    }

    /// <summary>A character written by its name or number; one that nobody would see is left out.</summary>
    private void ReadEntity(HtmlEntityInline entity)
    {
        var seen = Seen(entity);
        if (seen.Length < entity.Transcoded.Length)
            found.Add(Rules.UnseenEntity(places.At(entity.Span), places.Body.Substring(entity.Span.Start, entity.Span.Length)));
        body.Say(seen);
        typography?.Pass(seen);
    }

    private static string Seen(HtmlEntityInline entity)
    {
        var text = entity.Transcoded.ToString();
        return text.Any(IsUnseen) ? string.Concat(text.Where(c => !IsUnseen(c))) : text;
    }

    private static bool IsUnseen(char c) => (AddressPolicy.IsDangerous(c) && c is not ('\n' or '\t')) || c is '\u200b' or '\u2060' or '\ufeff';

    private void ReadLink(LinkInline link)
    {
        var written = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var at = places.At(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
        var (nature, address) = AddressPolicy.Check(written);
        if (address.Length == 0 || written.Contains("{{", StringComparison.Ordinal) || written.Contains("{%", StringComparison.Ordinal))
        {
            ReadUnreadLink(link, written);
            return;
        }
        CheckWords(link);
        switch (nature)
        {
            case AddressNature.Outside:
                ReadWords(link, linksAreShut ? null : LeadAway(address, at, link.IsAutoLink));
                break;
            case AddressNature.Inside when AddressPolicy.Completed(address) is { } completed:
                found.Add(Rules.BadAddress(at, written, completed));
                Say(link);
                break;
            case AddressNature.Inside:
            case AddressNature.OtherScheme:
                // Which entry it is, and whether the word before the colon is a kind at all, is Resolve's to say.
                ReadWords(link, linksAreShut ? null : LeadInside(address, at));
                break;
            default:
                found.Add(Rules.BadAddress(at, written, null));
                Say(link);
                break;
        }
    }

    /// <summary>The words of a link; its title, which few would find under a pointer, is words after it.</summary>
    /// <param name="lead">Makes the link of its words; null where none may stand.</param>
    private void ReadWords(LinkInline link, Func<ImmutableArray<Inline>, Inline>? lead)
    {
        if (lead is null) Say(link);
        else
        {
            linksAreShut = true;
            var words = Words(link);
            linksAreShut = false;
            body.Add(lead(words));
        }
        if (link.Title is { Length: > 0 } title && Folding.Slug(title) != Folding.Slug(PlainText(link))) body.Say($" ({Alone(title.Trim())})");
    }

    /// <summary>One without an address, or with that of another tool: shown as it was typed, its words read.</summary>
    private void ReadUnreadLink(LinkInline link, string written)
    {
        found.Add(Rules.UnreadLink(places.At(link.Span), written, PlainText(link), places.Body.Substring(link.Span.Start, link.Span.Length)));
        body.Say("[");
        Say(link);
        body.Say("](" + written + ")");
    }

    private void ReadAddress(string written, string shown, SourceSpan span)
    {
        var (nature, address) = AddressPolicy.Check(written);
        typography?.Pass(shown);
        if (nature != AddressNature.Outside) found.Add(Rules.BadAddress(places.At(span), shown, null));
        if (nature != AddressNature.Outside || linksAreShut) body.Say(string.Concat(shown.Where(c => !IsUnseen(c))));
        else body.Add(LeadAway(address, places.At(span), isBare: true)([new Inline.Text(shown)]));
    }

    /// <summary>Makes a link of words; where it leads takes its place in reading order, before what its words lead to.</summary>
    private Func<ImmutableArray<Inline>, Inline> LeadInside(string address, Location at)
    {
        var target = body.Leads(new Target(TargetKind.Link, address, at));
        return words => new Inline.Link(target, words);
    }

    private Func<ImmutableArray<Inline>, Inline> LeadAway(string address, Location at, bool isBare = false)
    {
        if (address.StartsWith("http", StringComparison.Ordinal)) body.Leads(new WebAddress(address, at) { IsBare = isBare });
        return words => new Inline.OuterLink(address, words);
    }
}
