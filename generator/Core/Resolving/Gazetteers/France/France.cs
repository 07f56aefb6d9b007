using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>France: INSEE, code officiel géographique 2026 (make.mjs says how the tables are made).</summary>
internal static class France
{
    public static readonly Country Country = new("FR", "France")
    {
        Folder = "France",
        Of = "de France",
        Alpha3 = "FRA",
        Levels =
        [
            new(PlaceLevel.Region, new("région", true), "region"), new(PlaceLevel.Department, new("département", false), "department"),
            // A district is of one of the three largest cities, which tells where it is.
            new(PlaceLevel.Union, new("intercommunalité", true), "union of communes"), new(PlaceLevel.District, new("arrondissement", false), "district", IsWritten: false),
            new(PlaceLevel.Commune, new("commune", true), "commune"),
        ],
        Codes = new("INSEE", "code-insee", "codes-insee", "Le code officiel géographique de l'INSEE.", "de l’INSEE", "INSEE", 5, [2, 3, 5]) { Prefixes = [2, 3], PostOffice = " cedex" },
        // A kilometre is a unit.
        Projection = new("La France métropolitaine", 44, 49, 46.5, 3, 1, OverseasCode: 3),
        UnionKinds = ["communaute-de-communes-", "communaute-d-agglomeration-", "communaute-urbaine-", "cc-", "ca-", "cu-"],
    };
}
