using SkiaSharp;

namespace Pec.Tests.Support;

/// <summary>Pictures as a camera would make them, and what is seen in those that are published.</summary>
internal static class Skia
{
    /// <summary>Waves of all colours, with grain: what a photograph costs.</summary>
    public static byte[] Photograph(int width, int height, string format = "jpeg")
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var points = bitmap.GetPixelSpan();
        uint grain = 1;
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                grain = grain * 1_664_525 + 1_013_904_223;
                var noise = (int)(grain >> 29);
                var at = (y * width + x) * 4;
                points[at] = (byte)(128 + 100 * Math.Sin(x * 9.0 / width + y * 3.0 / height) + noise);
                points[at + 1] = (byte)(128 + 90 * Math.Sin(y * 7.0 / height) + noise);
                points[at + 2] = (byte)(90 + 60 * Math.Cos((x + y) * 5.0 / width) + noise);
                points[at + 3] = 255;
            }
        return Encoded(bitmap, format);
    }

    /// <summary>A scene whose quarter at the top left is red, the others blue.</summary>
    public static byte[] RedCorner(int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(20, 40, 200));
        using var red = new SKPaint { Color = new SKColor(220, 30, 20) };
        canvas.DrawRect(0, 0, width / 2f, height / 2f, red);
        return Encoded(bitmap, "jpeg");
    }

    /// <summary>One colour, as PNG.</summary>
    /// <param name="wide">In the wide space of recent telephones, which a profile says.</param>
    public static byte[] Plain(int width, int height, byte red, byte green, byte blue, bool wide = false)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, wide ? SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3) : null));
        var points = bitmap.GetPixelSpan();
        for (var at = 0; at < points.Length; at += 4) (points[at], points[at + 1], points[at + 2], points[at + 3]) = (red, green, blue, 255);
        return Encoded(bitmap, "png");
    }

    private static byte[] Encoded(SKBitmap bitmap, string format)
    {
        using var pixmap = bitmap.PeekPixels();
        using var data = format switch
        {
            "jpeg" => pixmap.Encode(new SKJpegEncoderOptions(90)),
            "webp" => pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, 80)),
            _ => pixmap.Encode(new SKPngEncoderOptions()),
        };
        return data!.ToArray();
    }

    public static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        return (codec.Info.Width, codec.Info.Height);
    }

    public static (int Red, int Green, int Blue) ColourOf(byte[] picture, int x, int y)
    {
        using var bitmap = SKBitmap.Decode(picture);
        var colour = bitmap.GetPixel(x, y);
        return (colour.Red, colour.Green, colour.Blue);
    }

    public static bool IsRed(byte[] picture, int x, int y) => ColourOf(picture, x, y) is { Red: > 150, Blue: < 120 };
}
