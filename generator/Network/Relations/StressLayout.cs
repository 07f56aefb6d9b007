namespace Pec.Network.Relations;

/// <summary>The room of a node with its name, around the middle of its mark.</summary>
internal sealed record Box(int Width, int Above, int Below)
{
    public bool IsNameAbove => Above > Below;
}

/// <summary>
/// Where the nodes of a graph go: distances on paper come as near as they can to distances along the lines (stress majorization). It starts on a
/// circle, whose points are rounded so that no machine's sine matters, then only adds, multiplies, divides and takes square roots: the same everywhere.
/// </summary>
internal static class StressLayout
{
    private const int Turns = 300, Pushes = 400;

    /// <summary>How far a node stands from the word in the middle of its line: names are wider than high.</summary>
    private const double Across = 80, Down = 52;

    /// <summary>The sets of nodes that lines join, each in order.</summary>
    public static List<List<int>> Sets(int count, IReadOnlyCollection<(int, int)> edges)
    {
        var sets = new List<List<int>>();
        var from = Distances(count, edges);
        for (var i = 0; i < count; i++)
            if (sets.Find(s => double.IsFinite(from[s[0], i])) is { } set) set.Add(i);
            else sets.Add([i]);
        return sets;
    }

    /// <summary>The nodes of one set, the long way of their cloud laid across, or down where the paper is too narrow.</summary>
    /// <param name="room">How wide the cloud may be, without the names.</param>
    public static (double X, double Y)[] Place(int count, IReadOnlyCollection<(int, int)> edges, int room)
    {
        var wished = Distances(count, edges);
        var points = new (double X, double Y)[count];
        for (var i = 0; i < count; i++) points[i] = (Math.Round(Math.Cos(2 * Math.PI * i / count), 3), Math.Round(Math.Sin(2 * Math.PI * i / count), 3));
        for (var turn = 0; turn < Turns; turn++)
            for (var i = 0; i < count; i++)
            {
                var (x, y, weights) = (0.0, 0.0, 0.0);
                for (var j = 0; j < count; j++)
                {
                    if (j == i) continue;
                    var weight = 1 / (wished[i, j] * wished[i, j]);
                    var (dx, dy) = (points[i].X - points[j].X, points[i].Y - points[j].Y);
                    var pull = Math.Sqrt(dx * dx + dy * dy) is > 1e-6 and var length ? wished[i, j] / length : 0;
                    (x, y, weights) = (x + weight * (points[j].X + pull * dx), y + weight * (points[j].Y + pull * dy), weights + weight);
                }
                if (weights > 0) points[i] = (x / weights, y / weights);
            }
        var laid = Laid(points);
        var (wide, high) = (laid.Max(p => p.X) - laid.Min(p => p.X), laid.Max(p => p.Y) - laid.Min(p => p.Y));
        var isTurned = wide * Across > room && high < wide;
        var across = Math.Min(Across, room / Math.Max(1, isTurned ? high : wide));
        return [.. laid.Select(p => isTurned ? (p.Y * across, p.X * Down) : (p.X * across, p.Y * Down))];
    }

    /// <summary>Nodes pushed away from each other, by the shorter way, until no name covers another; none leaves the paper, which is only so wide.</summary>
    public static (double X, double Y)[] Apart((double X, double Y)[] points, IReadOnlyList<Box> boxes, int width)
    {
        var apart = points.ToArray();
        for (var i = 0; i < apart.Length; i++) apart[i].X = Inside(apart[i].X, i);
        for (var (push, isCrowded) = (0, true); isCrowded && push < Pushes; push++)
        {
            isCrowded = false;
            for (var i = 0; i < apart.Length; i++)
                for (var j = i + 1; j < apart.Length; j++)
                {
                    var across = (boxes[i].Width + boxes[j].Width) / 2.0 - Math.Abs(apart[j].X - apart[i].X);
                    var isUnder = apart[j].Y >= apart[i].Y;
                    var down = isUnder ? apart[i].Y + boxes[i].Below - apart[j].Y + boxes[j].Above : apart[j].Y + boxes[j].Below - apart[i].Y + boxes[i].Above;
                    if (across < .5 || down < .5) continue;
                    isCrowded = true;
                    var byX = (apart[j].X >= apart[i].X ? across : -across) / 2;
                    var (left, right) = (Inside(apart[i].X - byX, i), Inside(apart[j].X + byX, j));
                    var hasRoom = Math.Abs(right - left - (apart[j].X - apart[i].X)) > across - .5;
                    if (across < down && hasRoom) (apart[i].X, apart[j].X) = (left, right);
                    else (apart[i].Y, apart[j].Y) = (apart[i].Y - (isUnder ? down : -down) / 2, apart[j].Y + (isUnder ? down : -down) / 2);
                }
        }
        return apart;

        double Inside(double x, int node) => Math.Clamp(x, -Half(node), Half(node));

        double Half(int node) => Math.Max(0, (width - boxes[node].Width) / 2.0);
    }

    private static (double X, double Y)[] Laid((double X, double Y)[] points)
    {
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        var (wide, high, both) = (points.Sum(p => (p.X - x) * (p.X - x)), points.Sum(p => (p.Y - y) * (p.Y - y)), points.Sum(p => (p.X - x) * (p.Y - y)));
        var spread = Math.Sqrt((wide - high) * (wide - high) + 4 * both * both);
        // A cloud as wide as high has no long way.
        if (spread < .01 * (wide + high)) return points;
        var (cosine, sine) = (Math.Sqrt((1 + (wide - high) / spread) / 2), (both < 0 ? -1 : 1) * Math.Sqrt(Math.Max(0, (1 - (wide - high) / spread) / 2)));
        return [.. points.Select(p => ((p.X - x) * cosine + (p.Y - y) * sine, (p.Y - y) * cosine - (p.X - x) * sine))];
    }

    /// <summary>How many lines lead from each node to each other, by the shortest way; infinite where none does.</summary>
    private static double[,] Distances(int count, IReadOnlyCollection<(int, int)> edges)
    {
        var next = edges.Concat(edges.Select(e => (e.Item2, e.Item1))).ToLookup(e => e.Item1, e => e.Item2);
        var distances = new double[count, count];
        for (var start = 0; start < count; start++)
        {
            for (var i = 0; i < count; i++) distances[start, i] = i == start ? 0 : double.PositiveInfinity;
            var waiting = new Queue<int>([start]);
            while (waiting.TryDequeue(out var here))
                foreach (var there in next[here].Where(n => double.IsInfinity(distances[start, n])))
                {
                    distances[start, there] = distances[start, here] + 1;
                    waiting.Enqueue(there);
                }
        }
        return distances;
    }
}
