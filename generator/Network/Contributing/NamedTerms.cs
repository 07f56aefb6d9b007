using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>The words of a list that a text says.</summary>
internal static class NamedTerms
{
    /// <summary>Those named by their id, their name or a synonym, whole words only.</summary>
    public static IEnumerable<Term> In(TermIndex terms, string vocabulary, string text)
    {
        var words = "-" + Folding.Slug(text) + "-";
        return terms.Ordered(vocabulary).Where(t => NamesOf(t).Any(n => words.Contains($"-{n}-", StringComparison.Ordinal)));
    }

    /// <summary>Every name of a term, folded.</summary>
    public static IEnumerable<string> NamesOf(Term term) => term.Synonyms.Select(s => s.Text).Append(term.Name.Text).Append(term.Id.Text).Select(Folding.Slug);
}
