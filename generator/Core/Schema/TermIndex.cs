using System.Collections.Immutable;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>The vocabularies by name, and each term by its id, its name, a synonym or a former id.</summary>
public sealed class TermIndex
{
    private readonly Dictionary<string, Dictionary<string, Term>> lists;

    public TermIndex(ImmutableArray<Vocabulary> vocabularies)
    {
        Vocabularies = vocabularies;
        lists = vocabularies.ToDictionary(v => v.Name, ByWord, StringComparer.Ordinal);
    }

    public ImmutableArray<Vocabulary> Vocabularies { get; }

    public bool Has(string vocabulary) => lists.ContainsKey(vocabulary);

    /// <summary>The term that a word names; null when the list has none.</summary>
    public Term? Find(string vocabulary, string word) => lists.GetValueOrDefault(vocabulary)?.GetValueOrDefault(Folding.Slug(word));

    /// <summary>The terms of a list, in the order that it gives.</summary>
    public IEnumerable<Term> Ordered(string vocabulary) =>
        Vocabularies.Where(v => v.Name == vocabulary).SelectMany(v => v.Terms).OrderBy(t => t.Order?.Number ?? decimal.MaxValue);

    /// <summary>
    /// Things by what they mean: under each term of a list in its order, also where there are none; then under the words that wait to be put in it, in
    /// French order.
    /// </summary>
    public ImmutableArray<Meant<T>> Sort<T>(string vocabulary, IEnumerable<T> things, Func<T, Meaning> meaning)
    {
        var byKey = things.ToLookup(t => meaning(t).Key, StringComparer.Ordinal);
        var terms = Ordered(vocabulary).ToList();
        var known = terms.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. terms.Select(t => new Meant<T>(t, [.. byKey[t.Key]])),
            .. byKey.Where(g => !known.Contains(g.Key)).Select(g => new Meant<T>(meaning(g.First()), [.. g])).InFrenchOrder(g => g.Meaning.Shown),
        ];
    }

    /// <summary>The term that a term stands under; null for the widest.</summary>
    public Term? WiderOf(string vocabulary, Term term) => term.Parent is { } wider ? Find(vocabulary, wider.Text) : null;

    /// <summary>The term that a mistyped word most resembles, by its id, its name or a synonym; null when the list has none.</summary>
    public Term? Near(string vocabulary, string word) =>
        lists.GetValueOrDefault(vocabulary) is { } list && Nearest.To(Folding.Slug(word), list.Keys) is { } near ? list[near] : null;

    private static Dictionary<string, Term> ByWord(Vocabulary vocabulary)
    {
        var words = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var term in vocabulary.Terms) words[term.Id.Text] = term;
        // An id wins over a name, a name over a synonym, and what one says today over a former id.
        foreach (var term in vocabulary.Terms) words.TryAdd(Folding.Slug(term.Name.Text), term);
        foreach (var term in vocabulary.Terms)
            foreach (var synonym in term.Synonyms) words.TryAdd(Folding.Slug(synonym.Text), term);
        foreach (var term in vocabulary.Terms)
            foreach (var former in term.Aliases) words.TryAdd(former.Text, term);
        return words;
    }
}

/// <summary>Things of which one word was said.</summary>
public sealed record Meant<T>(Meaning Meaning, ImmutableArray<T> Things);
