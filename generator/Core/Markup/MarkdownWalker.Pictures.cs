using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;
using Block = Pec.Model.Bodies.Block;
using Inline = Pec.Model.Bodies.Inline;

namespace Pec.Markup;

/// <summary>Pictures and their legends.</summary>
internal sealed partial class MarkdownWalker
{
    internal const string Decorative = "{decoratif}";

    private void ReadParagraph(ParagraphBlock paragraph)
    {
        if (!IsFigures(paragraph))
        {
            body.Add(new Block.Paragraph(Line(paragraph)));
            return;
        }
        Prepare(paragraph);
        foreach (var picture in paragraph.Inline!.OfType<LinkInline>())
        {
            var shown = body.Line(() => ReadPicture(picture));
            body.Add(picture.Title is { Length: > 0 } legend
                ? new Block.Figure([new Block.Line(shown), new Block.Legend(body.Line(() => body.Say(Alone(legend))))])
                : new Block.Paragraph(shown));
        }
    }

    /// <summary>Pictures alone, one of which has a legend: what Markdown writes as a title.</summary>
    private static bool IsFigures(ParagraphBlock paragraph)
    {
        var hasLegend = false;
        foreach (var inline in paragraph.Inline ?? [])
        {
            hasLegend |= inline is LinkInline { IsImage: true, Title.Length: > 0 };
            if (inline is not (LinkInline { IsImage: true } or LineBreakInline or LiteralInline)) return false;
            if (inline is LiteralInline literal && !IsBeside(literal.Content.AsSpan())) return false;
        }
        return hasLegend;
    }

    private static bool IsBeside(ReadOnlySpan<char> words) => words.Trim() is "" or Decorative;

    private void ReadPicture(LinkInline picture)
    {
        var written = picture.GetDynamicUrl?.Invoke() ?? picture.Url ?? "";
        var at = places.At(picture.UrlSpan.IsEmpty ? picture.Span : picture.UrlSpan);
        var words = PlainText(picture);
        var decorative = picture.NextSibling is LiteralInline next && next.Content.AsSpan().StartsWith(Decorative);
        var (nature, address) = AddressPolicy.Check(written);
        if (nature == AddressNature.Outside && address.StartsWith("http", StringComparison.Ordinal))
        {
            found.Add(Rules.ForeignPicture(at, isInText: true));
            if (!decorative) LeadToPicture(address, words, at);
            return;
        }
        if (nature != AddressNature.Inside || address.Length == 0)
        {
            found.Add(Rules.BadAddress(at, written, null));
            body.Say(words);
            return;
        }
        if (words.Length == 0 && !decorative) found.Add(Rules.PictureWithoutWords(places.At(picture.Span)));
        else if (AlternativeText.RepeatsName(words, address)) found.Add(Rules.WordsOfFileName(places.At(picture.Span), words));
        body.Add(new Inline.Picture(body.Leads(new Target(TargetKind.Picture, address, at)), words));
    }

    /// <summary>A picture of another site is a link that says so: nobody is sent there without choosing it.</summary>
    private void LeadToPicture(string address, string words, Location at)
    {
        var host = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..].Split('/', '?', '#')[0];
        var said = words.Length == 0 ? $"Image sur {host}" : $"{Alone(words)} (image sur {host})";
        if (linksAreShut) body.Say(said);
        else body.Add(LeadAway(address, at)([new Inline.Text(said)]));
    }

    /// <summary>Words that stand by themselves, with their typography.</summary>
    private string Alone(string words) => isFrench ? Typography.Set(words) : words;
}
