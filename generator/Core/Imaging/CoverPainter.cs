using Pec.Model;

namespace Pec.Imaging;

/// <summary>The cover of a book: the weave of the site, the title below it, the name of the site at the foot.</summary>
internal static class CoverPainter
{
    private const float Margin = 120, Side = CoverDrawing.Width - 2 * Margin, NameSize = 46, Foot = CoverDrawing.Height - Margin;
    private const int MostLines = 4;
    private static readonly float[] titleSizes = [116, 96, 80, 66];

    public static byte[] Of(CoverDrawing cover) => Painting.Of(cover.Form, cover.Style.Paper, [cover.Style.Ink, cover.Weave.Ink], canvas =>
    {
        var text = new CardText(cover.Style.Font);
        Painting.Weave(canvas, cover.Weave, Margin, Margin, Side / 2);
        // The largest letters in which all of it stands; else the smallest.
        var (size, title) = titleSizes.Select(s => (Size: s, Lines: text.Lines(cover.Title, s, Side, MostLines))).FirstOrDefault(t => t.Lines.IsWhole);
        if (title is null) (size, title) = (titleSizes[^1], text.Lines(cover.Title, titleSizes[^1], Side, MostLines));
        var at = Margin + Side / 2 + 110 + size;
        foreach (var line in title.All)
        {
            text.Write(canvas, line, Margin, at, size, Painting.Of(cover.Style.Ink));
            at += size * 1.14f;
        }
        using var rule = new SkiaSharp.SKPaint { Color = Painting.Of(cover.Weave.Ink) };
        canvas.DrawRect(Margin, Foot - 2 * NameSize, 96, 6, rule);
        text.Write(canvas, text.Lines(cover.Site, NameSize, Side, 1).All.FirstOrDefault(""), Margin, Foot, NameSize, Painting.Of(cover.Style.Ink));
    });
}
