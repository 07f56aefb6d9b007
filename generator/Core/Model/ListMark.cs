namespace Pec.Model;

/// <summary>What people put before the items of a list where YAML wants a hyphen and a space.</summary>
public static class ListMark
{
    public const string Right = "- ";

    private const string Signs = "–—−‒•·‣●▪◦∙○■►➢➤*✓✔", Hyphens = "-‐‑";

    /// <summary>
    /// How many characters of the line are such a mark, its spaces included; 0 when it is none.
    /// A negative number and a rule of hyphens are something else.
    /// </summary>
    public static int LengthIn(ReadOnlySpan<char> line)
    {
        if (line.Length < 2) return 0;
        if (Hyphens.Contains(line[0]) && (char.IsLetter(line[1]) || line[1] is '"' or '\'' or '[' or '{' or '«')) return 1;
        if (!Signs.Contains(line[0]) && !"‐‑".Contains(line[0])) return 0;
        var length = 1 + (line[1..].IndexOfAnyExcept(" \t\u00a0\u202f\u2002\u2003\u2009") is var spaces and >= 0 ? spaces : line.Length - 1);
        return length < line.Length && (length > 1 || (line[0] != '*' && char.IsLetter(line[1]))) ? length : 0;
    }

    /// <summary>The same for « 1. » and « 2) », which mark an item only when another line has one.</summary>
    public static int LengthOfNumberIn(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && digits + 2 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
    }
}
