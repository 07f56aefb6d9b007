using System.Buffers;
using System.Text;

namespace Pec.Model.French;

/// <summary>
/// Letters without their accents, from a table of our own: the framework's normalisation does nothing where the machine
/// lacks its data, and the same bytes must come out everywhere.
/// </summary>
public static class Folding
{
    private const string Accented = "àâäáãåāăąçćčĉċďđèéêëēėęěĕĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôöõøōŏőŕŗřśŝşšťţŧùúûüũūŭůűųŵýÿŷźżžð";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzzd";

    private static readonly Dictionary<char, string> Table = Accented.Zip(Plain).ToDictionary(p => p.First, p => p.Second.ToString());

    /// <summary>What each sign below the last accented letter becomes: nearly all that is written here.</summary>
    private static readonly string[] Near = new string[0x180];

    /// <summary>What folding leaves as it is.</summary>
    private static readonly SearchValues<char> Folded = SearchValues.Create(
        [.. Enumerable.Range(0, 128).Select(i => (char)i).Where(c => c is not (>= 'A' and <= 'Z'))]);

    private static readonly SearchValues<char> LettersAndHyphens = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    /// <summary>How many signs one may become.</summary>
    public const int Widest = 2;

    /// <summary>Each letter that folds, in lower case, and what it becomes.</summary>
    public static IEnumerable<KeyValuePair<char, string>> Letters => Table;

    static Folding()
    {
        Table['œ'] = "oe";
        Table['æ'] = "ae";
        Table['ß'] = "ss";
        Table['þ'] = "th";
        for (var i = 0; i < Near.Length; i++) Near[i] = char.ToLowerInvariant((char)i) is var lower && Table.TryGetValue(lower, out var plain) ? plain : lower.ToString();
    }

    /// <summary>Lower case, without accents or ligatures; combining marks are dropped.</summary>
    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Folded)) return text;
        var folded = ArrayPool<char>.Shared.Rent(text.Length * Widest);
        var length = Fold(text, folded);
        var result = new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    /// <summary>The same into a place that holds <see cref="Widest"/> times the text; how long it has become.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c < 128) folded[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (c < Near.Length) foreach (var plain in Near[c]) folded[length++] = plain;
            else if (char.ToLowerInvariant(c) is var lower && Table.TryGetValue(lower, out var letters))
                foreach (var plain in letters) folded[length++] = plain;
            else if (lower is not (>= '\u0300' and <= '\u036f')) folded[length++] = lower;
        }
        return length;
    }

    /// <summary>
    /// Folded words of ASCII letters and digits joined by "-": an id, a heading's anchor, a file name. What one can write to or call is no part of it:
    /// addresses travel.
    /// </summary>
    public static string Slug(string text)
    {
        // Most are one already; what has figures may be a number to call.
        if (!text.AsSpan().ContainsAnyExcept(LettersAndHyphens) && text is [not '-', .., not '-'] && !text.Contains("--", StringComparison.Ordinal))
            return text;
        var slug = new StringBuilder(text.Length);
        foreach (var c in Fold(PersonalAddresses.Replaced(text, " ")))
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9')) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The longest id.</summary>
    public const int Longest = 80;

    /// <summary>The same in at most so many characters, cut between two words where there is one to cut at.</summary>
    public static string ShortSlug(string text, int most = Longest)
    {
        var slug = Slug(text);
        if (slug.Length <= most) return slug;
        return slug[..(slug.LastIndexOf('-', most) is > 0 and var end ? end : most)];
    }

    /// <summary>Whether a text is already an id: words of a–z and 0–9 joined by single hyphens, at most 80 characters.</summary>
    public static bool IsSlug(string text) => text.Length is > 0 and <= Longest && Slug(text) == text;
}
