using Pec.Model;

namespace Pec.Imaging;

/// <summary>All the forms of one picture, from one reading of it.</summary>
internal static class PictureForms
{
    /// <summary>No more points than that are held by two pictures at a time.</summary>
    private const long Large = 16_000_000;

    /// <summary>With no more colours, a picture is a drawing: nothing of it is lost, and it weighs less so.</summary>
    private const int FewColours = 256;

    /// <summary>What a printed photograph weighs at most; a grain of eight points is always less.</summary>
    private const int MostPrinted = 25_000, CoarsestGrain = 8;

    private static readonly Lock turn = new();
    private static readonly int[] qualities = [78, 66, 52, 38];

    /// <returns>The bytes of each form, in their order.</returns>
    public static byte[][] Of(Asset picture, IReadOnlyList<Rendition> forms)
    {
        if ((long)picture.Width!.Value * picture.Height!.Value <= Large) return Made(picture, forms);
        lock (turn) return Made(picture, forms);
    }

    /// <summary>A photograph in two inks: coarser where it would weigh too much.</summary>
    public static byte[] Printed(Asset picture, Rendition form, Halftone inks)
    {
        if ((long)picture.Width!.Value * picture.Height!.Value <= Large) return Print();
        lock (turn) return Print();

        byte[] Print()
        {
            var bitmap = Codecs.Decode(picture.Publish().Span, form.Width, picture.IsOpaque).Narrowed(form.Width, form.Height).Flat();
            var made = Halftones.Of(bitmap, inks, 1);
            for (var grain = 2; made.Length > MostPrinted && grain <= CoarsestGrain; grain++) made = Halftones.Of(bitmap, inks, grain);
            return made;
        }
    }

    private static byte[][] Made(Asset picture, IReadOnlyList<Rendition> forms)
    {
        var widest = Codecs.Decode(picture.Publish().Span, forms.Max(f => f.Width), picture.IsOpaque);
        var isDrawn = picture.Kind is not AssetKind.Jpeg && widest.HasFewColours(FewColours);
        var made = new byte[forms.Count][];
        // From the widest on, each is made of the one before it.
        foreach (var (at, form) in forms.Index().OrderByDescending(f => f.Item.Width))
        {
            widest = widest.Narrowed(form.Width, form.Height);
            made[at] = Encoded(widest, form, isDrawn);
        }
        return made;
    }

    private static byte[] Encoded(Bitmap bitmap, Rendition form, bool isDrawn) => form.Format switch
    {
        PictureFormat.Png => Codecs.Png(bitmap),
        PictureFormat.Jpeg => Lightest(form, quality => Codecs.Jpeg(bitmap, quality)),
        _ => isDrawn && Codecs.Webp(bitmap, null) is { } whole && whole.Length <= MostOf(form) ? whole : Lightest(form, quality => Codecs.Webp(bitmap, quality)),
    };

    /// <summary>What a form weighs at most, where a lower quality can help: 30 kB for a narrow one, 90 for a telephone, 250 for a screen.</summary>
    private static int MostOf(Rendition form) => form.Width switch { <= 360 => 30_000, <= 720 => 90_000, _ => 250_000 };

    private static byte[] Lightest(Rendition form, Func<int, byte[]> encode)
    {
        var made = encode(qualities[0]);
        foreach (var quality in qualities.AsSpan(1))
            if (made.Length > MostOf(form)) made = encode(quality);
        return made;
    }
}
