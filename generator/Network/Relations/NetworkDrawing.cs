using System.Collections.Immutable;
using Pec.Network.Sheets;

namespace Pec.Network.Relations;

/// <summary>The drawing of a whole network: each set of entries that are linked is drawn by itself, the largest first, the others where they find room.</summary>
internal static class NetworkDrawing
{
    /// <summary>Above so many nodes a drawing says less than a list.</summary>
    public const int Most = 60;

    private const int Width = 960, Letters = 16, Lines = 3, Step = 10;

    /// <param name="edges">In an order that depends on nothing but the content.</param>
    public static GraphView Draw(string subject, IReadOnlyCollection<Edge> edges)
    {
        var entries = edges.SelectMany(b => new[] { b.From, b.To }).DistinctBy(e => e.Key).OrderBy(e => e.Key).ToList();
        var index = entries.Select((e, i) => (e.Key, i)).ToDictionary(p => p.Key, p => p.i);
        var pairs = edges.Select(b => (index[b.From.Key], index[b.To.Key])).Select(e => (Math.Min(e.Item1, e.Item2), Math.Max(e.Item1, e.Item2))).Distinct().Order().ToList();
        var names = entries.Select(e => Graphs.Cut(e.Title.Shown, Letters, Lines)).ToList();
        var (places, boxes, packing) = (new (int X, int Y)[entries.Count], new Box[entries.Count], new Packing(Width));
        foreach (var set in StressLayout.Sets(entries.Count, pairs).OrderByDescending(s => s.Count).ThenBy(s => s[0]))
        {
            var own = set.Select((node, i) => (node, i)).ToDictionary(p => p.node, p => p.i);
            List<(int, int)> lines = [.. pairs.Where(e => own.ContainsKey(e.Item1)).Select(e => (own[e.Item1], own[e.Item2]))];
            var free = StressLayout.Place(set.Count, lines, Width - Letters * Graphs.Letter);
            var rooms = set.Select((node, i) => BoxOf(names[node], IsNameAbove(i, free, lines))).ToList();
            var apart = StressLayout.Apart(free, rooms);
            var (left, top) = (apart.Zip(rooms, (p, b) => p.X - b.Width / 2.0).Min(), apart.Zip(rooms, (p, b) => p.Y - b.Above).Min());
            var points = apart.Select(p => (X: Graphs.Whole(p.X - left), Y: Graphs.Whole(p.Y - top))).ToList();
            var corner = packing.Add(
            [
                .. points.Zip(rooms, (p, b) => (Math.Max(0, p.X - b.Width / 2), Math.Max(0, p.Y - b.Above), p.X + b.Width / 2, p.Y + b.Below)),
                .. from line in lines from step in Enumerable.Range(1, Step - 1) select Between(points[line.Item1], points[line.Item2], step) into p select (p.X, p.Y, p.X, p.Y),
            ]);
            for (var i = 0; i < set.Count; i++) (places[set[i]], boxes[set[i]]) = ((corner.X + points[i].X, corner.Y + points[i].Y), rooms[i]);
        }
        return new(
            subject, places.Zip(boxes, (p, b) => p.X + b.Width / 2).Max(), places.Zip(boxes, (p, b) => p.Y + b.Below).Max(),
            Graphs.Lines(pairs.Select(e => (places[e.Item1], places[e.Item2], ClearOf(boxes[e.Item1], places[e.Item1], places[e.Item2]), ClearOf(boxes[e.Item2], places[e.Item2], places[e.Item1])))),
            [.. entries.Select((e, i) => Graphs.Node(e, places[i].X, places[i].Y, Graphs.Mark, "dessous", names[i], places[i].X, places[i].Y + (boxes[i].IsNameAbove ? Graphs.LineHeight - boxes[i].Above : Graphs.Mark / 2 + Graphs.LineHeight)))]);
    }

    private static (int X, int Y) Between((int X, int Y) one, (int X, int Y) other, int step) => (one.X + (other.X - one.X) * step / Step, one.Y + (other.Y - one.Y) * step / Step);

    /// <summary>Names are wider than high.</summary>
    private static Box BoxOf(ImmutableArray<string> name, bool isAbove)
    {
        var (bare, named) = (Graphs.Mark / 2 + 6, Graphs.Mark / 2 + 8 + name.Length * Graphs.LineHeight);
        return new(Math.Max(Graphs.Mark, name.Max(l => l.Length) * Graphs.Letter) + 8, isAbove ? named : bare, isAbove ? bare : named);
    }

    /// <summary>A name stands under its mark, but where more lines leave downwards than upwards.</summary>
    private static bool IsNameAbove(int node, (double X, double Y)[] points, List<(int, int)> lines)
    {
        var ways = lines.Where(l => l.Item1 == node || l.Item2 == node).Select(l => l.Item1 == node ? l.Item2 : l.Item1)
            .Select(other => (Across: Math.Abs(points[other].X - points[node].X), Down: points[other].Y - points[node].Y)).Where(w => Math.Abs(w.Down) > w.Across / 2).ToList();
        return ways.Count(w => w.Down > 0) > ways.Count(w => w.Down < 0);
    }

    /// <summary>How far from the middle of a mark a line begins: beyond the name, where it would cross it.</summary>
    private static int ClearOf(Box box, (int X, int Y) from, (int X, int Y) to)
    {
        var (dx, dy) = (Math.Abs((double)to.X - from.X), (box.IsNameAbove ? -1.0 : 1.0) * (to.Y - from.Y));
        var length = Math.Sqrt(dx * dx + dy * dy);
        if (dy <= 0) return Graphs.Clear;
        var exit = Math.Min(Math.Max(box.Above, box.Below) * length / dy, dx > 0 ? box.Width / 2.0 * length / dx : double.MaxValue);
        return exit * dy / length > Graphs.Mark / 2.0 + 4 ? Math.Max(Graphs.Clear, Graphs.Whole(exit)) : Graphs.Clear;
    }
}
