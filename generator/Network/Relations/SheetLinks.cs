using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>The part of a sheet that tells who is linked to it, whichever of the two said so: a drawing, and the same in words.</summary>
internal static class SheetLinks
{
    public const string Key = "liens";

    /// <summary>The drawing: how many nodes it takes with the one in its middle, its width, and how far from the middle it spreads on each side.</summary>
    private const int Most = 25, Width = 340, Spread = 66, Middle = 40, Letters = 13, LettersOfWord = 15, Lines = 3, Row = 46;

    /// <summary>The parts of a sheet with one for its links, where others told them all.</summary>
    public static IEnumerable<FactView> WithPart(Site site, Entry entry, ImmutableArray<FactView> parts)
    {
        if (parts.Any(p => p.Key == Key) || !site.Relations.Of(entry.Key).Any()) return parts;
        var after = entry.Definition.Fields.Select(f => f.Key).SkipWhile(k => k != Key).ToHashSet(StringComparer.Ordinal);
        var at = parts.TakeWhile(p => !after.Contains(p.Key)).Count();
        return parts.Insert(at, new(Key, site.Say("liens-titre"), []));
    }

    /// <summary>Who told a link to this entry: what its part says is not said again under who names it.</summary>
    public static IReadOnlySet<EntryKey> Tellers(Site site, Entry entry) =>
        site.Relations.Of(entry.Key).SelectMany(e => e.Tellings).Select(t => t.By.Key).Where(k => k != entry.Key).ToHashSet();

    /// <param name="own">The links that the entry tells itself, of which the part has the values.</param>
    public static FactView Told(Site site, Entry entry, FactView part, ImmutableArray<Link> own)
    {
        if (site.Relations.Of(entry.Key).ToList() is not { Count: > 0 } edges) return part;
        var others = edges.Select(e => e.Other(entry.Key)).Distinct().ToList();
        var told = others.Select(o => o.Key).ToHashSet();
        return part with
        {
            // Links to what lists do not name are told by the sheet alone.
            Values = [.. part.Values.Where((_, i) => !told.Contains(own[i].To.Key))],
            Holds = site.Say("liens-combien", others.Count),
            Links = new(
                Draw(site, entry, [.. others.Take(Most - 1)], edges.ToLookup(e => e.Other(entry.Key).Key)),
                [.. edges.Take(Paging.PerPage).Select(e => Told(site, e, entry.Key))], others.Count >= Most,
                edges.Count > Paging.PerPage ? new(site.Say("liens-voir", edges.Count), Destination.To(RelationPages.AddressOf(entry))) : null),
        };
    }

    /// <summary>A link as the sheet of one of its ends says it.</summary>
    private static EdgeView Told(Site site, Edge edge, EntryKey end) =>
        new(null, Casing.Capital(Words(site, edge, end)), Format.Link(edge.Other(end)), Notes(edge, end));

    private static string Words(Site site, Edge edge, EntryKey end) => edge.WordsFrom(end) ?? site.Say("liens-est-lie");

    /// <param name="own">Whose sheet it is: what it says itself needs no name.</param>
    public static ImmutableArray<EdgeNoteView> Notes(Edge edge, EntryKey? own) =>
        [
            .. from telling in edge.Tellings where telling.Note is not null select telling.By.Key == own ? new EdgeNoteView(telling.Note!.Shown, null, false, null) : new(telling.Note!.Shown.TrimEnd('.'), telling.By.Title.Shown, telling.By.IsUnclaimed, SheetPages.YearOf(telling.By))];

    /// <summary>
    /// The entry in the middle, half of the others in a bow on its right, half on its left. Each name has its own row, so that none
    /// covers another, however many they are, in the width of a telephone; what the link says stands over it.
    /// </summary>
    private static GraphView Draw(Site site, Entry entry, List<Entry> others, ILookup<EntryKey, Edge> edges)
    {
        var half = (others.Count + 1) / 2;
        var names = others.Select(o => Graphs.Cut(o.Title.Shown, Letters, Lines)).ToList();
        var words = others.Select(o => Graphs.Cut(string.Join(", ", edges[o.Key].Select(e => Words(site, e, entry.Key)).Distinct()), LettersOfWord, Lines))
            .ToList();
        var (right, left) = (Enumerable.Range(0, half).ToList(), Enumerable.Range(half, others.Count - half).ToList());
        var height = Math.Max(Middle + 4, Math.Max(right.Sum(Room), left.Sum(Room)));
        var (centre, around) = ((X: Width / 2, Y: height / 2), Bow(right, 1).Concat(Bow(left, -1)).ToList());
        return new(
            site.Say("liens-dessin", entry.Title.Shown),
            [
                new(Width, height, false, Graphs.Lines(around.Select(n => (centre, (n.Node.X, n.Node.Y)))),
                    [Graphs.Node(entry, centre, Middle, Graphs.Middle, [], 0, 0, isLink: false), .. around.Select(n => n.Node)], [.. around.SelectMany(n => n.Words)]),
            ]);

        int Written(int i) => (names[i].Length + words[i].Length) * Graphs.LineHeight;

        int Room(int i) => Math.Max(Row, Written(i) + 10);

        IEnumerable<(NodeView Node, IEnumerable<WordView> Words)> Bow(List<int> rows, int side)
        {
            var top = (height - rows.Sum(Room)) / 2;
            foreach (var i in rows)
            {
                var y = top + Room(i) / 2;
                top += Room(i);
                var bend = (2.0 * y - height) / height;
                var x = Width / 2 + side * Graphs.Whole(Spread * Math.Sqrt(1 - bend * bend));
                var (textSide, textX, first) = (
                    side > 0 ? Graphs.Right : Graphs.Left, x + side * (Graphs.Mark / 2 + 6), y - (Written(i) - Graphs.LineHeight) / 2 + 5);
                yield return (
                    Graphs.Node(others[i], (x, y), Graphs.Mark, textSide, names[i], textX, first + words[i].Length * Graphs.LineHeight), Graphs.Words(words[i], textSide, textX, first));
            }
        }
    }
}
