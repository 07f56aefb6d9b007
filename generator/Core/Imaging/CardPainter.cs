using System.IO.Compression;
using System.Runtime.InteropServices;
using Pec.Model;
using SkiaSharp;

namespace Pec.Imaging;

/// <summary>The card of a page: its weave as a band, then its title, what it says of itself, and the name of the site.</summary>
internal static class CardPainter
{
    private const float Band = 378, Left = 446, Right = 1_136, Top = 92, Foot = 560;

    /// <summary>The box in which a weave is drawn, and how thick its strands are there, as on pages.</summary>
    private const float Box = 36, Strand = 4.4f;

    private const float SummarySize = 31, NameSize = 29;
    private const int MostTitleLines = 4, MostSummaryLines = 6;
    private static readonly float[] titleSizes = [74, 64, 56, 48];

    public static byte[] Of(CardDrawing card)
    {
        var (style, bitmap) = (card.Style, new Bitmap(card.Form.Width, card.Form.Height));
        var handle = GCHandle.Alloc(bitmap.Bytes, GCHandleType.Pinned);
        try
        {
            var info = new SKImageInfo(bitmap.Width, bitmap.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
            using var surface = SKSurface.Create(info, handle.AddrOfPinnedObject(), bitmap.Width * Bitmap.Depth);
            Paint(surface.Canvas, card, new CardText(style.Font));
            surface.Flush();
        }
        finally
        {
            handle.Free();
        }
        return Few(bitmap, [.. new[] { style.Ink, card.Weave.Ink, style.Soft }.SelectMany(ink => Steps(style.Paper, ink)).Prepend(style.Paper)]);
    }

    private static void Paint(SKCanvas canvas, CardDrawing card, CardText text)
    {
        var style = card.Style;
        canvas.Clear(Painted(style.Paper));
        PaintWeave(canvas, card.Weave);
        // The largest letters that leave room below; else the smallest, on a line more.
        var (size, title) = titleSizes.Select(s => (Size: s, Lines: text.Lines(card.Title, s, Right - Left, MostTitleLines)))
            .FirstOrDefault(t => t.Lines.IsWhole && t.Lines.All.Count < MostTitleLines);
        if (title is null) (size, title) = (titleSizes[^1], text.Lines(card.Title, titleSizes[^1], Right - Left, MostTitleLines));
        var at = Top + size * .72f;
        foreach (var line in title.All)
        {
            text.Write(canvas, line, Left, at, size, Painted(style.Ink));
            at += size * 1.14f;
        }
        at += 12;
        var room = (int)((Foot - 66 - at) / (SummarySize * 1.36f)) + 1;
        foreach (var line in text.Lines(card.Summary, SummarySize, Right - Left, Math.Clamp(room, 0, MostSummaryLines)).All)
        {
            text.Write(canvas, line, Left, at, SummarySize, Painted(style.Soft));
            at += SummarySize * 1.36f;
        }
        using var rule = new SKPaint { Color = Painted(card.Weave.Ink) };
        canvas.DrawRect(Left, Foot - 44, 64, 4, rule);
        text.Write(canvas, text.Lines(card.Site, NameSize, Right - Left, 1).All.FirstOrDefault(""), Left, Foot, NameSize, Painted(style.Ink));
    }

    private static void PaintWeave(SKCanvas canvas, CardWeave weave)
    {
        using var path = SKPath.ParseSvgPathData(weave.Path);
        using var paint = new SKPaint { Color = Painted(weave.Ink), Style = SKPaintStyle.Stroke, StrokeWidth = Strand, IsAntialias = true };
        for (var y = 0f; y < CardDrawing.Height; y += Band)
        {
            canvas.Save();
            canvas.Translate(0, y);
            canvas.Scale(Band / Box);
            canvas.DrawPath(path, paint);
            canvas.Restore();
        }
    }

    private static SKColor Painted(Colour colour) => new(colour.Red, colour.Green, colour.Blue);

    /// <summary>The edges of letters and strands need no more.</summary>
    private static IEnumerable<Colour> Steps(Colour paper, Colour ink)
    {
        const int steps = 5;
        return Enumerable.Range(1, steps).Select(step => new Colour(
            Part(paper.Red, ink.Red, step), Part(paper.Green, ink.Green, step), Part(paper.Blue, ink.Blue, step)));

        static byte Part(byte from, byte to, int step) => (byte)(from + (to - from) * step / steps);
    }

    /// <summary>The same picture in a table of colours: four bits a point are an eighth of what they were.</summary>
    private static byte[] Few(Bitmap bitmap, Colour[] colours)
    {
        var points = new byte[bitmap.Width * bitmap.Height];
        var known = new Dictionary<int, byte>();
        var all = MemoryMarshal.Cast<byte, int>(bitmap.Bytes.AsSpan());
        var (last, place) = (all[0], Nearest(all[0], colours));
        for (var at = 0; at < points.Length; at++)
        {
            if (all[at] != last)
            {
                last = all[at];
                if (!known.TryGetValue(last, out place)) known[last] = place = Nearest(last, colours);
            }
            points[at] = place;
        }
        return IndexedPng.Of(bitmap.Width, bitmap.Height, points, colours, CompressionLevel.Optimal);
    }

    private static byte Nearest(int point, Colour[] colours)
    {
        var (red, green, blue) = (point & 255, point >> 8 & 255, point >> 16 & 255);
        return (byte)colours.Index().MinBy(c => Square(c.Item.Red - red) + Square(c.Item.Green - green) + Square(c.Item.Blue - blue)).Index;

        static int Square(int distance) => distance * distance;
    }
}
