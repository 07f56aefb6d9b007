using Pec.Composing;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Data;

internal sealed partial class Records
{
    /// <summary>Where something is, in degrees.</summary>
    private sealed record Point(Degrees Latitude, Degrees Longitude);

    /// <summary>Where a place is, once places have a point: what follows needs nothing else.</summary>
    private static Point? PointOf(Place? place) => null;

    /// <summary>
    /// A project by the names that GoGoCarto imports (« ElementImportService »): it makes its categories of « taxonomy », looks for what has no point by its commune, and keeps all other keys
    /// as they are.
    /// </summary>
    public ObjectType<Project> Elements => field ??= Object<Project>(k =>
    [
        k.One("id", Single.Text, p => p.Key.Id),
        k.One("name", Single.Words, p => p.Title),
        k.Many("taxonomy", Single.Text, p => p.Uses.Select(u => Plain.Text(NameOf(u.Meaning))), "Les usages, dont GoGoCarto fait ses catégories."),
        k.Maybe("addressLocality", Single.Text, p => TownOf(p)?.Name, "La première commune où il agit : GoGoCarto y cherche un point."),
        k.Maybe("addressCountry", Single.Text, p => TownOf(p) is { } town ? CountryOf(town) : null),
        k.Maybe("latitude", Single.Degrees, p => PointOf(TownOf(p))?.Latitude),
        k.Maybe("longitude", Single.Degrees, p => PointOf(TownOf(p))?.Longitude),
        k.Maybe("images", Single.Text, p => Format.Picture(site, p)?.To.Inside is { } picture ? AddressOf(picture) : null),
        k.Maybe("resume", Single.Words, p => p.Summary),
        k.One("adresse", Single.Text, p => AddressOf(p.Url), "L'adresse de sa page."),
        k.Maybe("site", Single.Text, p => Plain.Address(p.Site)),
        k.Maybe("etape", Single.Text, p => p.Standing is { } stage ? Plain.Text(NameOf(stage.Meaning)) : null),
        k.Many("territoires", Single.Text, p => p.Places.Select(u => Plain.Text(u.Place?.Name ?? u.Word))),
        k.One("a-adopter", Single.YesNo, p => p.IsUnclaimed, "La fiche a été écrite d'après ses sources, pas par les personnes concernées."),
    ]);

    private static Place? TownOf(Entry entry) =>
        entry.Places.Select(u => u.Place).FirstOrDefault(p => p?.Level is PlaceLevel.Commune or PlaceLevel.District or PlaceLevel.Town);

    /// <summary>As the post writes it for France, by its name for another.</summary>
    private static string? CountryOf(Place place)
    {
        if (place.Code is not null) return "FR";
        for (var at = place.Parent; at is not null; at = at.Parent)
            if (at.Level == PlaceLevel.Country) return at.Name;
        return null;
    }
}
