using System.Collections.Immutable;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>
/// From how many things told on a page changes its form: few are told in words, and no figure makes them look like a result. They
/// are the program's, not a theme's: what a page may claim does not depend on how it looks.
/// </summary>
internal static class Thresholds
{
    /// <summary>From so many on, a table, a chart, a map or a total says more than a list.</summary>
    public const int Enough = 5;

    /// <summary>From <see cref="Enough"/> regions of the country on, or all of them where they are fewer, a site is of the whole country: anybody in it may ask what is near.</summary>
    public static bool IsNationwide(Site site)
    {
        ImmutableArray<string> regions = [.. site.Gazetteer.Regions];
        return !regions.IsEmpty && regions.Count(id => site.Places.WithId(id) is not null) >= Math.Min(Enough, regions.Length);
    }

    /// <summary>From so many on, cards make a grid; fewer are a line each.</summary>
    public const int Grid = 3;

    /// <summary>From so many links on, a drawing of all of them shows what their list does not.</summary>
    public const int Drawing = 8;

    /// <summary>A matrix needs so many rows, as many columns, and one cell in <see cref="TellingCells"/> told.</summary>
    public const int Matrix = 5;

    public const int TellingCells = 3;

    public static bool AllowMatrix(int rows, int columns, int told) => rows >= Matrix && columns >= Matrix && told * TellingCells >= rows * columns;
}
