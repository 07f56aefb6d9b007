using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Pec.Model;

/// <summary>A picture that the program draws from what the sources say: the same bytes each time, long to make, so made once and kept.</summary>
public abstract record Drawing
{
    /// <summary>Another one where the same would be drawn otherwise: by our own code, or by another version of the library that encodes it.</summary>
    public const string Version = "1, SkiaSharp 4.155.0";

    /// <summary>Equal for equal bytes.</summary>
    public abstract string Identity { get; }

    /// <summary>Equal for those that are drawn at once.</summary>
    public abstract string Together { get; }

    public abstract Rendition Form { get; init; }

    protected static string Hashed(FormattableString told) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Version}\n{FormattableString.Invariant(told)}"))));
}

/// <summary>One form of a picture of the content.</summary>
/// <param name="All">Every form of the picture, this one included: to decode it is most of the work.</param>
public sealed record PictureDrawing(Asset Picture, Rendition Form, ImmutableArray<Rendition> All) : Drawing
{
    public override Rendition Form { get; init; } = Form;

    public override string Identity => Hashed($"{Picture.Identity}\n{Form.Format} {Form.Width} {Form.Height}");

    public override string Together => Picture.Identity + string.Concat(All.Select(form => FormattableString.Invariant($" {form.Format} {form.Width} {form.Height}")));
}

/// <summary>A photograph printed in two inks.</summary>
public sealed record HalftoneDrawing(Asset Picture, Rendition Form, Halftone Inks) : Drawing
{
    public override Rendition Form { get; init; } = Form;

    public override string Identity => Hashed($"{Picture.Identity}\n{Form.Width} {Form.Height} {Inks.Dark} {Inks.Light}");

    public override string Together => Identity;
}

/// <summary>The card of a page, which networks show beside a link to it.</summary>
/// <param name="Site">The name of the site.</param>
public sealed record CardDrawing(CardStyle Style, string Title, string Summary, CardWeave Weave, string Site) : Drawing
{
    /// <summary>What networks ask for.</summary>
    public const int Width = 1_200, Height = 630;

    public override Rendition Form { get; init; } = new(PictureFormat.Png, Width, Height);

    public override string Identity =>
        Hashed($"{Style.Font.Hash} {Style.Paper} {Style.Ink} {Style.Soft} {Weave.Ink} {Weave.Path}\n{Title}\n{Summary}\n{Site}");

    public override string Together => Identity;
}

/// <summary>The cover of a book.</summary>
/// <param name="Site">The name of the site.</param>
public sealed record CoverDrawing(CardStyle Style, string Title, CardWeave Weave, string Site) : Drawing
{
    /// <summary>Three by four, as screens that one reads on.</summary>
    public const int Width = 1_200, Height = 1_600;

    public override Rendition Form { get; init; } = new(PictureFormat.Png, Width, Height);

    public override string Identity => Hashed($"cover {Style.Font.Hash} {Style.Paper} {Style.Ink} {Weave.Ink} {Weave.Path}\n{Title}\n{Site}");

    public override string Together => Identity;
}

/// <summary>The woven square of what the page tells: lines to be stroked in a box of 36 by 36.</summary>
public sealed record CardWeave(string Path, Colour Ink);
