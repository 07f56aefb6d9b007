using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pec.Model;

/// <summary>A colour of a screen, its parts from 0 to 255.</summary>
public sealed record Colour(byte Red, byte Green, byte Blue)
{
    /// <returns>The colour that <c>#rrggbb</c> writes; null for anything else.</returns>
    public static Colour? Parse(string text) =>
        text.Length == 7 && text[0] == '#' && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value) : null;

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>How well a text of one colour stands out on the other, from 1 to 21 (WCAG 2.2, « contrast ratio »).</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (dark, light) = (Math.Min(one.Luminance, other.Luminance), Math.Max(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>WCAG 2.2, « relative luminance ».</summary>
    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}

/// <summary>A colour of the theme, on white paper and in the dark.</summary>
public sealed record Ink(string Name, Colour Light, Colour Dark);

/// <summary>A text of one ink on a ground of another, and how well it is read; see <see cref="Colour.Contrast"/>.</summary>
public sealed record InkPair(Ink Text, Ink Ground)
{
    public double InLight => Colour.Contrast(Text.Light, Ground.Light);
    public double InDark => Colour.Contrast(Text.Dark, Ground.Dark);
    public double Lowest => Math.Min(InLight, InDark);
}

/// <summary>The colours of a theme, and the pairs that carry words.</summary>
public sealed record Palette(ImmutableArray<Ink> Inks, ImmutableArray<InkPair> Pairs)
{
    /// <summary>What WCAG asks of a text at level AA.</summary>
    public const double LeastContrast = 4.5;

    /// <summary>The colours as custom properties, for the head of a style sheet.</summary>
    public string ToCss()
    {
        if (Inks.IsEmpty) return "";
        var css = new StringBuilder(":root{");
        foreach (var ink in Inks) css.Append(CultureInfo.InvariantCulture, $"--{ink.Name}:{ink.Light};");
        css.Append("}@media (prefers-color-scheme:dark){:root{");
        foreach (var ink in Inks) css.Append(CultureInfo.InvariantCulture, $"--{ink.Name}:{ink.Dark};");
        return css.Append("}}\n").ToString();
    }
}
