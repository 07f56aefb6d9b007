using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Composing.Search;

/// <summary>
/// What the search page asks for: each word with the pages that say it, weighed by BM25. It comes after all pages, and only for a site that is to be
/// written: checking the content needs none of it.
/// </summary>
public static class SearchIndex
{
    /// <summary>The usual constants of BM25: how soon repeating a word stops counting, and how much the length of a page does.</summary>
    private const double Saturation = 1.2, LengthShare = 0.75;

    /// <summary>How many pages are read before their words are put away: those of all together would fill the memory.</summary>
    private const int Together = 512;

    /// <summary>Where all its files stand.</summary>
    public static readonly string Folder = $"{SearchPage.Url.Path}i/";

    public static ImmutableArray<DataFile> Of(Composed composed, int threads, CancellationToken stop)
    {
        var kinds = SearchedPages.ByKind(composed.Outputs.OfType<Page>());
        var pages = kinds.SelectMany(k => k.Pages).ToImmutableArray();
        var entries = composed.Site.Entries.ToDictionary(e => e.Path);
        var terms = new Terms();
        var lengths = new List<int>(pages.Length);
        foreach (var some in pages.Chunk(Together))
            foreach (var words in InOrder.Select(some, threads, stop, page => PageWords.Of(page, page.Head.Source is { } source ? entries.GetValueOrDefault(source) : null, composed.Site, terms)))
            {
                foreach (var (term, weight) in words.Counts) term.Add(lengths.Count, weight);
                lengths.Add(words.Length);
            }
        var average = lengths.Sum(length => (double)length) / Math.Max(1, lengths.Count);
        var names = composed.Outputs.OfType<Page>().Where(p => p.Head.NamesFrom is not null).OrderBy(p => p.Head.NamesFrom, StringComparer.Ordinal);
        return IndexFiles.Of(kinds, pages, terms, (page, weight) => Letter(weight, lengths[page] / average), [.. names]);
    }

    /// <param name="length">Of the page, in average pages.</param>
    private static char Letter(int weight, double length) =>
        (char)('A' + (int)(26 * weight / (weight + Saturation * (1 - LengthShare + LengthShare * length))));
}
