using System.Collections.Immutable;

namespace Pec.Resolving.Gazetteers;

/// <summary>The regions of a country and which are near each: they touch, or only the sea parts them.</summary>
internal sealed class Neighbours(Tables tables)
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> byRegion = tables.Lines("voisins.tsv")
        .ToImmutableSortedDictionary(c => c[0], c => c[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray(), StringComparer.Ordinal);

    public IEnumerable<string> All => byRegion.Keys;

    public bool Has(string id) => byRegion.ContainsKey(id);

    public ImmutableArray<string> Of(string region) => byRegion.GetValueOrDefault(region, []);
}
