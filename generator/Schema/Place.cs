using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>A place of the site: a country, a region, a department, a commune and what stands between or within, or one of its own.</summary>
/// <param name="Id">Its word in addresses, frozen.</param>
/// <param name="Parent">The id of the place that holds it; null for a region of France, a country, and what has no place.</param>
/// <param name="Code">INSEE's code; null where it has none.</param>
public sealed record Place(string Id, string Name, PlaceLevel Level, string? Parent, string? Code)
{
    /// <summary>The name with its typography.</summary>
    public string Shown => Typography.Set(Name);

    public Url Url => new($"/territoires/{Id}/");

    /// <summary>« En ligne » or « Partout »: no distance stops what is there.</summary>
    public bool IsAnywhere => this is { Level: PlaceLevel.Nowhere, Id: "en-ligne" or "partout" };
}

/// <summary>A district is one of Paris, Lyon or Marseille; a town is outside France.</summary>
public enum PlaceLevel { Nowhere, Country, Region, Department, Union, Commune, District, Town, Own }

/// <summary>A place that holds something, with those inside it.</summary>
/// <param name="Children">Ids of the places of the site right inside it, in French order.</param>
/// <param name="Entries">The entries here and in the places inside, in French order of titles.</param>
public sealed record PlaceHolding(Place Place, ImmutableArray<string> Children, ImmutableArray<EntryKey> Entries);
