using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>The former names of what was renamed, and where their addresses lead.</summary>
internal static class Aliases
{
    public static ImmutableArray<Redirect> Of(ImmutableArray<Entry> published, FrozenDictionary<EntryKey, Entry> all, List<Diagnostic> found)
    {
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        var taken = new Dictionary<Url, Entry>();
        foreach (var entry in published.OrderBy(e => e.Path))
        {
            // One that came back to a name that it had keeps it among the others, in their order.
            foreach (var alias in entry.Aliases.Where(a => a.Text != entry.Key.Id))
            {
                var from = entry.Definition.AddressOf(alias.Text);
                if (all.ContainsKey(new(entry.Key.Kind, alias.Text))) found.Add(Rules.HiddenByAlias(alias.At, alias.Text));
                else if (!taken.TryAdd(from, entry)) found.Add(Rules.SameAddress(alias.At, from.Path, taken[from].Path.Value));
                else redirects.Add(new(from, entry.Url, alias));
            }
        }
        return redirects.ToImmutable();
    }

    /// <summary>The former ids of words of lists and of the places of the site.</summary>
    public static ImmutableArray<FormerWord> OfWords(Content content, List<Diagnostic> found) =>
    [
        .. content.Vocabularies.SelectMany(v => Of(v.Terms.Select(t => (t.Id, t.Aliases)), found)),
        .. Of(content.Places.Select(p => (p.Id, p.Aliases)), found),
    ];

    private static List<FormerWord> Of(IEnumerable<(Words Id, ImmutableArray<Words> Aliases)> list, List<Diagnostic> found)
    {
        var taken = list.Select(w => w.Id.Text).ToHashSet(StringComparer.Ordinal);
        var former = new List<FormerWord>();
        foreach (var (id, aliases) in list)
            foreach (var alias in aliases.Where(a => a.Text != id.Text))
                if (taken.Add(alias.Text)) former.Add(new(alias.Text, id.Text, alias));
                else found.Add(Rules.HiddenByAlias(alias.At, alias.Text));
        return former;
    }
}
