using System.Collections.Immutable;
using Pec.Model;
using Pec.Resolving.Gazetteers;

namespace Pec.Network.Places;

/// <summary>
/// A piece of the map of a country: the mainland with what lies near it, or a region overseas in its own frame. It says which places are on it, and where a point of the earth
/// falls, in the units of its drawing.
/// </summary>
internal sealed class MapPiece
{
    /// <summary>The mainland is drawn as its country says; a region overseas as large as its frame takes it.</summary>
    private const int Margin = 12;

    /// <summary>How wide and high the frame of a region overseas is.</summary>
    internal const int Frame = 120;

    private readonly Func<Position, (double X, double Y)> project;

    internal MapPiece(string? region, ImmutableArray<Outline> lines, Func<Position, (double X, double Y)> free, double unit, int? frame)
    {
        (Region, Lines) = (region, lines);
        List<(double X, double Y)> all = [.. lines.SelectMany(l => l.Fine).Select(free)];
        var (left, right, top, bottom) = (all.Min(p => p.X), all.Max(p => p.X), all.Min(p => p.Y), all.Max(p => p.Y));
        var scale = frame is { } side ? (side - 2 * Margin) / Math.Max(right - left, bottom - top) : unit;
        (Width, Height) = frame is { } square ? (square, square) : (Whole((right - left) * scale) + 2 * Margin, Whole((bottom - top) * scale) + 2 * Margin);
        var (x, y) = ((Width - (right - left) * scale) / 2 - left * scale, (Height - (bottom - top) * scale) / 2 - top * scale);
        project = point => free(point) is var at ? (at.X * scale + x, at.Y * scale + y) : default;
    }

    /// <summary>The id of the region that it shows; null for the mainland.</summary>
    public string? Region { get; }

    public ImmutableArray<Outline> Lines { get; }

    public int Width { get; }

    public int Height { get; }

    public (int X, int Y) At(Position point) => project(point) is var at ? (Whole(at.X), Whole(at.Y)) : default;

    internal static int Whole(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
