using System.IO.Compression;
using System.Runtime.InteropServices;
using Pec.Model;
using SkiaSharp;

namespace Pec.Imaging;

/// <summary>A picture in a few inks on paper: words and weaves.</summary>
internal static class Painting
{
    /// <summary>The box in which a weave is drawn, and how thick its strands are there, as on pages.</summary>
    private const float Box = 36, Strand = 4.4f;

    /// <param name="inks">All that are used: the picture has no other colours but the steps from each to the paper.</param>
    public static byte[] Of(Rendition form, Colour paper, IEnumerable<Colour> inks, Action<SKCanvas> paint)
    {
        var bitmap = new Bitmap(form.Width, form.Height);
        var handle = GCHandle.Alloc(bitmap.Bytes, GCHandleType.Pinned);
        try
        {
            var info = new SKImageInfo(bitmap.Width, bitmap.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
            using var surface = SKSurface.Create(info, handle.AddrOfPinnedObject(), bitmap.Width * Bitmap.Depth);
            surface.Canvas.Clear(Of(paper));
            paint(surface.Canvas);
            surface.Flush();
        }
        finally
        {
            handle.Free();
        }
        return Few(bitmap, [.. inks.SelectMany(ink => Steps(paper, ink)).Prepend(paper)]);
    }

    public static SKColor Of(Colour colour) => new(colour.Red, colour.Green, colour.Blue);

    /// <summary>A weave as a square.</summary>
    public static void Weave(SKCanvas canvas, CardWeave weave, float x, float y, float side)
    {
        using var path = SKPath.ParseSvgPathData(weave.Path);
        using var paint = new SKPaint { Color = Of(weave.Ink), Style = SKPaintStyle.Stroke, StrokeWidth = Strand, IsAntialias = true };
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(side / Box);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }

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
