using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Markup;

/// <summary>Boxes, between lines of colons or as quotations that GitLab marks so.</summary>
internal sealed partial class ProseWriter
{
    private static readonly string[] Boxes = ["debat", "note", "attention"];

    private void WriteBox(CustomContainer box)
    {
        // One without a name is already told as unknown: most often a closing line too many.
        if (box.ClosingFencedCharCount == 0 && !string.IsNullOrEmpty(box.Info)) found.Add(Rules.OpenContainer(places.At(box.Span)));
        var title = box.Count > 0 ? box[0] as BoxTitle : null;
        switch (box.Info)
        {
            case "debat":
                output.Raw("<details class=\"debat\"><summary>");
                if (title is null) output.Raw("Le débat");
                else WriteSummary(title);
                output.Raw("</summary>\n");
                Blocks(box);
                output.Raw("</details>\n");
                break;
            case "note" or "attention":
                OpenBox(box.Info, box.Info == "attention" ? "Attention" : null, title is null ? null : () => Line(title), title is null ? "" : PlainText(title.Inline));
                Blocks(box);
                output.Raw("</div>\n");
                break;
            default:
                found.Add(Rules.UnknownContainer(places.At(box.Span), box.Info ?? "", QuotedBox.All.TryGetValue(box.Info ?? "", out var quoted) ? quoted.Name : Nearest.To(box.Info ?? "", Boxes)));
                if (title is not null) Element("p", title);
                Blocks(box);
                break;
        }
    }

    /// <summary>What opens and folds cannot lead elsewhere too: a press would do one or the other. The words of a link stay, and its address is told to be left out.</summary>
    private void WriteSummary(BoxTitle title)
    {
        linksAreShut = true;
        Line(title);
        linksAreShut = false;
        foreach (var link in title.Inline?.Descendants<LinkInline>().Where(l => !l.IsImage) ?? []) found.Add(Rules.LeftOut(places.At(link.Span), link.Url ?? "", Leftover.LinkInSummary));
    }

    /// <param name="name">What the box says of itself, before its title.</param>
    private void OpenBox(string kind, string? name, Action? writeTitle, string words)
    {
        output.Raw($"<div class=\"encadre {kind}\">");
        if (name is null && writeTitle is null)
        {
            output.Raw("\n");
            return;
        }
        output.Raw("<p><strong>");
        if (name is not null && !words.StartsWith(name, StringComparison.OrdinalIgnoreCase)) output.Raw(writeTitle is null ? name : name + "\u00a0: ");
        writeTitle?.Invoke();
        output.Raw("</strong></p>\n");
    }

    /// <summary>The words after the mark are the title; what follows on other lines is the text.</summary>
    private void WriteQuotedBox(QuoteBlock quote, ParagraphBlock first, BoxMark mark)
    {
        Prepare(first);
        Inline? end = mark;
        while (end is not (null or LineBreakInline)) end = end.NextSibling;
        var hasTitle = mark.NextSibling is { } next && next != end;
        OpenBox(mark.Box.Name, mark.Box.Title, hasTitle ? () => Inlines(mark.NextSibling, end) : null, "");
        if (end?.NextSibling is { } rest)
        {
            output.Raw("<p>");
            Inlines(rest, null);
            output.Raw("</p>\n");
        }
        Each(quote, block =>
        {
            if (block != first) WriteBlock(block);
        });
        output.Raw("</div>\n");
    }
}
