using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>The former addresses of entries that were renamed.</summary>
internal static class Aliases
{
    public static ImmutableArray<Redirect> Of(ImmutableArray<Entry> published, FrozenDictionary<EntryKey, Entry> all, List<Diagnostic> found)
    {
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        var taken = new Dictionary<Url, Entry>();
        foreach (var entry in published.OrderBy(e => e.Path))
        {
            foreach (var alias in entry.Aliases)
            {
                var from = entry.Definition.AddressOf(alias.Text);
                if (all.ContainsKey(new(entry.Key.Kind, alias.Text))) found.Add(Rules.HiddenByAlias(alias.At, alias.Text));
                else if (!taken.TryAdd(from, entry)) found.Add(Rules.SameAddress(alias.At, from.Path, taken[from].Path.Value));
                else redirects.Add(new(from, entry.Url, alias));
            }
        }
        return redirects.ToImmutable();
    }
}
