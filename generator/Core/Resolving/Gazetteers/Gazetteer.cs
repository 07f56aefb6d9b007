using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Resolving.Gazetteers;

/// <summary>
/// The places of a country, as its official list and the habits of its people name them, and what lies abroad. Each table is read when somebody first asks for it, once,
/// whoever asks. A country of which no table ships has what the site declares, and the rest of the world.
/// </summary>
public sealed class Gazetteer : ICountryWords
{
    private static readonly ConcurrentDictionary<string, Lazy<Gazetteer>> Known = new(StringComparer.Ordinal);

    private readonly Lazy<Territories> large;
    private readonly Lazy<CommuneTable> communes;
    private readonly Lazy<Districts> districts;
    private readonly Lazy<Unions> unions;
    private readonly Lazy<Abroad> abroad;
    private readonly Lazy<OtherNames> otherNames;
    private readonly Lazy<Neighbours> neighbours;
    private readonly Lazy<Outlines> outlines;

    private Gazetteer(Country country)
    {
        Country = country;
        var tables = new Tables(country.Folder);
        large = new(() => new(tables));
        communes = new(() => new(tables.Bytes("communes.tsv")));
        districts = new(() => new(tables));
        unions = new(() => new(tables, country.UnionKinds));
        abroad = new(() => new(country));
        otherNames = new(() => new(tables));
        neighbours = new(() => new(tables));
        outlines = new(() => new(tables));
    }

    /// <summary>Of the country of a site.</summary>
    public static Gazetteer Of(SiteSettings settings) => Of(settings.Country?.Text ?? Countries.Usual.Code);

    /// <param name="code">Of a country, in capitals.</param>
    public static Gazetteer Of(string code) => Known.GetOrAdd(
        code, c => new(() => new(Countries.Shipped.FirstOrDefault(s => s.Code == c) ?? new Country(c, CountryNames.Of(c) ?? c) { Sample = CountryNames.Of(c) }))).Value;

    /// <summary>How the country names, codes and draws its places.</summary>
    public Country Country { get; }

    internal Districts Districts => districts.Value;

    internal Unions Unions => unions.Value;

    internal Abroad Abroad => abroad.Value;

    internal OtherNames OtherNames => otherNames.Value;

    /// <summary>Where departments end; none of a country without a map.</summary>
    internal Outlines Outlines => outlines.Value;

    /// <summary>What a level is called; null where the country has none such.</summary>
    public Noun? NounOf(PlaceLevel level) => Country.Levels.FirstOrDefault(l => l.Of == level)?.Noun;

    /// <summary>The level that a word names, « province »; null where the country has none such.</summary>
    public PlaceLevel? LevelNamed(string word) => Country.Levels.FirstOrDefault(l => Folding.Slug(l.Noun.One) == word)?.Of;

    /// <summary>Whether a word is a level of another country alone, which nobody writes here.</summary>
    public bool IsElsewhere(string word) =>
        LevelNamed(word) is null && Countries.Shipped.Any(c => c.Levels.Any(l => Folding.Slug(l.Noun.One) == word)) && !Countries.Shipped.All(c => c.Levels.Any(l => Folding.Slug(l.Noun.One) == word));

    public string ExampleOf(IField field) => field.Codec.Structure is Structure.Place && Country.Sample is { } sample ? sample : field.Example;

    public IEnumerable<(string Word, Sentence Label)> OptionsOf(ImmutableArray<(string Word, Sentence Label)> choice) => choice.Where(o => !IsElsewhere(o.Word));

    /// <summary>A region or a department by its id.</summary>
    public Place? LargeNamed(string id) => large.Value.Named(id);

    public IEnumerable<Place> AllLarge => large.Value.All;

    /// <summary>The region of a department by its code; a region that is its own department is both.</summary>
    public Place RegionOf(string department) => large.Value.RegionOf(department);

    /// <summary>The ids of the regions of the country, in their order.</summary>
    public IEnumerable<string> Regions => neighbours.Value.All;

    /// <summary>The ids of the regions near one, the closest first; none for another place.</summary>
    public ImmutableArray<string> Near(string region) => neighbours.Value.Of(region);

    /// <summary>Whether a place is a region that has others beside it: those are too many to be told by what they are.</summary>
    public bool IsRegion(Place place) => neighbours.Value.Has(place.Id);

    /// <summary>Any place but those of a site, by its id.</summary>
    public Place? WithId(string id) => LargeNamed(id) ?? Abroad.WithId(id) ?? CommuneWithId(id) ?? Unions.WithId(id) ?? Districts.Named(id);

    /// <summary>The id of a commune is its name, then a code where others share the name.</summary>
    private Place? CommuneWithId(string id) =>
        Named(id).Find(p => p.Id == id) ?? (id.LastIndexOf('-') is > 0 and var end ? Named(id[..end]).Find(p => p.Id == id) : null);

    /// <summary>Every place of this name: region, department, communes.</summary>
    public List<Place> Named(string slug) => LargeNamed(slug) is { } found ? [found, .. communes.Value.Named(slug)] : [.. communes.Value.Named(slug)];

    /// <summary>Whether a large place is a commune as well: a capital that is its own department.</summary>
    internal bool IsCommuneToo(Place place) => place.Level == PlaceLevel.Commune || large.Value.IsCommuneToo(place.Id);

    /// <summary>Every place of this code: a department's, a commune's, or a postal one.</summary>
    public List<Place> Coded(string code)
    {
        var found = large.Value.Coded(code).ToList();
        if (Districts.Coded(code) is { } district) found.Add(district);
        if (Country.Codes is { } codes && (code.Length == codes.Postal || code.Length == codes.Lengths[^1])) found.AddRange(communes.Value.Coded(code));
        return found;
    }

    /// <summary>The names of the communes that start with the same two letters, for a mistyped one.</summary>
    public IEnumerable<string> CommunesLike(string prefix) => communes.Value.Like(prefix);

    /// <summary>How many communes have a name that starts with a letter.</summary>
    public int CountOf(char initial) => communes.Value.CountOf(initial);

    /// <summary>The communes whose name starts with a letter, in the order of names.</summary>
    public IEnumerable<Place> CommunesOf(char initial, int skipped, int most) => communes.Value.Of(initial, skipped, most);
}

internal static class GazetteerOfSite
{
    extension(Site site)
    {
        /// <summary>The places of the country of the site.</summary>
        public Gazetteer Gazetteer => Gazetteer.Of(site.Settings);
    }
}
