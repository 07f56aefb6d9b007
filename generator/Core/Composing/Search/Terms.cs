using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Pec.Composing.Search;

/// <summary>A word of the index with the pages that say it, one after the other: how many further in base 36, then a letter from A to Z for how well it tells the page.</summary>
internal sealed class IndexTerm(string text)
{
    private readonly StringBuilder postings = new();
    private int last = -1;

    public string Text => text;

    /// <param name="page">Greater than the one before.</param>
    public void Add(int page, char weight)
    {
        AppendBase36(page - last);
        postings.Append(weight);
        last = page;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{text} {postings}\n");

    private void AppendBase36(int number)
    {
        if (number >= 36) AppendBase36(number / 36);
        postings.Append("0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    }
}

/// <summary>Every word of the site, once: pages are read on several threads and share their words.</summary>
internal sealed class Terms
{
    private readonly ConcurrentDictionary<string, IndexTerm> terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndexTerm>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public Terms() => bySpan = terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public IndexTerm Of(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var known) ? known : terms.GetOrAdd(word.ToString(), text => new IndexTerm(text));

    public IEnumerable<IndexTerm> InOrder => terms.Values.OrderBy(t => t.Text, StringComparer.Ordinal);
}
