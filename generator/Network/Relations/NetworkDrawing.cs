using System.Collections.Immutable;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>
/// The drawing of a whole network: each set of entries that are linked is drawn by itself, the largest first, in the width of a telephone while few are in it.
/// What a link says stands in the middle of its line.
/// </summary>
internal static class NetworkDrawing
{
    /// <summary>Above so many nodes a drawing says less than a list.</summary>
    private const int Most = 60;

    /// <summary>So many links too: the word of each takes room as a node does, and the layout grows as the square of both.</summary>
    private const int MostEdges = 120;

    /// <summary>Above so many nodes, a set takes the width of a desk.</summary>
    private const int MostInColumn = 14;

    private const int Column = 328, Desk = 960, Letters = 16, Lines = 3, LettersOfWord = 15;

    /// <summary>Whether a drawing of these says more than a list, and is made in no time.</summary>
    public static bool CanHold(IReadOnlyCollection<Edge> edges) =>
        edges.Count <= MostEdges && edges.SelectMany(e => new[] { e.From.Key, e.To.Key }).Distinct().Take(Most + 1).Count() <= Most;

    /// <param name="edges">In an order that depends on nothing but the content.</param>
    public static GraphView Draw(string subject, IReadOnlyList<Edge> edges)
    {
        var entries = edges.SelectMany(e => new[] { e.From, e.To }).DistinctBy(e => e.Key).OrderBy(e => e.Key).ToList();
        var index = entries.Select((e, i) => (e.Key, i)).ToDictionary(p => p.Key, p => p.i);
        // The word of a link is a node in the middle of its line, so that it finds its room as the names do.
        List<(int, int)> halves = [.. edges.SelectMany((e, i) => new[] { (index[e.From.Key], entries.Count + i), (entries.Count + i, index[e.To.Key]) })];
        return new(
            subject,
            [
                .. from set in StressLayout.Sets(entries.Count + edges.Count, halves)
                   orderby set.Count descending, set[0]
                   select Draw(
                       [.. set.TakeWhile(node => node < entries.Count).Select(node => entries[node])],
                       [.. set.SkipWhile(node => node < entries.Count).Select(node => edges[node - entries.Count])]),
            ]);
    }

    private static DrawingView Draw(ImmutableArray<Entry> entries, ImmutableArray<Edge> edges)
    {
        var index = entries.Select((e, i) => (e.Key, i)).ToDictionary(p => p.Key, p => p.i);
        List<(int From, int To)> halves =
        [
            .. edges.SelectMany((e, i) => new[] { (index[e.From.Key], entries.Length + i), (entries.Length + i, index[e.To.Key]) }),
        ];
        var isWide = entries.Length > MostInColumn;
        var width = isWide ? Desk : Column;
        var free = StressLayout.Place(entries.Length + edges.Length, halves, width - Letters * Graphs.Letter);
        List<ImmutableArray<string>> labels =
        [
            .. entries.Select(e => Graphs.Cut(e.Title.Shown, Letters, Lines)),
            .. edges.Select(WordsOf),
        ];
        List<Box> boxes = [.. labels.Select((label, i) => i < entries.Length ? BoxOf(label, IsNameAbove(i, free, halves)) : BoxOf(label))];
        var apart = StressLayout.Apart(free, boxes, width);
        var (left, top) = (apart.Zip(boxes, (p, b) => p.X - b.Width / 2.0).Min(), apart.Zip(boxes, (p, b) => p.Y - b.Above).Min());
        List<(int X, int Y)> places = [.. apart.Select(p => (Graphs.Whole(p.X - left), Graphs.Whole(p.Y - top)))];
        return new(
            places.Zip(boxes, (p, b) => p.X + b.Width / 2).Max(), places.Zip(boxes, (p, b) => p.Y + b.Below).Max(), isWide,
            Graphs.Lines(halves.Select(h => (places[h.From], places[h.To]))),
            [
                .. entries.Select((e, i) => Graphs.Node(e, places[i], Graphs.Mark, Graphs.Middle, labels[i], places[i].X, places[i].Y + (boxes[i].IsNameAbove ? Graphs.LineHeight - boxes[i].Above : Graphs.Mark / 2 + Graphs.LineHeight)))],
            [.. Enumerable.Range(entries.Length, edges.Length).SelectMany(i => Graphs.Words(Turned(i), Graphs.Middle, places[i].X, places[i].Y + Graphs.LineHeight - boxes[i].Above - Gap))]);

        ImmutableArray<string> Turned(int word)
        {
            var (edge, to) = (edges[word - entries.Length], places[index[edges[word - entries.Length].To.Key]]);
            return edge.IsReciprocal ? labels[word]
                : labels[word].SetItem(labels[word].Length - 1, labels[word][^1][..^1] + Graphs.Arrow(to.X - places[word].X, to.Y - places[word].Y));
        }
    }

    /// <summary>What the link says, with room for the arrow to whom it is said of; one that takes two has none.</summary>
    private static ImmutableArray<string> WordsOf(Edge edge)
    {
        if (edge.IsReciprocal) return Graphs.Cut(edge.Nature.Meaning.Shown, LettersOfWord, Lines);
        var words = Graphs.Cut(edge.Nature.Meaning.Shown, LettersOfWord - Arrow.Length, Lines);
        return words.SetItem(words.Length - 1, words[^1] + Arrow);
    }

    /// <summary>Turned once everything has its place.</summary>
    private const string Arrow = "\u00a0→";

    private const int Gap = 2;

    private static Box BoxOf(ImmutableArray<string> words) =>
        new(words.Max(w => w.Length) * Graphs.SmallLetter + 4 * Gap, words.Length * Graphs.LineHeight / 2 + Gap, words.Length * Graphs.LineHeight / 2 + Gap);

    /// <summary>Names are wider than high.</summary>
    private static Box BoxOf(ImmutableArray<string> name, bool isAbove)
    {
        var (bare, named) = (Graphs.Mark / 2 + 2 * Gap, Graphs.Mark / 2 + 3 * Gap + name.Length * Graphs.LineHeight);
        return new(Math.Max(Graphs.Mark, name.Max(l => l.Length) * Graphs.Letter) + 4 * Gap, isAbove ? named : bare, isAbove ? bare : named);
    }

    /// <summary>A name stands under its mark, but where more lines leave downwards than upwards.</summary>
    private static bool IsNameAbove(int node, (double X, double Y)[] points, List<(int From, int To)> lines)
    {
        var ways = lines.Where(l => l.From == node || l.To == node).Select(l => l.From == node ? l.To : l.From)
            .Select(other => (Across: Math.Abs(points[other].X - points[node].X), Down: points[other].Y - points[node].Y))
            .Where(w => Math.Abs(w.Down) > w.Across / 2).ToList();
        return ways.Count(w => w.Down > 0) > ways.Count(w => w.Down < 0);
    }
}
