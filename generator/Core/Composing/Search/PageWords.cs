using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing.Search;

/// <summary>
/// What a page says, word by word, and how much each word counts: in the title, in the summary, in the text. Of the facts of an entry, only those
/// that cannot name a person: uses, places, tags, and what is needed or offered; a word of a list brings those that mean the same.
/// </summary>
/// <param name="Counts">Each word with the weight of all the times that the page says it.</param>
/// <param name="Length">The weight of all its words: a word says more of a short page.</param>
internal sealed record PageWords(ImmutableArray<(IndexTerm IndexTerm, int Weight)> Counts, int Length)
{
    private const int InTitle = 6, InSummary = 2, InText = 1;
    private const string Need = "quoi";

    /// <param name="entry">What somebody wrote for this page; null for one that is only composed.</param>
    public static PageWords Of(Page page, Entry? entry, Site site, Terms terms)
    {
        var counts = new Dictionary<IndexTerm, int>();
        Add(page.Head.Title, InTitle);
        Add(page.Head.Description ?? "", InSummary);
        foreach (var word in page.Head.Keywords) Add(word, InText);
        if (entry is not null)
        {
            Add(entry.Body.ToWords(), InText);
            foreach (var tag in entry.Tags) Add(tag.Text, InText);
            foreach (var fact in entry.Facts) ReadSubjects(fact.Key, fact.Value, subject => Add(subject, InText));
        }
        return new([.. counts.Select(c => (c.Key, c.Value))], counts.Values.Sum());

        void Add(string text, int weight) => SearchWords.Read(Plain.Searched(text), word =>
        {
            var term = terms.Of(word);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += weight;
        });
    }

    private static void ReadSubjects(string key, Value value, Action<string> found)
    {
        switch (value)
        {
            case ListValue list:
                foreach (var item in list.Items) ReadSubjects(key, item, found);
                break;
            case ObjectValue parts:
                foreach (var fact in parts.Facts) ReadSubjects(fact.Key, fact.Value, found);
                break;
            case TermUse use:
                foreach (var name in use.Meaning.Names) found(name);
                break;
            case PlaceUse use: found(use.Place?.Shown ?? use.Word); break;
            case Words words when key == Need: found(words.Text); break;
        }
    }
}
