namespace Pec.Resolving.France;

/// <summary>Names of yesterday, and those that people use for what is no place of today.</summary>
internal static class FormerNames
{
    private static readonly Lazy<ILookup<string, string>> Communes = new(
        () => Tables.Lines("anciennes-communes.tsv").ToLookup(c => c[0], c => c[1], StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, string[]>> Others = new(
        () => Tables.Lines("appellations.tsv").ToDictionary(c => c[0], c => c[1].Split('|'), StringComparer.Ordinal));

    /// <summary>The ids of the communes that hold today those of this name.</summary>
    public static IEnumerable<string> CommunesOf(string slug) => Communes.Value[slug].Distinct(StringComparer.Ordinal);

    /// <summary>What may be written for a former region, a province or an acronym; null for any other name.</summary>
    public static IReadOnlyList<string>? TodayOf(string slug) => Others.Value.GetValueOrDefault(slug);
}
