using System.Collections.Immutable;
using System.Text;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving.France;

/// <summary>
/// The regions, departments and communes of France (INSEE, code officiel géographique 2026; make.mjs says how the files are
/// made). The communes stay bytes sorted by name, searched by halves: nothing is read of the 35,000 but the lines asked for.
/// </summary>
internal static class Gazetteer
{
    private static readonly ImmutableArray<string[]> LargeLines = [.. Tables.Lines("regions-departements.tsv")];
    private static readonly ImmutableDictionary<string, Place> Large = LargeLines.ToImmutableDictionary(
        c => c[0], c => new Place(c[0], c[4], c[1] == "region" ? PlaceLevel.Region : PlaceLevel.Department, c[3].Length > 0 ? c[3] : null, c[2]) { Position = Position.Parse(c[6]) }, StringComparer.Ordinal);
    /// <summary>Paris is a department and its commune at once; overseas, a region is its department.</summary>
    private static readonly ILookup<string, Place> LargeByOtherCode = LargeLines
        .SelectMany(c => c[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (code, Place: Large[c[0]])))
        .ToLookup(p => p.code, p => p.Place, StringComparer.Ordinal);
    private static readonly byte[] Communes = Tables.Bytes("communes.tsv");

    /// <summary>A region or a department by its id.</summary>
    public static Place? LargeNamed(string id) => Large.GetValueOrDefault(id);

    public static IEnumerable<Place> AllLarge => Large.Values;

    /// <summary>Any place but those of a site, by its id.</summary>
    public static Place? WithId(string id) => Large.GetValueOrDefault(id) ?? Abroad.WithId(id) ?? CommuneWithId(id) ?? Unions.WithId(id) ?? Districts.Named(id);

    /// <summary>The id of a commune is its name, then its department's code where others share the name.</summary>
    private static Place? CommuneWithId(string id) =>
        Named(id).Find(p => p.Id == id) ?? (id.LastIndexOf('-') is > 0 and var end ? Named(id[..end]).Find(p => p.Id == id) : null);

    /// <summary>Every place of this name: region, department, communes.</summary>
    public static List<Place> Named(string slug)
    {
        var found = new List<Place>();
        if (Large.TryGetValue(slug, out var large)) found.Add(large);
        var key = Encoding.ASCII.GetBytes(slug + "\t");
        for (var start = FirstAtOrAfter(key); start < Communes.Length && Communes.AsSpan(start).StartsWith(key); start = NextLine(start)) found.Add(Commune(start));
        return found;
    }

    /// <summary>Every place of this code: a department's, a commune's, or a postal one.</summary>
    public static List<Place> Coded(string code)
    {
        var found = Large.Values.Where(p => p.Level == PlaceLevel.Department && p.Code == code).Concat(LargeByOtherCode[code]).ToList();
        if (Districts.Coded(code) is { } district) found.Add(district);
        if (code.Length != 5) return found;
        var digits = Encoding.ASCII.GetBytes(code);
        for (var at = Communes.AsSpan().IndexOf(digits); at >= 0;)
        {
            found.Add(Commune(LineStart(at)));
            var rest = NextLine(at);
            var next = Communes.AsSpan(rest).IndexOf(digits);
            at = next < 0 ? -1 : rest + next;
        }
        return found;
    }

    /// <summary>The names of the communes that start with the same two letters, for a mistyped one.</summary>
    public static IEnumerable<string> CommunesLike(string prefix)
    {
        var start = Encoding.ASCII.GetBytes(prefix);
        for (var at = FirstAtOrAfter(start); at < Communes.Length && Communes.AsSpan(at).StartsWith(start); at = NextLine(at)) yield return Commune(at).Name;
    }

    /// <summary>How many communes have a name that starts with a letter.</summary>
    public static int CountOf(char initial)
    {
        var (start, end) = RangeOf(initial);
        return Communes.AsSpan(start, end - start).Count((byte)'\n');
    }

    /// <summary>The communes whose name starts with a letter, in the order of names.</summary>
    public static IEnumerable<Place> CommunesOf(char initial, int skipped, int most)
    {
        var (at, end) = RangeOf(initial);
        for (var i = 0; i < skipped && at < end; i++) at = NextLine(at);
        for (var i = 0; i < most && at < end; i++, at = NextLine(at)) yield return Commune(at);
    }

    private static (int Start, int End) RangeOf(char initial) => (FirstAtOrAfter([(byte)initial]), FirstAtOrAfter([(byte)(initial + 1)]));

    private static int FirstAtOrAfter(ReadOnlySpan<byte> key)
    {
        int low = NextLine(0), high = Communes.Length;
        while (low < high)
        {
            var middle = LineStart(low + (high - low) / 2);
            if (Communes.AsSpan(middle).SequenceCompareTo(key) < 0) low = NextLine(middle);
            else high = middle;
        }
        return low;
    }

    /// <summary>The region of a department by its code; overseas, they are one.</summary>
    public static Place RegionOf(string department) =>
        Large.Values.FirstOrDefault(p => p.Level == PlaceLevel.Department && p.Code == department) is { ParentId: { } region } ? Large[region] : LargeByOtherCode[department].First();

    private static int LineStart(int at) => Communes.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;

    private static int NextLine(int at) => Communes.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var end ? at + end + 1 : Communes.Length;

    private static Place Commune(int start)
    {
        var cells = Encoding.UTF8.GetString(Communes.AsSpan(start, NextLine(start) - start - 1)).Split('\t');
        var isAbout = cells[6].StartsWith('~');
        return new(cells[1].Length > 0 ? cells[1] : cells[0], cells[5], PlaceLevel.Commune, cells[3], cells[2])
        {
            Position = Position.Parse(cells[6].AsSpan(isAbout ? 1 : 0)), IsAbout = isAbout,
        };
    }
}
