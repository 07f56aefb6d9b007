using System.Runtime.InteropServices;
using Pec.Model;
using SkiaSharp;

namespace Pec.Imaging;

/// <summary>
/// SkiaSharp's decoders and encoders. What is decoded passed our own walk of its format before (<c>Parsing/Pictures/</c>); what is encoded has its points and nothing
/// else.
/// </summary>
internal static class Codecs
{
    /// <summary>
    /// The points of a picture, in sRGB and upright, no fewer than asked for where it has as many; of one that is damaged inside, those that can be read.
    /// </summary>
    /// <param name="width">As wide as needed once it is upright.</param>
    public static Bitmap Decode(ReadOnlySpan<byte> file, int width, bool isOpaque)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null) return Blank(width, 1);
        var orientation = (int)codec.EncodedOrigin;
        var size = ScaledSize(codec, orientation >= 5 ? codec.Info.Height : codec.Info.Width, width);
        var bitmap = Blank(size.Width, size.Height);
        if (!isOpaque) Array.Clear(bitmap.Bytes);
        var shows = codec.Info.AlphaType != SKAlphaType.Opaque;
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, shows ? SKAlphaType.Premul : SKAlphaType.Opaque, SKColorSpace.CreateSrgb());
        Pinned(bitmap, points => codec.GetPixels(info, points));
        return (shows && isOpaque ? bitmap.Flat() : bitmap).Upright(orientation);
    }

    /// <summary>A photograph is decoded at the smallest of its eighths that is large enough: for a telephone's, a seventh of the work.</summary>
    private static SKSizeI ScaledSize(SKCodec codec, int whole, int wanted)
    {
        for (var eighths = 1; eighths < 8; eighths++)
            if ((long)whole * eighths / 8 >= wanted)
            {
                var scaled = codec.GetScaledDimensions(eighths / 8f);
                if ((long)scaled.Width * whole / codec.Info.Width >= wanted || scaled.Width >= codec.Info.Width) return scaled;
            }
        return codec.Info.Size;
    }

    private static Bitmap Blank(int width, int height)
    {
        var bitmap = new Bitmap(width, height);
        Array.Fill(bitmap.Bytes, byte.MaxValue);
        return bitmap;
    }

    public static byte[] Jpeg(Bitmap bitmap, int quality) => Encoded(bitmap, isOpaque: true, points => points.Encode(
        new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore)));

    public static byte[] Png(Bitmap bitmap) =>
        Encoded(bitmap, bitmap.IsOpaque, points => points.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 6)));

    /// <param name="quality">Null for none of it lost.</param>
    public static byte[] Webp(Bitmap bitmap, int? quality) => Encoded(bitmap, bitmap.IsOpaque, points => points.Encode(
        new SKWebpEncoderOptions(quality is null ? SKWebpEncoderCompression.Lossless : SKWebpEncoderCompression.Lossy, quality ?? 60)));

    /// <summary>Without a space of colours, since a profile would be written: what tells none is sRGB.</summary>
    private static byte[] Encoded(Bitmap bitmap, bool isOpaque, Func<SKPixmap, SKData?> encode) => Pinned(bitmap, points =>
    {
        var info = new SKImageInfo(bitmap.Width, bitmap.Height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul);
        using var pixmap = new SKPixmap(info, points, bitmap.Width * Bitmap.Depth);
        using var encoded = encode(pixmap) ?? throw new InvalidOperationException("This picture was not encoded.");
        return encoded.ToArray();
    });

    private static T Pinned<T>(Bitmap bitmap, Func<nint, T> work)
    {
        var handle = GCHandle.Alloc(bitmap.Bytes, GCHandleType.Pinned);
        try
        {
            return work(handle.AddrOfPinnedObject());
        }
        finally
        {
            handle.Free();
        }
    }
}
