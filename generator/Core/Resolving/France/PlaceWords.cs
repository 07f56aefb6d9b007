using System.Collections.Immutable;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.France;

/// <summary>
/// What a place may be, as people write it: « St-Brieuc », « 29200 Brest », « Lannion, Côtes-d'Armor », « Paris 11e », « 29 - Finistère », « Gand (Belgique) ».
/// </summary>
/// <param name="WasUnited">Whether the name is that of a commune of yesterday, which the place holds today.</param>
internal sealed record PlaceWords(ImmutableArray<Place> Places, bool WasUnited)
{
    private static readonly PlaceWords None = new([], false);

    private static readonly string[] Kinds = ["departement-", "region-"];
    private static readonly string[] CommuneKinds = ["ville-de-", "ville-d-", "commune-de-", "commune-d-"];
    private static readonly string[] Articles = ["de-la-", "de-l-", "du-", "des-", "de-", "d-", "la-", "le-", "les-", "l-", "en-"];

    /// <summary>A name of a town abroad is no longer.</summary>
    private const int MostOfName = 60;

    public static PlaceWords Read(string word)
    {
        var isPostOffice = word.Contains(" cedex", StringComparison.OrdinalIgnoreCase);
        if (isPostOffice) word = word[..word.IndexOf(" cedex", StringComparison.OrdinalIgnoreCase)];
        if (Named(word) is { Places.IsEmpty: false } whole) return whole;
        foreach (var (name, precision) in Cut(word))
        {
            var named = Named(name);
            if (Precise(named, Expanded(Folding.Slug(precision)), isPostOffice) is { IsEmpty: false } meant) return named with { Places = meant };
            // « Namur, Belgique » is a town there; « Épinal, Belgique » are two places, unless parentheses bind them.
            if ((named.Places.IsEmpty || word.EndsWith(')')) && Holder(precision) is { } holder && name.Length <= MostOfName && Folding.Slug(name).Length > 0)
                return new([Abroad.Town(name, holder)], false);
        }
        return None;
    }

    /// <summary>The name without what makes it precise, for a mistyped one.</summary>
    public static string NameIn(string word) => Cut(word).Select(c => c.Name).FirstOrDefault(n => n.Length > 0) ?? word;

    /// <summary>With « saint » and « sainte » in full.</summary>
    public static string Expanded(string slug) =>
        slug.Contains("st", StringComparison.Ordinal)
            ? string.Join('-', slug.Split('-').Select(w => w switch { "st" => "saint", "ste" => "sainte", _ => w })) : slug;

    private static PlaceWords Named(string text)
    {
        if (IsCode(text)) return new([.. Gazetteer.Coded(text.ToUpperInvariant())], false);
        var slug = Expanded(Folding.Slug(text));
        foreach (var read in (ReadOnlySpan<Func<string, IEnumerable<Place>>>)[OfToday, Large, Communes, Unions.Named])
            if (read(slug).ToImmutableArray() is { IsEmpty: false } found) return new(found, false);
        return new([.. FormerNames.CommunesOf(slug).Select(Gazetteer.WithId).OfType<Place>()], true);
    }

    private static IEnumerable<Place> OfToday(string slug) =>
        Gazetteer.Named(slug).Concat(Abroad.Named(slug)) is var named && named.Any() ? named : Districts.Named(slug) is { } district ? [district] : [];

    /// <summary>« Réunion », « la Bretagne », « département du Finistère », « en Belgique ».</summary>
    private static IEnumerable<Place> Large(string slug)
    {
        var bare = Without(Articles, Without(Kinds, slug));
        var found = new[] { bare, "la-" + bare }.Select(Gazetteer.LargeNamed).OfType<Place>().Concat(Abroad.Named(bare).Where(p => p.Level != PlaceLevel.Town));
        return slug.StartsWith(Kinds[0], StringComparison.Ordinal) ? found.Where(p => p.Level == PlaceLevel.Department) : found;
    }

