using System.Text;

namespace Pec.Model.French;

/// <summary>
/// French typography on plain words: the right apostrophe, quotation marks and no-break spaces. A space that exists is made
/// no-break; none is invented but inside quotation marks that replace straight ones. Never for code, addresses or ids.
/// </summary>
public sealed class Typography
{
    private const char NoBreak = '\u00a0', Narrow = '\u202f', NoBreakHyphen = '\u2011';

    private static readonly string[] Subjects = ["je", "tu", "il", "elle", "on", "ils", "elles"];

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    private char previous = ' ';
    private bool isQuoting;
    /// <summary>No piece follows this one, so that a quotation that it does not close is none.</summary>
    private bool isWhole;

    /// <summary>One text that stands alone.</summary>
    public static string Set(string text) => new Typography { isWhole = true }.Continue(text) is var set && set == text ? text : set;

    /// <summary>The next piece of a text that is cut by emphasis or links: what came before still counts.</summary>
    public string Continue(ReadOnlySpan<char> text)
    {
        var set = new StringBuilder(text.Length + 8);
        var lastClosing = isWhole ? LastClosing(text) : int.MaxValue;
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && !IsMark(text[end])) end++;
            if (end > i)
            {
                set.Append(text[i..end]);
                previous = text[end - 1];
                i = end;
                if (i == text.Length) break;
            }
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (c == '\'') set.Append('’');
            else if (c == '"') Quote(set, next, mayOpen: i < lastClosing);
            else if (c == '.' && text[i..].StartsWith("...") && previous != '.' && (i + 3 >= text.Length || text[i + 3] != '.'))
            {
                set.Append('…');
                i += 2;
            }
            else if (c == '-') set.Append(IsInversion(text[(i + 1)..]) && char.IsLetter(previous) ? NoBreakHyphen : c);
            else if (IsSpace(c)) set.Append(Space(c, next, text[(i + 1)..], set));
            else set.Append(c);
            previous = set.Length > 0 ? set[^1] : previous;
        }
        return set.ToString();
    }

    /// <summary>What stands between two pieces and is left as it is (code, an address) still comes before the second.</summary>
    public void Pass(ReadOnlySpan<char> text)
    {
        if (text.Length > 0) previous = text[^1];
    }

    /// <summary>
    /// A straight quote opens after a space or a bracket when another closes, which it does after a word, or before the end of one; an inch stays an inch.
    /// </summary>
    private void Quote(StringBuilder set, char next, bool mayOpen)
    {
        if (!isQuoting && mayOpen && (previous is ' ' or NoBreak or Narrow or '(' or '[' or '’' or '\n') && !IsSpace(next) && next != '"')
        {
            set.Append('«').Append(NoBreak);
            isQuoting = true;
        }
        else if (isQuoting && !IsSpace(previous))
        {
            set.Append(NoBreak).Append('»');
            isQuoting = false;
        }
        else if (isQuoting && EndsWord(next) && set.Length > 0 && !(set.Length > 1 && set[^2] == '«'))
        {
            set[^1] = NoBreak;
            set.Append('»');
            isQuoting = false;
        }
        else set.Append('"');
    }

    /// <summary>Where the last quote that could close stands; -1 for none.</summary>
    private static int LastClosing(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0; i--)
            if (text[i] == '"' && (!IsSpace(text[i - 1]) || EndsWord(i + 1 < text.Length ? text[i + 1] : '\0'))) return i;
        return -1;
    }

    private static bool EndsWord(char next) => next == '\0' || IsSpace(next) || next is '.' or ',' or ';' or ':' or '!' or '?' or '…' or ')' or ']';

    private char Space(char space, char next, ReadOnlySpan<char> rest, StringBuilder set)
    {
        if (space == '\n') return space;
        if (next is ';' or '!' or '?') return Narrow;
        if (next is ':' or '»' || previous == '«') return NoBreak;
        if (next is '%' or '€' && char.IsAsciiDigit(previous)) return NoBreak;
        if (char.IsAsciiDigit(next))
        {
            if (EndsWithWord(set, "n°") || EndsWithWord(set, "p.")) return NoBreak;
            if (char.IsAsciiDigit(previous) && IsThousands(rest) && IsShortNumber(set)) return Narrow;
        }
        return IsDay(set) && StartsWithMonth(rest) ? NoBreak : space;
    }

    /// <summary>What may become another sign; letters are taken as they are, many at once.</summary>
    private static bool IsMark(char c) => c is '\'' or '"' or '.' or '-' || IsSpace(c);

    private static bool IsSpace(char c) => c is ' ' or NoBreak or Narrow or '\n';

    private static bool EndsWithWord(StringBuilder set, string word)
    {
        if (set.Length < word.Length) return false;
        for (var i = 0; i < word.Length; i++)
            if (set[set.Length - word.Length + i] != word[i]) return false;
        return set.Length == word.Length || !char.IsLetterOrDigit(set[set.Length - word.Length - 1]);
    }

    /// <summary>A verb and its subject, turned round: « viendra-t-elle » is not cut at the end of a line.</summary>
    private static bool IsInversion(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("t-")) rest = rest[2..];
        foreach (var subject in Subjects)
            if (rest.StartsWith(subject) && (rest.Length == subject.Length || !char.IsLetterOrDigit(rest[subject.Length]) && rest[subject.Length] != '-'))
                return true;
        return false;
    }

    /// <summary>Exactly three digits follow, and no more.</summary>
    private static bool IsThousands(ReadOnlySpan<char> rest) =>
        rest.Length >= 3
            && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]) && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));

    /// <summary>One to three digits stand before, so that a year or a postal code is not the start of a number.</summary>
    private static bool IsShortNumber(StringBuilder set)
    {
        var digits = 0;
        while (digits < set.Length && char.IsAsciiDigit(set[set.Length - 1 - digits])) digits++;
        return digits is >= 1 and <= 3;
    }

    private bool IsDay(StringBuilder set)
    {
        if (!char.IsAsciiDigit(previous) && previous != 'r') return false;
        if (previous == 'r') return EndsWithWord(set, "1er");
        var start = set.Length;
        while (start > 0 && set.Length - start <= 2 && char.IsAsciiDigit(set[start - 1])) start--;
        return set.Length - start is 1 or 2 && (start == 0 || !char.IsLetterOrDigit(set[start - 1]));
    }

    private static bool StartsWithMonth(ReadOnlySpan<char> rest)
    {
        foreach (var month in Months)
            if (rest.StartsWith(month) && (rest.Length == month.Length || !char.IsLetter(rest[month.Length]))) return true;
        return false;
    }
}
