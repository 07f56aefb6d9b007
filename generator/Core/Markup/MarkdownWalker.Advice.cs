using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Pec.Diagnostics;
using Pec.Model.French;

namespace Pec.Markup;

/// <summary>What reads well to the library and badly to people.</summary>
internal sealed partial class MarkdownWalker
{
    private static readonly HashSet<string> VagueWords = new(StringComparer.Ordinal)
    {
        "", "ici", "la", "cliquez-ici", "cliquer-ici", "clique-ici", "c-est-ici", "par-ici", "voir", "voir-ici", "ce-lien", "le-lien", "cette-page", "lire",
        "lire-ici", "lire-la-suite", "la-suite", "suite",
        "en-savoir-plus", "plus", "plus-d-infos", "plus-d-informations", "here", "click-here", "read-more", "more",
    };

    /// <summary>A heading is short, and does not end as a sentence does.</summary>
    internal const int LongestHeading = 80;

    private void CheckWords(LinkInline link)
    {
        var words = PlainText(link);
        if (VagueWords.Contains(Folding.Slug(words))) found.Add(Rules.VagueLink(places.At(link.Span), words));
    }

    private void CheckBold(ParagraphBlock paragraph)
    {
        if (paragraph.Parent is not MarkdownDocument
            || paragraph.Inline is not { FirstChild: EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' or '_', NextSibling: null } })
            return;
        var text = PlainText(paragraph.Inline);
        var isHeading = text.Length <= LongestHeading && !text.EndsWith('.');
        found.Add(Rules.BoldParagraph(places.At(paragraph.Span), isHeading ? $"{new string('#', Math.Max(2, lastHeading))} {text}" : null));
    }
}
