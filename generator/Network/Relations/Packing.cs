namespace Pec.Network.Relations;

/// <summary>
/// Drawings put side by side in a given width, each in the first free room, line by line: squared paper on which the squares that a drawing
/// covers are taken, so that a small one may stand in the corner that a large one leaves.
/// </summary>
internal sealed class Packing(int width)
{
    private const int Square = 12;

    private readonly int across = width / Square;
    private readonly HashSet<(int, int)> taken = [];

    /// <summary>Where the corner of a drawing goes.</summary>
    /// <param name="covered">The rooms that it covers, from its own corner.</param>
    public (int X, int Y) Add(IReadOnlyCollection<(int Left, int Top, int Right, int Bottom)> covered)
    {
        var squares = covered.SelectMany(Squares).ToHashSet();
        var last = Math.Max(0, across - squares.Max(s => s.X) - 1);
        for (var y = 0; ; y++)
            for (var x = 0; x <= last; x++)
            {
                if (squares.Any(s => taken.Contains((s.X + x, s.Y + y)))) continue;
                // A square of air all around.
                foreach (var s in squares)
                    for (var i = -1; i <= 1; i++)
                        for (var j = -1; j <= 1; j++) taken.Add((s.X + x + i, s.Y + y + j));
                return (x * Square, y * Square);
            }
    }

    private static IEnumerable<(int X, int Y)> Squares((int Left, int Top, int Right, int Bottom) room) =>
        from x in Enumerable.Range(room.Left / Square, room.Right / Square - room.Left / Square + 1)
        from y in Enumerable.Range(room.Top / Square, room.Bottom / Square - room.Top / Square + 1)
        select (x, y);
}
