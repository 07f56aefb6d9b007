using Pec.Model;

namespace Pec.Parsing.Pictures;

/// <summary>
/// A picture taken apart: its size, and the pieces of its file that are its image. Whatever else the file tells (where and when it was
/// taken, by which device, a second image, words after its end) is no piece. One walk measures, checks and cleans: they cannot disagree.
/// </summary>
internal sealed record Anatomy(long Width, long Height, Pieces Kept)
{
    /// <summary>What a file is by its first bytes; null for no format that the site shows.</summary>
    public static MediumKind? KindOf(ReadOnlySpan<byte> file) =>
        file.StartsWith(Png.Signature) ? MediumKind.Png
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? MediumKind.Gif
        : file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..].StartsWith("WEBP"u8) ? MediumKind.Webp
        : file.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? MediumKind.Jpeg
        : null;

    /// <summary>Null for a picture that browsers would not show whole: cut short, or with lengths that lie.</summary>
    public static Anatomy? Of(MediumKind kind, ReadOnlySpan<byte> file)
    {
        var found = kind switch
        {
            MediumKind.Jpeg => Jpeg.Read(file),
            MediumKind.Png => Png.Read(file),
            MediumKind.Gif => Gif.Read(file),
            MediumKind.Webp => Webp.Read(file),
            _ => null,
        };
        return found is { Width: > 0, Height: > 0, Kept.AreTooMany: false } ? found : null;
    }
}
