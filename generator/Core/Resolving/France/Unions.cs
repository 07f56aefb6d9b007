using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.France;

/// <summary>What communes do together: communities, metropoles, and the territories of Greater Paris (INSEE).</summary>
internal static class Unions
{
    private static readonly string[] Kinds = ["communaute-de-communes-", "communaute-d-agglomeration-", "communaute-urbaine-", "cc-", "ca-", "cu-"];
    private static readonly string[] Articles = ["de-la-", "de-l-", "du-", "des-", "de-", "d-", "le-", "la-", "les-", "l-"];

    private static readonly Lazy<ILookup<string, Place>> ByName = new(() =>
        Tables.Lines("intercommunalites.tsv").ToLookup(c => c[0], c => new Place(c[1].Length > 0 ? c[1] : Folding.Slug(c[3]), c[3], PlaceLevel.Union, c[2].Length > 0 ? c[2] : null, null) { Position = Position.Parse(c[4]) }, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, Place>> ById = new(() => ByName.Value.SelectMany(g => g).ToDictionary(p => p.Id, StringComparer.Ordinal));

    /// <summary>With or without « communauté de communes », by its long or its short form.</summary>
    public static IEnumerable<Place> Named(string slug) => ByName.Value[Without(Articles, Without(Kinds, slug))];

    public static Place? WithId(string id) => ById.Value.GetValueOrDefault(id);

    private static string Without(string[] starts, string slug) =>
        starts.FirstOrDefault(s => slug.StartsWith(s, StringComparison.Ordinal)) is { } start ? slug[start.Length..] : slug;
}
