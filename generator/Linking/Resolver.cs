using Pec.Model;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>Gives each entry what its words point to: after it, nobody looks anything up by a word.</summary>
internal sealed class Resolver(TermIndex terms) : IResolver
{
    public Entry Resolve(Entry entry) => Kinds.Of(entry).Resolve(entry, this);

    public Meaning MeaningOf(string vocabulary, string word) => (Meaning?)terms.Find(vocabulary, word) ?? new Unsorted(word);
}
