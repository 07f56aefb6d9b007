using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>What communes do together, where the country lists it: in France communities, metropoles, and the territories of Greater Paris.</summary>
internal sealed class Unions
{
    private static readonly string[] Articles = ["de-la-", "de-l-", "du-", "des-", "de-", "d-", "le-", "la-", "les-", "l-"];

    private readonly ImmutableArray<string> kinds;
    private readonly Lazy<ILookup<string, Place>> byName;
    private readonly Lazy<Dictionary<string, Place>> byId;

    /// <param name="kinds">What may stand before the name of one.</param>
    public Unions(Tables tables, ImmutableArray<string> kinds)
    {
        this.kinds = kinds;
        byName = new(() => tables.Lines("intercommunalites.tsv").ToLookup(
            c => c[0], c => new Place(c[1].Length > 0 ? c[1] : Folding.Slug(c[3]), c[3], PlaceLevel.Union, c[2].Length > 0 ? c[2] : null, null) { Position = Position.Parse(c[4]) }, StringComparer.Ordinal));
        byId = new(() => byName.Value.SelectMany(g => g).ToDictionary(p => p.Id, StringComparer.Ordinal));
    }

    /// <summary>With or without « communauté de communes », by its long or its short form.</summary>
    public IEnumerable<Place> Named(string slug) => byName.Value[Without(Articles, Without(kinds, slug))];

    public Place? WithId(string id) => byId.Value.GetValueOrDefault(id);

    private static string Without(IEnumerable<string> starts, string slug) =>
        starts.FirstOrDefault(s => slug.StartsWith(s, StringComparison.Ordinal)) is { } start ? slug[start.Length..] : slug;
}
