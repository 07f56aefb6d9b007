using System.Collections.Immutable;

namespace Pec.Model;

public enum PictureFormat { Jpeg, Png, Webp }

/// <summary>One form in which a picture is published: its points alone, written anew, upright.</summary>
public sealed record Rendition(PictureFormat Format, int Width, int Height);

/// <summary>The forms in which a picture is published: what its head says is enough to know them, so that no page waits for a picture.</summary>
/// <param name="Main">What stands at the address of the picture, in a format that everybody reads.</param>
/// <param name="Sources">Lighter ones, from the narrowest on, for who reads WebP.</param>
public sealed record Renditions(Rendition Main, ImmutableArray<Rendition> Sources)
{
    private static readonly ImmutableArray<int> Widths = [360, 720, 1_440];

    /// <summary>By points without loss, what weighs more is a photograph, and would weigh a megabyte: it is narrower, for the few who read no WebP.</summary>
    private const int HeavyPng = 250_000, WidestHeavyPng = 720;

    private const int WidestPrinted = 480;

    /// <summary>Higher than any screen, and less than what WebP holds.</summary>
    private const int Highest = 8_000;

    /// <summary>The forms of a picture by points; null for a drawing or a document, which is published as it is.</summary>
    public static Renditions? Of(Asset asset)
    {
        if (!asset.IsByPoints || asset is not { Width: { } width, Height: { } height }) return null;
        var widest = (int)Math.Clamp((long)width * Highest / height, 1, Math.Min(width, Widths[^1]));
        var format = FormatOf(asset);
        return new(
            Narrowed(format, format == PictureFormat.Png && asset.Kept?.Length > HeavyPng ? Math.Min(widest, WidestHeavyPng) : widest),
            [.. Widths.Where(w => w < widest).Append(widest).Select(w => Narrowed(PictureFormat.Webp, w))]);

        Rendition Narrowed(PictureFormat form, int to) => new(form, to, (int)Math.Clamp(((long)height * to + width / 2) / width, 1, Highest));
    }

    /// <summary>The form of a printed photograph: few points, which one sees.</summary>
    public static Rendition PrintedOf(Renditions forms)
    {
        var (_, width, height) = forms.Sources[^1];
        var narrow = Math.Min(width, WidestPrinted);
        return new(PictureFormat.Png, narrow, Math.Max(1, height * narrow / width));
    }

    public static Url PrintedAddressOf(Url main) => new(main.Path + ".trame.png");

    /// <summary>What its address gains: a name says what the file is.</summary>
    public static string EndingOf(Asset asset) => asset.Kind is AssetKind.Gif or AssetKind.Webp ? FormatOf(asset) == PictureFormat.Jpeg ? ".jpg" : ".png" : "";

    /// <summary>Where a lighter form stands. No file of an author has two points in its published name.</summary>
    /// <param name="main">The address of the picture.</param>
    public static Url AddressOf(Url main, Rendition source) => new(FormattableString.Invariant($"{main.Path}.{source.Width}.webp"));

    private static PictureFormat FormatOf(Asset asset) =>
        asset.Kind == AssetKind.Jpeg || (asset.Kind == AssetKind.Webp && asset.IsOpaque) ? PictureFormat.Jpeg : PictureFormat.Png;
}
