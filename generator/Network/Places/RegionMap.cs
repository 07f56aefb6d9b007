using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>
/// The map of the eighteen regions and of what has no place, as equal tiles in rows of four: about where each stands, the overseas ones
/// below. In reading order, so that it is a plain list for whoever does not see it.
/// </summary>
internal static class RegionMap
{
    /// <param name="IsSecond">It begins its row in the second column: nothing stands to its left.</param>
    private sealed record Tile(string Id, string Name, bool IsSecond = false);

    private static readonly ImmutableArray<Tile> All =
    [
        new("normandie", "Normandie", true), new("hauts-de-france", "Hauts-de-France"), new("grand-est", "Grand Est"),
        new("bretagne", "Bretagne"), new("pays-de-la-loire", "Pays de la Loire"), new("ile-de-france", "Île-de-France"),
        new("bourgogne-franche-comte", "Bourgogne-Franche-Comté"),
        new("nouvelle-aquitaine", "Nouvelle-Aquitaine", true), new("centre-val-de-loire", "Centre-Val de Loire"),
        new("auvergne-rhone-alpes", "Auvergne-Rhône-Alpes"),
        new("occitanie", "Occitanie", true), new("provence-alpes-cote-d-azur", "Provence-Alpes-Côte d'Azur"), new("corse", "Corse"),
        new("guadeloupe", "Guadeloupe"), new("martinique", "Martinique"), new("guyane", "Guyane"), new("la-reunion", "La Réunion"),
        new("mayotte", "Mayotte"), new("partout", "Partout"), new("en-ligne", "En ligne"), new("itinerant", "Itinérant"),
    ];

    /// <summary>Empty while fewer tiles than <see cref="Thresholds.Enough"/> hold something: a list says it better.</summary>
    public static ImmutableArray<TileView> Of(Site site)
    {
        ImmutableArray<TileView> tiles = [.. All.Select(t => site.Places.WithId(t.Id) is { } here
            ? new TileView(here.Place.Shown, Destination.To(here.Place.Url), here.Entries.Length, t.IsSecond)
            : new TileView(Typography.Set(t.Name), null, 0, t.IsSecond))];
        return tiles.Count(t => t.To is not null) >= Thresholds.Enough ? tiles : [];
    }
}
