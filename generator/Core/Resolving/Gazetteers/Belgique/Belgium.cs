using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>Belgium: Statbel, code REFNIS of 1 January 2025, with the codes of the post as BOSA gives them (make.mjs says how the tables are made). Brussels is in no province.</summary>
internal static class Belgium
{
    public static readonly Country Country = new("BE", "Belgique")
    {
        Folder = "Belgique",
        Of = "de Belgique",
        Alpha3 = "BEL",
        Levels =
        [
            new(PlaceLevel.Region, new("région", true), "region"), new(PlaceLevel.Department, new("province", true), "province"), new(PlaceLevel.Commune, new("commune", true), "commune"),
        ],
        Codes = new("NIS", "code-nis", "codes-nis", "Le code NIS (INS) de Statbel.", "de Statbel", "Statbel (CC BY 4.0)", 4, [4, 5])
        {
            Sources = "de Statbel, leurs codes postaux ceux de BOSA (CC BY 4.0)",
        },
        Projection = new("La Belgique", 49.83, 51.17, 50.5, 4.36, 3.5),
        Sample = "Namur",
        SampleAbroad = "Lille (France)",
    };
}
