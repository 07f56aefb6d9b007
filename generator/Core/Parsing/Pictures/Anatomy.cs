using Pec.Model;

namespace Pec.Parsing.Pictures;

/// <summary>
/// A picture taken apart: its size, and the pieces of its file that are its image. Whatever else the file tells (where and when it was
/// taken, by which device, a second image, words after its end) is no piece. One walk measures, checks and cleans: they cannot disagree.
/// </summary>
internal sealed record Anatomy(long Width, long Height, Pieces Kept)
{
    /// <summary>Whether nothing can show through it.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>Whether it says how its colours are meant, or which way up it is: what we write has no need to.</summary>
    public bool HasNotes { get; init; }

    /// <summary>Whether it has several images, shown one after the other.</summary>
    public bool IsMoving { get; init; }

    /// <summary>What a file is by its first bytes; null for no format that the site shows.</summary>
    public static AssetKind? KindOf(ReadOnlySpan<byte> file) =>
        file.StartsWith(Png.Signature) ? AssetKind.Png
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? AssetKind.Gif
        : file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..].StartsWith("WEBP"u8) ? AssetKind.Webp
        : file.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? AssetKind.Jpeg
        : null;

    /// <summary>Null for a picture that browsers would not show whole: cut short, or with lengths that lie.</summary>
    public static Anatomy? Of(AssetKind kind, ReadOnlySpan<byte> file)
    {
        var found = kind switch
        {
            AssetKind.Jpeg => Jpeg.Read(file) is { } photo ? photo with { IsOpaque = true } : null,
            AssetKind.Png => Png.Read(file),
            AssetKind.Gif => Gif.Read(file),
            AssetKind.Webp => Webp.Read(file),
            _ => null,
        };
        return found is { Width: > 0, Height: > 0, Kept.AreTooMany: false } ? found : null;
    }
}
