using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Resolving;

/// <summary>Tags that differ by a capital or an accent are one, spelt as most sheets spell it.</summary>
internal sealed class Tags(IEnumerable<Entry> published)
{
    private readonly Dictionary<string, Words> usual = published.SelectMany(e => e.Tags).GroupBy(TagCodec.KeyOf, StringComparer.Ordinal).ToDictionary(
        tags => tags.Key,
        // Of as many, the one with its accents and without a capital.
        tags => tags.GroupBy(t => t.Text, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key, StringComparer.Ordinal).First().First(), StringComparer.Ordinal);

    public Entry Keep(Entry entry) => entry.Tags.All(t => Usual(t).Text == t.Text) ? entry
        : entry with { Tags = [.. entry.Tags.Select(t => t with { Text = Usual(t).Text, Shown = Usual(t).Shown })] };

    private Words Usual(Words tag) => usual[TagCodec.KeyOf(tag)];
}
