using Pec.Model;

namespace Pec.Imaging;

/// <summary>From what a picture is drawn from to its bytes: a pure function, on any thread.</summary>
public static class Draw
{
    /// <returns>The bytes of the drawing, and of those that are made with it, by their identity.</returns>
    public static IReadOnlyDictionary<string, byte[]> Of(Drawing drawing) => drawing switch
    {
        PictureDrawing picture => PictureForms.Of(picture.Picture, picture.All).Index()
            .ToDictionary(made => (picture with { Form = picture.All[made.Index] }).Identity, made => made.Item, StringComparer.Ordinal),
        HalftoneDrawing printed => Alone(printed, PictureForms.Printed(printed.Picture, printed.Form, printed.Inks)),
        CardDrawing card => Alone(card, CardPainter.Of(card)),
        CoverDrawing cover => Alone(cover, CoverPainter.Of(cover)),
        _ => throw new ArgumentOutOfRangeException(nameof(drawing)),
    };

    private static Dictionary<string, byte[]> Alone(Drawing drawing, byte[] bytes) => new(StringComparer.Ordinal) { [drawing.Identity] = bytes };
}
