using Pec.Composing;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Data;

internal sealed partial class Records
{
    /// <summary>The centre of a place; null where none is known.</summary>
    public static Point? PointOf(Place? place) => place?.Position is { } at ? new(new((decimal)at.Latitude), new((decimal)at.Longitude)) : null;

    /// <summary>The point that an entry gives, else the centre of the first of its places that has one.</summary>
    private static Point? PointOf(Entry entry) => StandsOf(entry).FirstOrDefault()?.At;

    /// <summary>A project where it stands: the point that it gives, else each of its places that has a centre; once without a point where none has.</summary>
    public static IEnumerable<Stand> StandsOf(Project project) =>
        StandsOf((Entry)project).Select((at, rank) => new Stand(project, rank == 0 ? project.Key.Id : $"{project.Key.Id}--{at.Place?.Id}", at.Place, at.At, at.Precision))
            .DefaultIfEmpty(new(project, project.Key.Id, null, null, null));

    private static IEnumerable<Spot> StandsOf(Entry entry)
    {
        var places = entry.OwnPlaces.Select(u => u.Place).OfType<Place>().DistinctBy(p => p.Id);
        if (entry.Coordinates is { Place: var told }) return [new(places.FirstOrDefault(), new(new(told.Latitude), new(told.Longitude)), "fiche")];
        return from place in places let point = PointOf(place) where point is not null select new Spot(place, point, null);
    }

    /// <param name="Precision">Null where the place of the point tells it.</param>
    private sealed record Spot(Place? Place, Point At, string? Precision);

    private string PrecisionOf(Place place) => place.IsAbout ? "a-une-dizaine-de-kilometres" : Word(place.Level);

    /// <summary>The same as a sheet for those who draw maps, once for each place.</summary>
    public ObjectType<Stand> WhereProjectsAre => field ??= Object<Stand>(k =>
    [
        .. Projects.Only("titre", "adresse", "usages", "territoires").Of<Stand>(s => s.Project),
        k.Maybe("lieu", Single.Text, s => s.Place is { } place ? Plain.Text(place.Name) : null, "Le territoire que le point désigne."),
        k.Maybe("precision", Single.Text, s => s.Precision ?? (s is { At: not null, Place: { } place } ? PrecisionOf(place) : null),
            "Ce que dit le point : « fiche » s'il est celui qu'elle donne, sinon le niveau du territoire dont il est le centre, ou « a-une-dizaine-de-kilometres »."),
    ]);

    /// <summary>A project in one place.</summary>
    /// <param name="Id">Its own, then that of the place where it stands in several.</param>
    /// <param name="Precision">Null where the place of the point tells it.</param>
    internal sealed record Stand(Project Project, string Id, Place? Place, Point? At, string? Precision);

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
        k.Maybe("latitude", Single.Degrees, p => PointOf(p)?.Latitude),
        k.Maybe("longitude", Single.Degrees, p => PointOf(p)?.Longitude),
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

    /// <summary>As the post writes it for the country of the site, by its name for another.</summary>
    private string? CountryOf(Place place)
    {
        if (place.Code is not null) return site.Gazetteer.Country.Code;
        for (var at = place.Parent; at is not null; at = at.Parent)
            if (at.Level == PlaceLevel.Country) return at.Name;
        return null;
    }
}
