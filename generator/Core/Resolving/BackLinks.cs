using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Every name of an entry, read from the side of the one that is named.</summary>
internal static class BackLinks
{
    /// <param name="published">In French order of titles, which those who name an entry keep.</param>
    /// <param name="inBodies">For each entry, those to which its text leads.</param>
    public static Mentions Of(ImmutableArray<Entry> published, ILookup<EntryKey, EntryKey> inBodies)
    {
        var byTarget = new Dictionary<EntryKey, ImmutableArray<Mention>.Builder>();
        foreach (var entry in published)
        {
            var named = from leaf in Facts.Leaves(entry)
                        where leaf.Value is EntryUse { Entry: not null }
                        let use = (EntryUse)leaf.Value
                        select (Of: use.Key, Mention: new Mention(entry, leaf.Key, use.Anchor));
            var linked = inBodies[entry.Key].Select(of => (Of: of, Mention: new Mention(entry, Mention.InBody, null)));
            foreach (var mentions in named.Concat(linked).Where(m => m.Of != entry.Key).GroupBy(m => m.Of, m => m.Mention))
            {
                if (!byTarget.TryGetValue(mentions.Key, out var all)) byTarget[mentions.Key] = all = ImmutableArray.CreateBuilder<Mention>();
                // What a field says of an entry comes before a mere link to it.
                var once = mentions.DistinctBy(m => $"{m.Key}#{m.Anchor}", StringComparer.Ordinal);
                all.AddRange(once.OrderBy(m => m.Key == Mention.InBody).ThenBy(m => m.Key, StringComparer.Ordinal));
            }
        }
        return new(byTarget.ToDictionary(m => m.Key, m => m.Value.ToImmutable()));
    }
}
