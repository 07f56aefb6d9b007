using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.France;

/// <summary>The countries of the world, and some of their regions and towns (abroad.mjs says which).</summary>
internal static class Abroad
{
    private static readonly Lazy<IReadOnlyList<(Place Place, string[] OtherNames)>> All = new(() =>
        [.. Tables.Lines("etranger.tsv").Select(c => (new Place(c[0], c[3], LevelOf(c[1]), c[2].Length > 0 ? c[2] : null, null) { Position = Position.Parse(c[5]) }, c[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)))]);

    private static readonly Lazy<Dictionary<string, Place>> ById = new(() => All.Value.ToDictionary(p => p.Place.Id, p => p.Place, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, Place>> ByName = new(() =>
        All.Value.SelectMany(p => p.OtherNames.Prepend(Folding.Slug(p.Place.Name)).Select(name => (name, p.Place))).ToLookup(p => p.name, p => p.Place, StringComparer.Ordinal));

    public static IEnumerable<Place> Named(string slug) => ByName.Value[slug];

    public static Place? WithId(string id) => ById.Value.GetValueOrDefault(id);

    public static IEnumerable<string> Names => All.Value.Select(p => p.Place.Name);

    /// <summary>A town that the list does not have: with its country it is taken as told.</summary>
    public static Place Town(string name, Place holder) => new($"{Folding.Slug(name)}-{holder.Id}", name, PlaceLevel.Town, holder.Id, null);

    private static PlaceLevel LevelOf(string word) => word switch { "pays" => PlaceLevel.Country, "ville" => PlaceLevel.Town, _ => PlaceLevel.Own };
}
