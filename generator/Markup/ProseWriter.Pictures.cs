using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Markup;

/// <summary>Pictures and their legends.</summary>
internal sealed partial class ProseWriter
{
    internal const string Decorative = "{decoratif}";

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        if (!IsFigures(paragraph))
        {
            Element("p", paragraph);
            return;
        }
        Prepare(paragraph);
        foreach (var picture in paragraph.Inline!.OfType<LinkInline>())
        {
            var hasLegend = picture.Title is { Length: > 0 };
            output.Raw(hasLegend ? "<figure>" : "<p>");
            WritePicture(picture);
            if (hasLegend) output.Raw("<figcaption>").Say(Alone(picture.Title!)).Raw("</figcaption>");
            output.Raw(hasLegend ? "</figure>\n" : "</p>\n");
        }
    }

    /// <summary>Pictures alone, one of which has a legend: what Markdown writes as a title.</summary>
    private static bool IsFigures(ParagraphBlock paragraph)
    {
        var hasLegend = false;
        foreach (var inline in paragraph.Inline ?? [])
        {
            hasLegend |= inline is LinkInline { IsImage: true, Title.Length: > 0 };
            if (inline is not (LinkInline { IsImage: true } or LineBreakInline or LiteralInline) || (inline is LiteralInline literal && !IsBeside(literal.Content.ToString()))) return false;
        }
        return hasLegend;
    }

    private static bool IsBeside(string words) => words.Trim() is "" or Decorative;

    private void WritePicture(LinkInline picture)
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
            output.Say(words);
            return;
        }
        if (words.Length == 0 && !decorative) found.Add(Rules.PictureWithoutWords(places.At(picture.Span)));
        else if (AlternativeText.RepeatsName(words, address)) found.Add(Rules.WordsOfFileName(places.At(picture.Span), words));
        output.Raw("<img");
        output.Slot(new(TargetKind.Picture, address, at));
        output.Raw(" alt=\"").Attribute(words).Raw("\" loading=\"lazy\">");
    }

    /// <summary>A picture of another site is a link that says so: nobody is sent there without choosing it.</summary>
    private void LeadToPicture(string address, string words, Location at)
    {
        var host = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..].Split('/', '?', '#')[0];
        if (!linksAreShut) OpenOutside(address, at);
        output.Say(words.Length == 0 ? $"Image sur {host}" : $"{Alone(words)} (image sur {host})");
        if (!linksAreShut) output.Raw("</a>");
    }

    /// <summary>Words that stand by themselves, with their typography.</summary>
    private string Alone(string words) => isFrench ? Model.French.Typography.Set(words) : words;
}
