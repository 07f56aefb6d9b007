using System.Collections.Immutable;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>What a place may be, as people write it.</summary>
/// <param name="WasUnited">Whether the name is that of a commune of yesterday, which the place holds today.</param>
internal sealed record PlaceWords(ImmutableArray<Place> Places, bool WasUnited);

/// <summary>
/// Reads places as people write them: « St-Brieuc », « 29200 Brest », « Lannion, Côtes-d'Armor », « Paris 11e », « 29 - Finistère », « Gand (Belgique) », « Province de Liège ».
/// </summary>
internal sealed class PlaceReader(Gazetteer gazetteer)
{
    private static readonly PlaceWords None = new([], false);

    private static readonly string[] CommuneKinds = ["ville-de-", "ville-d-", "commune-de-", "commune-d-"];
    private static readonly string[] Articles = ["de-la-", "de-l-", "du-", "des-", "de-", "d-", "la-", "le-", "les-", "l-", "en-"];

    /// <summary>A name of a town abroad is no longer.</summary>
    private const int MostOfName = 60;

    private readonly OfficialCodes? codes = gazetteer.Country.Codes;

    /// <summary>What a name of a department may begin with, which a region's does not; null where the country has none.</summary>
    private readonly string? department = gazetteer.NounOf(PlaceLevel.Department) is { } noun ? Folding.Slug(noun.One) + "-" : null;

    /// <summary>The country itself, which « Namur (Belgique) » may say at home too; null where no table tells what is in it.</summary>
    private readonly string? country = gazetteer.Country.Folder is null ? null : Folding.Slug(gazetteer.Country.Name);

    private string[] Kinds => department is null ? ["region-"] : [department, "region-"];

