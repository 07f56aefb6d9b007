using System.Collections.Immutable;

namespace Pec.Schema;

/// <summary>The names that the site keeps for pages of its own under the address of a kind, or of a list of words: nothing that an author writes may have one there.</summary>
public static class KeptNames
{
    public const string Page = "page", By = "par", Sighting = "signaler", Wanted = "a-raconter", Parts = "genres", Book = "livre", Matrix = "matrice", Requests = "demandes";

    /// <summary>Of every list: its own file, and the folder of its further pages.</summary>
    private static readonly ImmutableArray<string> Usual = ["index", Page];

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Others = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create<string, ImmutableArray<string>>("recits", [By, Sighting, Wanted]),
        KeyValuePair.Create<string, ImmutableArray<string>>("projets", [By]),
        KeyValuePair.Create<string, ImmutableArray<string>>("productions", [Parts]),
        KeyValuePair.Create<string, ImmutableArray<string>>("cahier", [Book]),
        KeyValuePair.Create<string, ImmutableArray<string>>("collectivites", [Requests]),
        KeyValuePair.Create<string, ImmutableArray<string>>("engagements", [Matrix]),
    ]);

    /// <param name="owner">The folder of a kind, or the name of a list of words.</param>
    public static bool Has(string owner, string name) => Usual.Contains(name) || Others.GetValueOrDefault(owner, []).Contains(name);
}
