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

    /// <summary>Where all its files stand.</summary>
    public static readonly string Folder = $"{SearchPage.Url.Path}i/";

    public static ImmutableArray<DataFile> Of(Composed composed, int threads, CancellationToken stop)
    {
        var kinds = SearchedPages.ByKind(composed.Outputs.OfType<Page>());
        var pages = kinds.SelectMany(k => k.Pages).ToImmutableArray();
        var entries = composed.Site.Entries.ToDictionary(e => e.Path);
        var terms = new Terms();
        var words = InOrder.Select(pages, threads, stop, page => PageWords.Of(page, page.Head.Source is { } source ? entries.GetValueOrDefault(source) : null, composed.Site, terms));
        var average = words.Sum(w => (double)w.Length) / Math.Max(1, words.Length);
        for (var page = 0; page < words.Length; page++)
            foreach (var (term, weight) in words[page].Counts) term.Add(page, Letter(weight, words[page].Length / average));
        return IndexFiles.Of(kinds, pages, terms, [.. composed.Outputs.OfType<Page>().Where(p => p.Head.NamesFrom is not null).OrderBy(p => p.Head.NamesFrom, StringComparer.Ordinal)]);
    }

    /// <param name="length">Of the page, in average pages.</param>
    private static char Letter(int weight, double length) => (char)('A' + (int)(26 * weight / (weight + Saturation * (1 - LengthShare + LengthShare * length))));
}
