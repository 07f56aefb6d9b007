using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Gives each entry what its words point to: after it, nobody looks anything up by a word.</summary>
internal sealed class Resolver(TermIndex terms, PlaceResolver places, IEnumerable<EntryKey> published) : IResolver
{
    private readonly Dictionary<EntryKey, EntryPointer> pointers = published.ToDictionary(key => key, _ => new EntryPointer());

    /// <summary>All that is published, each once: what leads to them is settled.</summary>
    public ImmutableArray<Entry> Resolve(ImmutableArray<Entry> entries, int threads, CancellationToken stop)
    {
        ImmutableArray<Entry> resolved = [.. InOrder.Select(entries, threads, stop, entry => entry.Definition.Resolve(entry, this))];
        foreach (var entry in resolved) pointers[entry.Key].Settle(entry);
        return resolved;
    }

    public Meaning MeaningOf(string vocabulary, string word) => (Meaning?)terms.Find(vocabulary, word) ?? new Unsorted(word);

    public EntryPointer? PointerTo(EntryKey key) => pointers.GetValueOrDefault(key);

    public Place? PlaceOf(string word) => places.Named(word);
}
