using Pec.Model;
using SkiaSharp;

namespace Pec.Imaging;

/// <summary>The card of a page: its weave as a band, then its title, what it says of itself, and the name of the site.</summary>
internal static class CardPainter
{
    private const float Band = 378, Left = 446, Right = 1_136, Top = 92, Foot = 560;

    private const float SummarySize = 31, NameSize = 29;
    private const int MostTitleLines = 4, MostSummaryLines = 6;
    private static readonly float[] titleSizes = [74, 64, 56, 48];

    public static byte[] Of(CardDrawing card) => Painting.Of(
        card.Form, card.Style.Paper, [card.Style.Ink, card.Weave.Ink, card.Style.Soft], canvas => Paint(canvas, card, new CardText(card.Style.Font)));

    private static void Paint(SKCanvas canvas, CardDrawing card, CardText text)
    {
        var style = card.Style;
        for (var y = 0f; y < CardDrawing.Height; y += Band) Painting.Weave(canvas, card.Weave, 0, y, Band);
        // The largest letters that leave room below; else the smallest, on a line more.
        var (size, title) = titleSizes.Select(s => (Size: s, Lines: text.Lines(card.Title, s, Right - Left, MostTitleLines)))
            .FirstOrDefault(t => t.Lines.IsWhole && t.Lines.All.Count < MostTitleLines);
        if (title is null) (size, title) = (titleSizes[^1], text.Lines(card.Title, titleSizes[^1], Right - Left, MostTitleLines));
        var at = Top + size * .72f;
        foreach (var line in title.All)
        {
            text.Write(canvas, line, Left, at, size, Painting.Of(style.Ink));
            at += size * 1.14f;
        }
        at += 12;
        var room = (int)((Foot - 66 - at) / (SummarySize * 1.36f)) + 1;
        foreach (var line in text.Lines(card.Summary, SummarySize, Right - Left, Math.Clamp(room, 0, MostSummaryLines)).All)
        {
            text.Write(canvas, line, Left, at, SummarySize, Painting.Of(style.Soft));
            at += SummarySize * 1.36f;
        }
        using var rule = new SKPaint { Color = Painting.Of(card.Weave.Ink) };
        canvas.DrawRect(Left, Foot - 44, 64, 4, rule);
        text.Write(canvas, text.Lines(card.Site, NameSize, Right - Left, 1).All.FirstOrDefault(""), Left, Foot, NameSize, Painting.Of(style.Ink));
    }
}
