using System.Collections.Immutable;

namespace Pec.Network.Needs;

/// <summary>
/// Pairs of two sides that could meet. Each looks only where the other may stand, and stops at the nearest few: the work and the
/// result grow as the sides, never as their pairs.
/// </summary>
internal static class Pairs
{
    /// <summary>How many are looked at in one place: somebody who stands there a thousand times alone stops the search, not the machine.</summary>
    private const int Looked = 200;

    /// <summary>In the order of the ones, then of the others.</summary>
    /// <param name="standsAt">Where one may be found.</param>
    /// <param name="looksAt">Where one looks, the closest first.</param>
    public static IEnumerable<(T One, T Other)> Of<T, TShelf>(
        ImmutableArray<T> ones, ImmutableArray<T> others, Func<T, IEnumerable<TShelf>> standsAt, Func<T, IEnumerable<TShelf>> looksAt, Func<T, T, bool> mayMeet) where TShelf : notnull
    {
        var pairs = new SortedSet<(int One, int Other)>();
        var (onesAt, othersAt) = (Index(ones, standsAt), Index(others, standsAt));
        for (var i = 0; i < ones.Length; i++) pairs.UnionWith(Nearest(looksAt(ones[i]), othersAt, j => mayMeet(ones[i], others[j])).Select(j => (i, j)));
        for (var j = 0; j < others.Length; j++) pairs.UnionWith(Nearest(looksAt(others[j]), onesAt, i => mayMeet(ones[i], others[j])).Select(i => (i, j)));
        return pairs.Select(p => (ones[p.One], others[p.Other]));
    }

    private static ILookup<TShelf, int> Index<T, TShelf>(ImmutableArray<T> side, Func<T, IEnumerable<TShelf>> standsAt) where TShelf : notnull =>
        side.Index().SelectMany(p => standsAt(p.Item).Select(key => (Key: key, p.Index))).ToLookup(p => p.Key, p => p.Index);

    private static List<int> Nearest<TShelf>(IEnumerable<TShelf> keys, ILookup<TShelf, int> at, Func<int, bool> mayMeet)
    {
        var nearest = new List<int>();
        foreach (var key in keys)
            foreach (var other in at[key].Take(Looked))
            {
                if (nearest.Count == ListingBoard.Nearest) return nearest;
                if (mayMeet(other) && !nearest.Contains(other)) nearest.Add(other);
            }
        return nearest;
    }
}
