using System.Collections.Immutable;
using System.Globalization;
using Pec.Model;

namespace Pec.Resolving.Gazetteers;

/// <summary>A line of the outlines of a country: what parts two departments, or one from the sea and from abroad.</summary>
/// <param name="Departments">The codes of those on its sides, one or two.</param>
/// <param name="Coarse">For a small map; empty where it parts two departments of one region, or goes around a small island.</param>
internal sealed record Outline(ImmutableArray<string> Departments, ImmutableArray<Position> Fine, ImmutableArray<Position> Coarse);

/// <summary>Where the departments of a country end, by whatever it calls them (contours.tsv; outlines.mjs says how it is made). Each line stands there once, whatever is on its sides.</summary>
internal sealed class Outlines(Tables tables)
{
    public ImmutableArray<Outline> All { get; } = [.. tables.Lines("contours.tsv").Select(c => new Outline([.. c[0].Split(' ')], Points(c[1]), Points(c[2])))];

    /// <summary>Whether a point is in a department: a way out of it crosses its outline an odd number of times.</summary>
    public bool IsIn(string department, Position point)
    {
        var crossings = 0;
        foreach (var line in All)
        {
            if (!line.Departments.Contains(department)) continue;
            for (var i = 1; i < line.Fine.Length; i++)
                if (Crosses(point, line.Fine[i - 1], line.Fine[i])) crossings++;
        }
        return crossings % 2 == 1;
    }

    private static bool Crosses(Position point, Position from, Position to) =>
        (from.Latitude > point.Latitude) != (to.Latitude > point.Latitude)
        && point.Longitude < from.Longitude + (to.Longitude - from.Longitude) * (point.Latitude - from.Latitude) / (to.Latitude - from.Latitude);

    /// <summary>The file writes steps from one point to the next, in thousandths of a degree.</summary>
    private static ImmutableArray<Position> Points(string steps)
    {
        if (steps.Length == 0) return [];
        var numbers = steps.Split(' ');
        var points = ImmutableArray.CreateBuilder<Position>(numbers.Length / 2);
        for (int i = 0, east = 0, north = 0; i < numbers.Length; i += 2)
        {
            east += int.Parse(numbers[i], CultureInfo.InvariantCulture);
            north += int.Parse(numbers[i + 1], CultureInfo.InvariantCulture);
            points.Add(new(north / 1000.0, east / 1000.0));
        }
        return points.MoveToImmutable();
    }
}
