using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>How the theme of a site has its pictures drawn.</summary>
public sealed record PictureStyle
{
    /// <summary>Photographs in their colours, and no cards.</summary>
    public static readonly PictureStyle Usual = new();

    /// <summary>The inks in which some photographs are printed; null for none.</summary>
    public Halftone? Halftone { get; init; }
    /// <summary>The kinds of entry whose photographs are printed so.</summary>
    public ImmutableArray<string> Printed { get; init; } = [];
    /// <summary>What cards are drawn with; null for a theme that has no font for them.</summary>
    public CardStyle? Card { get; init; }

    /// <summary>The inks in which the photographs of a kind of entry are printed; null for its colours.</summary>
    public Halftone? Of(string kind) => Printed.Contains(kind) ? Halftone : null;
}

/// <summary>Two inks, between which a photograph has four tones.</summary>
public sealed record Halftone(Colour Dark, Colour Light);

/// <summary>The font and the colours of cards.</summary>
/// <param name="Inks">Those of weaves, by their name.</param>
public sealed record CardStyle(Blob Font, Colour Paper, Colour Ink, Colour Soft, ImmutableDictionary<string, Colour> Inks);
