using System.Collections.Immutable;

namespace Pec.Resolving.France;

/// <summary>
/// The eighteen regions of France and which are near each: they touch, or only the sea parts them. Kept by hand, since INSEE does not say it.
/// </summary>
internal static class RegionNeighbours
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> ByRegion = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["auvergne-rhone-alpes"] = "bourgogne-franche-comte provence-alpes-cote-d-azur occitanie nouvelle-aquitaine centre-val-de-loire",
        ["bourgogne-franche-comte"] = "grand-est auvergne-rhone-alpes centre-val-de-loire ile-de-france",
        ["bretagne"] = "pays-de-la-loire normandie",
        ["centre-val-de-loire"] = "pays-de-la-loire ile-de-france bourgogne-franche-comte nouvelle-aquitaine auvergne-rhone-alpes normandie",
        ["corse"] = "provence-alpes-cote-d-azur",
        ["grand-est"] = "bourgogne-franche-comte hauts-de-france ile-de-france",
        ["guadeloupe"] = "martinique",
        ["guyane"] = "",
        ["hauts-de-france"] = "normandie ile-de-france grand-est",
        ["ile-de-france"] = "hauts-de-france normandie centre-val-de-loire bourgogne-franche-comte grand-est",
        ["la-reunion"] = "mayotte",
        ["martinique"] = "guadeloupe",
        ["mayotte"] = "la-reunion",
        ["normandie"] = "bretagne pays-de-la-loire hauts-de-france ile-de-france centre-val-de-loire",
        ["nouvelle-aquitaine"] = "occitanie pays-de-la-loire centre-val-de-loire auvergne-rhone-alpes",
        ["occitanie"] = "nouvelle-aquitaine auvergne-rhone-alpes provence-alpes-cote-d-azur",
        ["pays-de-la-loire"] = "bretagne normandie centre-val-de-loire nouvelle-aquitaine",
        ["provence-alpes-cote-d-azur"] = "auvergne-rhone-alpes occitanie corse",
    }.ToImmutableSortedDictionary(r => r.Key, r => r.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The ids of the regions.</summary>
    public static IEnumerable<string> All => ByRegion.Keys;

    /// <summary>The ids of those near a region, the closest first; none for another place.</summary>
    public static ImmutableArray<string> Of(string region) => ByRegion.GetValueOrDefault(region, []);
}