    private static IEnumerable<Place> Communes(string slug) =>
        Without(CommuneKinds, slug) is var bare && bare != slug ? Gazetteer.Named(bare).Where(p => p.Level == PlaceLevel.Commune || p.Id == "paris") : [];

    private static string Without(string[] starts, string slug) =>
        starts.FirstOrDefault(s => slug.StartsWith(s, StringComparison.Ordinal)) is { } start ? slug[start.Length..] : slug;

    /// <summary>Every way to part a name from what makes it precise: parentheses, a comma, a code before or after.</summary>
    private static IEnumerable<(string Name, string Precision)> Cut(string word)
    {
        if (word.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && word.EndsWith(')')) yield return Parts(word, open, open + 1, word.Length - 1);
        else if (word.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma) yield return Parts(word, comma, comma + 1, word.Length);
        else if (word.IndexOfAny([' ', '-', '\u00a0']) is > 0 and var first && IsCode(word[..first]))
            yield return (word[first..].Trim(' ', '-', '–', '\u00a0'), word[..first]);
        else if (word.LastIndexOfAny([' ', '-', '\u00a0']) is > 0 and var last && IsCode(word[(last + 1)..]))
            yield return (word[..last].Trim(' ', '-', '–', '\u00a0'), word[(last + 1)..]);
    }

    private static (string Name, string Precision) Parts(string word, int end, int start, int stop) => (word[..end].Trim(), word[start..stop].Trim());

    private static bool IsCode(string name) =>
        name.Length is 2 or 3 or 5 && char.IsAsciiDigit(name[0]) && name.All(char.IsAsciiLetterOrDigit) && name.Count(char.IsAsciiLetter) <= 1;

    /// <summary>Those of a name that the precision leaves: what they are, their code, or what holds them.</summary>
    private static ImmutableArray<Place> Precise(PlaceWords named, string precision, bool isPostOffice)
    {
        if (IsCode(precision) && precision.Length == 5)
        {
            var coded = Gazetteer.Coded(precision.ToUpperInvariant());
            // The post has codes of its own for companies, and « 69000 » is what people write: the department tells then.
            if (coded.Count == 0 || isPostOffice)
                return [.. named.Places.Where(p => Gazetteer.Coded(precision[..2]).Concat(Gazetteer.Coded(precision[..3])).Any(d => HoldersOf(p).Contains(d)))];
            return [.. coded.Where(c => named.Places.Any(p => p.Id == c.Id || p.Id == c.ParentId))];
        }
        return precision switch
        {
            "departement" => OfLevel(named, PlaceLevel.Department),
            "region" => OfLevel(named, PlaceLevel.Region),
            "commune" => OfLevel(named, PlaceLevel.Commune),
            "pays" => OfLevel(named, PlaceLevel.Country),
            "ville" => [.. named.Places.Where(p => p.Level is PlaceLevel.Commune or PlaceLevel.Town)],
            _ when IsCode(precision) && Gazetteer.Coded(precision.ToUpperInvariant()) is var codes => [
                .. named.Places.Where(p => HoldersOf(p).Any(codes.Contains))],
            _ => [.. named.Places.Where(p => HoldersOf(p).Skip(1).Any(Named(precision).Places.Contains))],
        };
    }

    private static ImmutableArray<Place> OfLevel(PlaceWords named, PlaceLevel level) => [.. named.Places.Where(p => p.Level == level)];

    /// <summary>A place, then each that holds the one before.</summary>
    private static IEnumerable<Place> HoldersOf(Place place)
    {
        for (Place? at = place; at is not null; at = at.ParentId is { } parent ? Gazetteer.WithId(parent) : null) yield return at;
    }

    /// <summary>The country or the region outside France of this name.</summary>
    private static Place? Holder(string name) => Abroad.Named(Folding.Slug(name)).FirstOrDefault(p => p.Level != PlaceLevel.Town);
}
