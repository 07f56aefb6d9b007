using Pec.Diagnostics;

namespace Pec.Parsing;

/// <summary>What most likely went wrong in YAML that does not read: the library's words mislead, the author's line does not.</summary>
public static class YamlAdvice
{
    /// <summary>What the keys of the schema are made of.</summary>
    private static readonly System.Buffers.SearchValues<char> KeySigns = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Looks at the line of the failure, then at those above it.</summary>
    /// <returns>Line and column from 1, and the cause.</returns>
    public static (int Line, int Column, YamlCause Cause) For(string text, int line, int column)
    {
        var lines = text.Split('\n');
        line = Math.Clamp(line, 1, lines.Length);
        // A wrong indent makes the line above it fail.
        for (var i = Math.Min(line + 1, lines.Length); i >= Math.Max(1, line - 1); i--)
            if (WrongIndent(lines[i - 1]) is var (found, cause)) return (i, found, cause);
        for (var i = line; i >= Math.Max(1, line - 3); i--)
            if (Suspect(lines[i - 1]) is var (found, cause)) return (i, found, cause);
        for (var i = Math.Min(line + 1, lines.Length); i >= Math.Max(1, line - 1); i--)
            if (Misplaced(lines, i) is var (found, cause)) return (i, found, cause);
        for (var i = 1; i <= lines.Length; i++)
            if ((WrongIndent(lines[i - 1]) ?? Suspect(lines[i - 1])) is var (found, cause) && cause is YamlCause.OpenQuote or YamlCause.OpenBracket or YamlCause.NoBreakSpace or YamlCause.Tab) return (i, found, cause);
        return (line, Math.Clamp(column, 1, lines[line - 1].Length + 1), YamlCause.Unknown);
    }

    /// <summary>Why a bare value that YAML takes without a word is not what its author meant; null when it may be.</summary>
    public static YamlCause? Misread(string value) =>
        IsItemWithoutSpace(value) ? YamlCause.HyphenWithoutSpace
        : value.Length > 1 && (value[0], value[^1]) is ('“' or '”' or '„', '”' or '“') or ('‘' or '’', '’' or '‘') ? YamlCause.CurlyQuotes : null;

    /// <summary>A negative number and a rule of hyphens are something else.</summary>
    private static bool IsItemWithoutSpace(ReadOnlySpan<char> value) => value is ['-', _, ..] && (char.IsLetter(value[1]) || value[1] is '"' or '\'' or '[' or '{');

    private static (int Column, YamlCause Cause)? WrongIndent(string line)
    {
        var indent = line.Length - line.TrimStart().Length;
        for (var i = 0; i < indent; i++)
        {
            if (line[i] == '\t') return (i + 1, YamlCause.Tab);
            if (line[i] is '\u00a0' or '\u202f') return (i + 1, YamlCause.NoBreakSpace);
        }
        return null;
    }

    private static (int Column, YamlCause Cause)? Suspect(string line)
    {
        if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var key && key + 1 < line.Length && line[key + 1] is '\u00a0' or '\u202f' && !line.AsSpan(0, key).Contains(' ')) return (key + 2, YamlCause.NoBreakSpace);
        var (value, start) = ValueOf(line);
        if (value.Length == 0) return null;
        if (IsItemWithoutSpace(value)) return (start + 1, YamlCause.HyphenWithoutSpace);
        if (value[0] is '“' or '”' or '„' or '‘' or '’') return (start + 1, YamlCause.CurlyQuotes);
        if (value[0] == '\'') return Unescaped(value, '\'') switch
        {
            0 => (start + 1, YamlCause.OpenQuote),
            1 => null,
            _ => (start + 1, YamlCause.ApostropheInQuotes),
        };
        if (value[0] == '"') return Unescaped(value, '"') == 0 ? (start + 1, YamlCause.OpenQuote) : null;
        if (value[0] is '[' or '{') return value.Count(c => c is '[' or '{') > value.Count(c => c is ']' or '}') ? (start + 1, YamlCause.OpenBracket) : null;
        if (value[0] is '@' or '`' or '%' or ']' or '}') return (start + 1, YamlCause.SpecialSign);
        return value.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? (start + colon + 1, YamlCause.ColonInValue) : null;
    }

    /// <summary>A line that is sound in itself, but not after the one above it.</summary>
    private static (int Column, YamlCause Cause)? Misplaced(string[] lines, int number)
    {
        var line = lines[number - 1];
        var indent = line.Length - line.TrimStart(' ').Length;
        var content = line.AsSpan(indent).TrimEnd();
        if (content.Length == 0 || content[0] is '-' or '#') return null;
        var word = content.IndexOfAnyExcept(KeySigns);
        if (word < 0 || (word > 0 && (content[word] is ' ' || (content[word] == ':' && word + 1 < content.Length && content[word + 1] is not (' ' or '/'))) && !content.Contains(": ", StringComparison.Ordinal) && !content.EndsWith(":")))
            return (indent + 1, YamlCause.KeyWithoutColon);
        var above = number > 1 ? lines[number - 2] : "";
        return above.Contains(": ", StringComparison.Ordinal) && above.Length - above.TrimStart(' ').Length < indent && above.TrimStart(' ')[0] != '-' ? (1, YamlCause.WrongIndent) : null;
    }

    /// <summary>How many quotes follow the opening one, doubled or escaped ones apart.</summary>
    private static int Unescaped(string value, char quote)
    {
        var rest = value[1..].Replace(quote == '\'' ? "''" : "\\\"", "", StringComparison.Ordinal);
        return rest.Count(c => c == quote);
    }

    /// <summary>What stands after « key: » or « - », and its offset.</summary>
    private static (string Value, int Start) ValueOf(string line)
    {
        var start = line.Length - line.TrimStart().Length;
        while (line.AsSpan(start).StartsWith("- ")) start += 2;
        var colon = line.IndexOf(": ", start, StringComparison.Ordinal);
        if (colon > 0 && line.AsSpan(start, colon - start).IndexOfAny("'\"[{") < 0) start = colon + 2;
        while (start < line.Length && line[start] == ' ') start++;
        return (line[start..].TrimEnd(), start);
    }
}
