using System.IO.Compression;
using Pec.Model;

namespace Pec.Imaging;

/// <summary>A photograph as old gazettes printed it: four tones from one ink to another, which points laid in order make seem many.</summary>
internal static class Halftones
{
    private const int Tones = 4, Side = 8;

    /// <summary>How many of a hundred points may be lost at each end, so that a dull photograph has its blacks and whites.</summary>
    private const int LostShare = 1;

    /// <summary>Thresholds of Bayer, from 0 to 63: neighbours are as far from one another as they can be.</summary>
    private static readonly byte[] Order =
    [
        .. from y in Enumerable.Range(0, Side)
           from x in Enumerable.Range(0, Side)
           select (byte)Enumerable.Range(0, 3).Sum(bit => (((x ^ y) >> bit & 1) << 5 - 2 * bit) + ((y >> bit & 1) << 4 - 2 * bit)),
    ];

    /// <param name="grain">How many points each side of a printed point has: coarser is lighter.</param>
    public static byte[] Of(Bitmap picture, Halftone inks, int grain)
    {
        var (width, height) = (picture.Width, picture.Height);
        var coarse = picture.Narrowed((width + grain - 1) / grain, (height + grain - 1) / grain);
        var (dark, light) = Ends(coarse);
        var points = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var (column, row) = (x / grain, y / grain);
                var told = Math.Clamp((Luminance(coarse, row * coarse.Width + column) - dark) * 255 / Math.Max(1, light - dark), 0, 255);
                var order = Order[row % Side * Side + column % Side];
                points[y * width + x] = (byte)Math.Min(Tones - 1, (told * (Tones - 1) * Order.Length + order * 255) / (255 * Order.Length));
            }
        return IndexedPng.Of(width, height, points, [.. Enumerable.Range(0, Tones).Select(tone => Between(inks.Dark, inks.Light, tone))], CompressionLevel.SmallestSize);
    }

    /// <summary>The tones between which almost all points stand.</summary>
    private static (int Dark, int Light) Ends(Bitmap picture)
    {
        var counts = new int[256];
        var all = picture.Width * picture.Height;
        for (var at = 0; at < all; at++) counts[Luminance(picture, at)]++;
        return (End(counts), 255 - End(counts.AsEnumerable().Reverse()));

        int End(IEnumerable<int> from)
        {
            var lost = 0;
            return from.TakeWhile(count => (lost += count) * 100L <= all * (long)LostShare).Count();
        }
    }

    private static int Luminance(Bitmap picture, int point)
    {
        var of = picture.Bytes.AsSpan(point * Bitmap.Depth);
        return (of[0] * 54 + of[1] * 183 + of[2] * 19) >> 8;
    }

    private static Colour Between(Colour dark, Colour light, int tone)
    {
        return new(Part(dark.Red, light.Red), Part(dark.Green, light.Green), Part(dark.Blue, light.Blue));

        byte Part(byte from, byte to) => (byte)(from + (to - from) * tone / (Tones - 1));
    }
}
