using System.Numerics;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Parsing.Pictures;

namespace Pec.Parsing;

/// <summary>A file that is not a text: what it is by its first bytes, how large, and what of it is published.</summary>
public static class AssetReader
{
    private const long MaximumFile = 5_000_000;

    /// <summary>Four bytes each in the memory of whoever decodes it; what telephones take has no more.</summary>
    private const int MaximumPixels = 50_000_000;

    private static readonly Dictionary<string, AssetKind> ByExtension = new(StringComparer.Ordinal)
    {
        [".jpg"] = AssetKind.Jpeg, [".jpeg"] = AssetKind.Jpeg, [".png"] = AssetKind.Png, [".gif"] = AssetKind.Gif, [".webp"] = AssetKind.Webp,
        [".svg"] = AssetKind.Svg,
        [".pdf"] = AssetKind.Document, [".odt"] = AssetKind.Document, [".ods"] = AssetKind.Document, [".odp"] = AssetKind.Document,
        [".csv"] = AssetKind.Document, [".txt"] = AssetKind.Document, [".epub"] = AssetKind.Document,
    };

    /// <summary>How a file that somebody sent should end its name, by its first bytes; null for no picture that the site shows.</summary>
    public static string? EndingOf(ReadOnlySpan<byte> file) => Anatomy.KindOf(file) is { } kind ? ByExtension.First(e => e.Value == kind).Key : null;

    public static Outcome<Asset?> Read(Blob blob)
    {
        if (!ByExtension.TryGetValue(blob.Path.Extension, out var kind)) return Refused(Rules.UnknownFileType(blob.Path, ByExtension.Keys));
        if (blob.Length > MaximumFile) return Refused(Rules.FileTooLarge(blob.Path, blob.Length, MaximumFile));
        return kind switch
        {
            AssetKind.Document => new(new(blob, kind, null, null), [.. DocumentProperties.Told(blob)]),
            AssetKind.Svg => SvgReader.Read(blob),
            _ => Picture(blob, kind),
        };
    }

    private static Outcome<Asset?> Picture(Blob blob, AssetKind kind)
    {
        var file = blob.Read().Span;
        if (Anatomy.KindOf(file) is var found && found != kind)
            return Refused(Rules.WrongPicture(blob.Path, ByExtension.FirstOrDefault(e => e.Value == found).Key));
        if (Anatomy.Of(kind, file) is not { } picture) return Refused(Rules.DamagedPicture(blob.Path));
        if ((BigInteger)picture.Width * picture.Height > MaximumPixels)
            return Refused(Rules.HugePicture(blob.Path, picture.Width, picture.Height, MaximumPixels / 1_000_000));
        return new(
            new(blob, kind, (int)picture.Width, (int)picture.Height, picture.Kept) { IsOpaque = picture.IsOpaque },
            picture.IsMoving && blob.Path.IsUnder("content") ? [Rules.MovingPicture(blob.Path)] : []);
    }

    /// <summary>Whether a file is what the program itself writes of a picture: its points in this form, and not a byte more. What was kept between two builds passes here before it is published.</summary>
    public static bool IsBare(ReadOnlySpan<byte> file, Rendition form)
    {
        var kind = form.Format switch { PictureFormat.Jpeg => AssetKind.Jpeg, PictureFormat.Png => AssetKind.Png, _ => AssetKind.Webp };
        return Anatomy.KindOf(file) == kind && Anatomy.Of(kind, file) is { HasNotes: false, IsMoving: false } picture
            && (picture.Width, picture.Height) == (form.Width, form.Height) && picture.Kept.Of(file).AsSpan().SequenceEqual(file);
    }

    private static Outcome<Asset?> Refused(Diagnostic why) => new(null, [why]);
}
