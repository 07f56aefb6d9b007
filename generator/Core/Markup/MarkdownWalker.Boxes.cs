using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model.Bodies;
using Pec.Model.French;
using Block = Pec.Model.Bodies.Block;
using Inline = Pec.Model.Bodies.Inline;
using MarkdownInline = Markdig.Syntax.Inlines.Inline;

namespace Pec.Markup;

/// <summary>Boxes, between lines of colons or as quotations that GitLab marks so.</summary>
internal sealed partial class MarkdownWalker
{
    private static readonly string[] Boxes = ["debat", "note", "attention"];

    private void ReadBox(CustomContainer box)
    {
        // One without a name is already told as unknown: most often a closing line too many.
        if (box.ClosingFencedCharCount == 0 && !string.IsNullOrEmpty(box.Info)) found.Add(Rules.OpenContainer(places.At(box.Span)));
        var title = box.Count > 0 ? box[0] as BoxTitle : null;
        switch (box.Info)
        {
            case "debat":
                var summary = title is null ? [new Inline.Text("Le débat")] : SummaryOf(title);
                body.Add(new Block.Debate(new(summary), Blocks(box)));
                break;
            case "note" or "attention":
                var name = box.Info == "attention" ? "Attention" : null;
                if (title is not null && PlainText(title.Inline).StartsWith(name ?? "", StringComparison.OrdinalIgnoreCase)) name = null;
                var titled = TitleOf(name, title is null ? null : () => Say(title));
                body.Add(new Block.Box(box.Info, titled, Blocks(box)));
                break;
            default:
                var meant = QuotedBox.All.TryGetValue(box.Info ?? "", out var quoted) ? quoted.Name : Nearest.To(box.Info ?? "", Boxes);
                found.Add(Rules.UnknownContainer(places.At(box.Span), box.Info ?? "", meant));
                if (title is not null) body.Add(new Block.Paragraph(Line(title)));
                Each(box, Read);
                break;
        }
    }

    /// <summary>
    /// What opens and folds cannot lead elsewhere too: a press would do one or the other. The words of a link stay, and its address is told to be left out.
    /// </summary>
    private ImmutableArray<Inline> SummaryOf(BoxTitle title)
    {
        linksAreShut = true;
        var words = Line(title);
        linksAreShut = false;
        foreach (var link in title.Inline?.Descendants<LinkInline>().Where(l => !l.IsImage) ?? [])
            found.Add(Rules.LeftOut(places.At(link.Span), link.Url ?? "", Leftover.LinkInSummary));
        return words;
    }

    /// <param name="name">What the box says of itself, before its title.</param>
    /// <param name="sayTitle">Null for a box without one.</param>
    private Block.Paragraph? TitleOf(string? name, Action? sayTitle) => name is null && sayTitle is null ? null : new(
    [
        new Inline.Emphasis(Emphasised.Strong, body.Line(() =>
        {
            if (name is not null) body.Say(sayTitle is null ? name : name + "\u00a0: ");
            sayTitle?.Invoke();
        })),
    ]);

    /// <summary>The words after the mark are the title; what follows on other lines is the text.</summary>
    private void ReadQuotedBox(QuoteBlock quote, ParagraphBlock first, BoxMark mark)
    {
        Prepare(first);
        MarkdownInline? end = mark;
        while (end is not (null or LineBreakInline)) end = end.NextSibling;
        var hasTitle = mark.NextSibling is { } next && next != end;
        var title = TitleOf(mark.Box.Title, hasTitle ? () => Say(mark.NextSibling, end) : null);
        body.Add(new Block.Box(mark.Box.Name, title, body.Blocks(() =>
        {
            if (end?.NextSibling is { } rest) body.Add(new Block.Paragraph(body.Line(() => Say(rest, null))));
            Each(quote, block =>
            {
                if (block != first) Read(block);
            });
        })));
    }
}
