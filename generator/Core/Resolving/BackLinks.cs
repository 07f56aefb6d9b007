using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Every name of an entry, read from the side of the one that is named.</summary>
internal static class BackLinks
{
    /// <param name="published">In French order of titles, which those who name an entry keep.</param>
    /// <param name="inBodies">For each entry, those to which its text leads.</param>
    public static Mentions Of(ImmutableArray<Entry> published, ILookup<EntryKey, EntryKey> inBodies, int threads, CancellationToken stop)
    {
        var byTarget = new Dictionary<EntryKey, ImmutableArray<Mention>.Builder>();
        foreach (var named in InOrder.Select(published, threads, stop, entry => By(entry, inBodies[entry.Key])))
            foreach (var (of, mention) in named)
            {
                if (!byTarget.TryGetValue(of, out var all)) byTarget[of] = all = ImmutableArray.CreateBuilder<Mention>();
                all.Add(mention);
            }
        return new(byTarget.ToDictionary(m => m.Key, m => m.Value.ToImmutable()));
    }

    /// <summary>Whom an entry names: each in each way once, what a field says of it before a mere link to it.</summary>
    private static List<(EntryKey Of, Mention Mention)> By(Entry entry, IEnumerable<EntryKey> linked)
    {
        var named = new List<(EntryKey Of, Mention Mention)>();
        foreach (var leaf in Facts.Leaves(entry))
            if (leaf.Value is EntryUse { Entry: not null } use && use.Key != entry.Key) named.Add((use.Key, new(entry, leaf.Key, use.Anchor)));
        named.AddRange(linked.Where(of => of != entry.Key).Select(of => (of, new Mention(entry, Mention.InBody, null))));
        return named.Count < 2 ? named
            : [
                .. named.DistinctBy(m => (m.Of, m.Mention.Key, m.Mention.Anchor ?? "")).OrderBy(m => m.Mention.Key == Mention.InBody).ThenBy(m => m.Mention.Key, StringComparer.Ordinal)];
    }
}
