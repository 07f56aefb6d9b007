namespace Pec.Resolving.Gazetteers;

/// <summary>Names in another language of the country, names of yesterday, and those that people use for what is no place of today.</summary>
internal sealed class OtherNames(Tables tables)
{
    private readonly Lazy<ILookup<string, string>> same = new(() => Pairs(tables, "autres-noms.tsv"));
    private readonly Lazy<ILookup<string, string>> former = new(() => Pairs(tables, "anciennes-communes.tsv"));
    private readonly Lazy<Dictionary<string, string[]>> others = new(() => tables.Lines("appellations.tsv").ToDictionary(c => c[0], c => c[1].Split('|'), StringComparer.Ordinal));

    /// <summary>The ids of the places that have this name as well.</summary>
    public IEnumerable<string> SameAs(string slug) => same.Value[slug];

    /// <summary>The ids of the communes that hold today those of this name.</summary>
    public IEnumerable<string> CommunesOf(string slug) => former.Value[slug].Distinct(StringComparer.Ordinal);

    /// <summary>What may be written for a former region, a province of old or an acronym; null for any other name.</summary>
    public IReadOnlyList<string>? TodayOf(string slug) => others.Value.GetValueOrDefault(slug);

    private static ILookup<string, string> Pairs(Tables tables, string name) => tables.Lines(name).ToLookup(c => c[0], c => c[1], StringComparer.Ordinal);
}
