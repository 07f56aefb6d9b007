using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>The words of a list that a text says. An answer may have thousands of lines: the names of a list are folded once.</summary>
internal sealed class NamedTerms(TermIndex terms)
{
    private readonly Dictionary<string, (Term Term, string[] Names)[]> lists = new(StringComparer.Ordinal);

    /// <summary>Those named by their id, their name or a synonym, whole words only.</summary>
    public IEnumerable<Term> In(string vocabulary, string text)
    {
        if (!lists.TryGetValue(vocabulary, out var list))
            lists[vocabulary] = list = [.. terms.Ordered(vocabulary).Select(t => (t, (string[])[.. NamesOf(t).Select(n => $"-{n}-")]))];
        var words = "-" + Folding.Slug(text) + "-";
        return list.Where(t => t.Names.Any(n => words.Contains(n, StringComparison.Ordinal))).Select(t => t.Term);
    }

    /// <summary>Every name of a term, folded.</summary>
    public static IEnumerable<string> NamesOf(Term term) => term.Synonyms.Select(s => s.Text).Append(term.Name.Text).Append(term.Id.Text).Select(Folding.Slug);
}
