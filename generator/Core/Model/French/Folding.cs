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

    /// <summary>Each letter that folds, in lower case, and what it becomes.</summary>
    public static IEnumerable<KeyValuePair<char, string>> Letters => Table;

    static Folding()
    {
        Table['œ'] = "oe";
        Table['æ'] = "ae";
        Table['ß'] = "ss";
        Table['þ'] = "th";
    }

    /// <summary>Lower case, without accents or ligatures; combining marks are dropped.</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (lower < 128) folded.Append(lower);
            else if (Table.TryGetValue(lower, out var plain)) folded.Append(plain);
            else if (lower is not (>= '\u0300' and <= '\u036f')) folded.Append(lower);
        }
        return folded.ToString();
    }

    /// <summary>Folded words of ASCII letters and digits joined by "-": an id, a heading's anchor, a file name. What one can write to or call is no part of it: addresses travel.</summary>
    public static string Slug(string text)
    {
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

    private static bool IsFolded(string text)
    {
        foreach (var c in text)
            if (c >= 128 || c is >= 'A' and <= 'Z') return false;
        return true;
    }
}
