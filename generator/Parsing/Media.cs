using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>A file that is not a text: what it is by its first bytes, and how large.</summary>
public static class Media
{
    private const long HeavyPicture = 500_000, MaximumFile = 5_000_000;

    private static readonly Dictionary<string, MediumKind> ByExtension = new(StringComparer.Ordinal)
    {
        [".jpg"] = MediumKind.Jpeg, [".jpeg"] = MediumKind.Jpeg, [".png"] = MediumKind.Png, [".gif"] = MediumKind.Gif, [".webp"] = MediumKind.Webp, [".svg"] = MediumKind.Svg,
        [".pdf"] = MediumKind.Document, [".odt"] = MediumKind.Document, [".ods"] = MediumKind.Document, [".odp"] = MediumKind.Document, [".csv"] = MediumKind.Document, [".txt"] = MediumKind.Document, [".epub"] = MediumKind.Document,
    };

    public static Outcome<Medium?> Read(Blob blob)
    {
        if (!ByExtension.TryGetValue(blob.Path.Extension, out var kind)) return new(null, [Rules.UnknownFileType(blob.Path, ByExtension.Keys)]);
        if (blob.Length > MaximumFile) return new(null, [Rules.FileTooLarge(blob.Path, blob.Length, MaximumFile)]);
        if (kind == MediumKind.Document) return new(new(blob, kind, null, null), []);
        if (kind == MediumKind.Svg) return Drawings.Read(blob);
        if (Pictures.Measure(blob.Head.Span) is not { } picture || picture.Kind != kind) return new(null, [Rules.WrongPicture(blob.Path)]);
        return new(new(blob, kind, picture.Width, picture.Height), blob.Length > HeavyPicture ? [Rules.HeavyPicture(blob.Path, blob.Length)] : []);
    }
}
