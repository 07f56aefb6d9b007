using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>The countries of the world, and some of their regions and towns (abroad.mjs says which), but for the home country, which its own tables tell.</summary>
internal sealed class Abroad
{
    private readonly Dictionary<string, Place> byId;
    private readonly ILookup<string, Place> byName;
    private readonly ImmutableArray<string> names;

    public Abroad(Country home)
    {
        var isTold = home.Folder is not null;
        var own = Folding.Slug(home.Name);
        List<(Place Place, string[] OtherNames)> all =
        [
            .. Tables.World.Lines("etranger.tsv").Where(c => !isTold || (c[0] != own && c[2] != own))
                .Select(c => (new Place(c[0], c[3], LevelOf(c[1]), c[2].Length > 0 ? c[2] : null, null) { Position = Position.Parse(c[5]) }, c[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        ];
        byId = all.ToDictionary(p => p.Place.Id, p => p.Place, StringComparer.Ordinal);
        byName = all.SelectMany(p => p.OtherNames.Prepend(Folding.Slug(p.Place.Name)).Select(name => (name, p.Place))).ToLookup(p => p.name, p => p.Place, StringComparer.Ordinal);
        names = [.. all.Select(p => p.Place.Name)];
    }

    public IEnumerable<Place> Named(string slug) => byName[slug];

    public Place? WithId(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<string> Names => names;

    /// <summary>A town that the list does not have: with its country it is taken as told.</summary>
    public static Place Town(string name, Place holder) => new($"{Folding.Slug(name)}-{holder.Id}", name, PlaceLevel.Town, holder.Id, null);

    private static PlaceLevel LevelOf(string word) => word switch { "pays" => PlaceLevel.Country, "ville" => PlaceLevel.Town, _ => PlaceLevel.Own };
}