    public PlaceWords Read(string word)
    {
        var isPostOffice = codes?.PostOffice is { } after && word.Contains(after, StringComparison.OrdinalIgnoreCase);
        if (isPostOffice) word = word[..word.IndexOf(codes!.PostOffice!, StringComparison.OrdinalIgnoreCase)];
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
    public string NameIn(string word) => Cut(word).Select(c => c.Name).FirstOrDefault(n => n.Length > 0) ?? word;

    /// <summary>With « saint » and « sainte » in full.</summary>
    public static string Expanded(string slug) =>
        slug.Contains("st", StringComparison.Ordinal)
            ? string.Join('-', slug.Split('-').Select(w => w switch { "st" => "saint", "ste" => "sainte", _ => w })) : slug;

    private PlaceWords Named(string text)
    {
        if (IsCode(text)) return new([.. gazetteer.Coded(text.ToUpperInvariant())], false);
        var slug = Expanded(Folding.Slug(text));
        foreach (var read in (ReadOnlySpan<Func<string, IEnumerable<Place>>>)[OfToday, Large, Communes, gazetteer.Unions.Named, Same])
            if (read(slug).ToImmutableArray() is { IsEmpty: false } found) return new(found, false);
        return new([.. gazetteer.OtherNames.CommunesOf(slug).Select(gazetteer.WithId).OfType<Place>()], true);
    }

    private IEnumerable<Place> OfToday(string slug) =>
        gazetteer.Named(slug).Concat(gazetteer.Abroad.Named(slug)) is var named && named.Any() ? named : gazetteer.Districts.Named(slug) is { } district ? [district] : [];

    /// <summary>« Réunion », « la Bretagne », « département du Finistère », « en Belgique ».</summary>
    private IEnumerable<Place> Large(string slug)
    {
        var bare = Without(Articles, Without(Kinds, slug));
        var found = new[] { bare, "la-" + bare }.Select(gazetteer.LargeNamed).OfType<Place>().Concat(gazetteer.Abroad.Named(bare).Where(p => p.Level != PlaceLevel.Town));
        return department is not null && slug.StartsWith(department, StringComparison.Ordinal) ? found.Where(p => p.Level == PlaceLevel.Department) : found;
    }

    private IEnumerable<Place> Communes(string slug) =>
        Without(CommuneKinds, slug) is var bare && bare != slug ? gazetteer.Named(bare).Where(gazetteer.IsCommuneToo) : [];

    /// <summary>By its name in another language of the country.</summary>
    private IEnumerable<Place> Same(string slug) => gazetteer.OtherNames.SameAs(slug).Select(gazetteer.WithId).OfType<Place>();

    private static string Without(string[] starts, string slug) =>
        starts.FirstOrDefault(s => slug.StartsWith(s, StringComparison.Ordinal)) is { } start ? slug[start.Length..] : slug;

    /// <summary>Every way to part a name from what makes it precise: parentheses, a comma, a code before or after.</summary>
    private IEnumerable<(string Name, string Precision)> Cut(string word)
    {
        if (word.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && word.EndsWith(')')) yield return Parts(word, open, open + 1, word.Length - 1);
        else if (word.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma) yield return Parts(word, comma, comma + 1, word.Length);
        else if (word.IndexOfAny([' ', '-', '\u00a0']) is > 0 and var first && IsCode(word[..first]))
            yield return (word[first..].Trim(' ', '-', '–', '\u00a0'), word[..first]);
        else if (word.LastIndexOfAny([' ', '-', '\u00a0']) is > 0 and var last && IsCode(word[(last + 1)..]))
            yield return (word[..last].Trim(' ', '-', '–', '\u00a0'), word[(last + 1)..]);
    }

    private static (string Name, string Precision) Parts(string word, int end, int start, int stop) => (word[..end].Trim(), word[start..stop].Trim());

    private bool IsCode(string name) =>
        codes is not null && codes.Lengths.Contains(name.Length) && char.IsAsciiDigit(name[0]) && name.All(char.IsAsciiLetterOrDigit) && name.Count(char.IsAsciiLetter) <= 1;

    /// <summary>Those of a name that the precision leaves: what they are, their code, or what holds them.</summary>
    private ImmutableArray<Place> Precise(PlaceWords named, string precision, bool isPostOffice)
    {
        if (IsCode(precision) && precision.Length == codes!.Postal)
        {
            var coded = gazetteer.Coded(precision.ToUpperInvariant());
            // The post has codes of its own for companies, and « 69000 » is what people write: the department tells then.
            if (coded.Count == 0 || isPostOffice)
                return [.. named.Places.Where(p => codes.Prefixes.SelectMany(length => gazetteer.Coded(precision[..length])).Any(d => HoldersOf(p).Contains(d)))];
            return [.. coded.Where(c => named.Places.Any(p => p.Id == c.Id || p.Id == c.ParentId))];
        }
        if (gazetteer.LevelNamed(precision) is { } level and (PlaceLevel.Region or PlaceLevel.Department or PlaceLevel.Commune)) return OfLevel(named, level);
        return precision switch
        {
            "pays" => OfLevel(named, PlaceLevel.Country),
            _ when precision == country => [.. named.Places.Where(p => p.Level is not (PlaceLevel.Country or PlaceLevel.Town or PlaceLevel.Own))],
            "ville" => [.. named.Places.Where(p => p.Level is PlaceLevel.Commune or PlaceLevel.Town)],
            _ when IsCode(precision) && gazetteer.Coded(precision.ToUpperInvariant()) is var meant => [
                .. named.Places.Where(p => HoldersOf(p).Any(meant.Contains))],
            _ => [.. named.Places.Where(p => HoldersOf(p).Skip(1).Any(Named(precision).Places.Contains))],
        };
    }

    private static ImmutableArray<Place> OfLevel(PlaceWords named, PlaceLevel level) => [.. named.Places.Where(p => p.Level == level)];

    /// <summary>A place, then each that holds the one before.</summary>
    private IEnumerable<Place> HoldersOf(Place place)
    {
        for (Place? at = place; at is not null; at = at.ParentId is { } parent ? gazetteer.WithId(parent) : null) yield return at;
    }

    /// <summary>The country or the region abroad of this name.</summary>
    private Place? Holder(string name) => gazetteer.Abroad.Named(Folding.Slug(name)).FirstOrDefault(p => p.Level != PlaceLevel.Town);
}
