using System.Collections.Immutable;

namespace Pec.Network.Sheets;

/// <summary>Bars with their values written, and the same values in words.</summary>
/// <param name="Anchor">Its id in the page.</param>
/// <param name="Label">What each bar is; <paramref name="Unit"/> what it counts.</param>
/// <param name="IsUpright">Bars stand on a line, as years do; else they lie under each other.</param>
public sealed record ChartView(string Title, string Anchor, string Label, string Unit, bool IsUpright, int Width, int Height, ImmutableArray<BarView> Bars);

/// <summary>A bar in the units of its drawing, with the places of its name and of its value.</summary>
/// <param name="Mark">Its name in the drawing; null where it would touch its neighbour's.</param>
public sealed record BarView(string Name, string? Mark, string Number, int X, int Y, int Width, int Height, int NameX, int NameY, int NumberX, int NumberY);
