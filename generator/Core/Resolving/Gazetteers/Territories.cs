using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>The regions and the departments of a country, by whatever it calls them: all are read at once, since they are few.</summary>
internal sealed class Territories
{
    /// <summary>A code of a commune has so many digits.</summary>
    private const int Commune = 5;

    private readonly ImmutableDictionary<string, Place> byId;
    /// <summary>A place may be a department and its commune at once, or a region its own department.</summary>
    private readonly ILookup<string, Place> byOtherCode;
    private readonly ImmutableHashSet<string> communesToo;

    public Territories(Tables tables)
    {
        ImmutableArray<string[]> lines = [.. tables.Lines("grands-territoires.tsv")];
        byId = lines.ToImmutableDictionary(
            c => c[0], c => new Place(c[0], c[4], c[1] == "region" ? PlaceLevel.Region : PlaceLevel.Department, c[3].Length > 0 ? c[3] : null, c[2]) { Position = Position.Parse(c[6]) }, StringComparer.Ordinal);
        var others = lines.SelectMany(c => c[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (code, Place: byId[c[0]]))).ToList();
        byOtherCode = others.ToLookup(p => p.code, p => p.Place, StringComparer.Ordinal);
        communesToo = [.. others.Where(p => p.code.Length == Commune && p.Place.Level == PlaceLevel.Department).Select(p => p.Place.Id)];
    }

    public IEnumerable<Place> All => byId.Values;

    public Place? Named(string id) => byId.GetValueOrDefault(id);

    public bool IsCommuneToo(string id) => communesToo.Contains(id);

    public IEnumerable<Place> Coded(string code) => byId.Values.Where(p => p.Level == PlaceLevel.Department && p.Code == code).Concat(byOtherCode[code]);

    public Place RegionOf(string department) =>
        byId.Values.FirstOrDefault(p => p.Level == PlaceLevel.Department && p.Code == department) is { ParentId: { } region } ? byId[region] : byOtherCode[department].First();
}
