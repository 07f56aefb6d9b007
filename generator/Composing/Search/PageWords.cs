using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing.Search;

/// <summary>
/// What a page says, word by word, and how much each word counts: in the title, in the summary, in the text. Of the facts of an entry, only those
/// that cannot name a person: uses, places, tags, and what is needed or offered.
/// </summary>
internal sealed class PageWords
{
    private const int InTitle = 6, InSummary = 2, InText = 1;
    private const string Need = "quoi";

    private readonly Dictionary<Term, int> counts = [];

    private PageWords() { }

    public IReadOnlyDictionary<Term, int> Counts => counts;

    /// <summary>The weight of all its words: a word says more of a short page.</summary>
    public int Length { get; private set; }

    /// <param name="entry">What somebody wrote for this page; null for one that is only composed.</param>
    public static PageWords Of(Page page, Entry? entry, Site site, Terms terms)
    {
        var words = new PageWords();
        words.Add(page.Head.Title, InTitle, terms);
        if (page.Head.Description is { } summary) words.Add(summary, InSummary, terms);
        if (entry is null) return words;
        words.Add(entry.Body.ToWords(), InText, terms);
        foreach (var tag in entry.Tags) words.Add(tag.Text, InText, terms);
        foreach (var subject in entry.Facts.SelectMany(f => Subjects(f, site))) words.Add(subject, InText, terms);
        return words;
    }

    private void Add(string text, int weight, Terms terms) => SearchWords.Read(text, word =>
    {
        var term = terms.Of(word);
        counts[term] = counts.GetValueOrDefault(term) + weight;
        Length += weight;
    });

    private static IEnumerable<string> Subjects(Fact fact, Site site) => Subjects(fact.Key, fact.Value, site);

    private static IEnumerable<string> Subjects(string key, Value value, Site site) => value switch
    {
        Several several => several.Items.SelectMany(item => Subjects(key, item, site)),
        Compound compound => compound.Facts.SelectMany(f => Subjects(f, site)),
        TermUse use => [Tell.Term(site, use)],
        PlaceUse use => [Tell.Place(site, use).Text],
        Words words when key == Need => [words.Text],
        _ => [],
    };
}
