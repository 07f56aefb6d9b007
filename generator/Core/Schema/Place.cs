using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>A place of the site: a country, a region, a department, a commune and what stands between or within, as the country calls them, or one of its own.</summary>
/// <param name="Id">Its word in addresses, frozen.</param>
/// <param name="ParentId">The id of the place that holds it; null for a region of the country, for a country abroad, and for what has no place.</param>
/// <param name="Code">Its official code; null where it has none.</param>
public sealed record Place(string Id, string Name, PlaceLevel Level, string? ParentId, string? Code)
{
    /// <summary>The place that holds it, once Resolve has looked.</summary>
    public Place? Parent { get; init; }

    /// <summary>Its centre; null where none is known.</summary>
    public Position? Position { get; init; }

    /// <summary>Whether its centre is known to some ten kilometres only.</summary>
    public bool IsAbout { get; init; }

    /// <summary>Itself, else the nearest place that holds it and whose centre is known.</summary>
    public Place? Pointed => Position is null ? Parent?.Pointed : this;

    /// <summary>The name with its typography.</summary>
    public string Shown => Typography.Set(Name);

    public Url Url => new($"/territoires/{Id}/");

    /// <summary>« En ligne » or « Partout »: no distance stops what is there.</summary>
    public bool IsAnywhere => this is { Level: PlaceLevel.Nowhere, Id: "en-ligne" or "partout" };
}

/// <summary>The country of the site calls them as it does: a department may be a province. A district is one of a large city; a town is abroad.</summary>
public enum PlaceLevel { Nowhere, Country, Region, Department, Union, Commune, District, Town, Own }

/// <summary>A place that holds something, with those inside it.</summary>
/// <param name="Children">The places of the site right inside it, in French order.</param>
/// <param name="Entries">The entries here and in the places inside, in French order of titles.</param>
public sealed record PlaceHolding(Place Place, ImmutableArray<PlaceHolding> Children, ImmutableArray<Entry> Entries);

/// <summary>The places that hold something, those that hold them included.</summary>
public sealed class PlaceIndex(ImmutableSortedDictionary<string, PlaceHolding> byId)
{
    /// <summary>In the order of their ids.</summary>
    public IEnumerable<PlaceHolding> All => byId.Values;

    public int Count => byId.Count;

    /// <summary>Null for a place that holds nothing, and has no page.</summary>
    public PlaceHolding? Of(Place place) => byId.GetValueOrDefault(place.Id);

    /// <summary>Null for a place that holds nothing.</summary>
    public PlaceHolding? WithId(string id) => byId.GetValueOrDefault(id);

    /// <summary>Those that hold a place, the nearest first.</summary>
    public IEnumerable<Place> HoldersOf(Place place)
    {
        for (var at = place.Parent; at is not null && byId.ContainsKey(at.Id); at = at.Parent) yield return at;
    }
}

/// <summary>Where things are, from the places that they name.</summary>
public static class PlaceUses
{
    /// <summary>The places that words name, then what holds them, level by level.</summary>
    public static ImmutableArray<Place> Around(this IEnumerable<PlaceUse> uses)
    {
        var around = new List<Place>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var level = uses.Select(u => u.Place).OfType<Place>().ToList(); level.Count > 0; level = [.. level.Select(p => p.Parent).OfType<Place>()])
            around.AddRange(level.Where(p => seen.Add(p.Id)));
        return [.. around];
    }
}
