using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>One line of YAML that does not read: what is wrong with its value, whatever stands around it.</summary>
internal sealed partial class YamlLine
{
    private readonly string[] lines;
    private readonly int number, indent, start;
    private readonly string line, content, value;
    private readonly bool hasKey;

    /// <param name="number">Counted from 1.</param>
    public YamlLine(string[] lines, int number)
    {
        (this.lines, this.number, line) = (lines, number, lines[number - 1]);
        indent = YamlText.IndentOf(line);
        content = line[indent..].TrimEnd();
        (start, hasKey) = ValueOf(line, indent);
        value = start < line.Length ? YamlText.WithoutRemark(line[start..]) : "";
    }

    public string Value => value;

    public bool HasKey => hasKey;

    /// <summary>The next line that is not empty; empty for the last.</summary>
    private string Below
    {
        get
        {
            var below = number;
            while (below < lines.Length && string.IsNullOrWhiteSpace(lines[below])) below++;
            return below < lines.Length ? lines[below] : "";
        }
    }

    /// <summary>Whether the value ends with its line: nothing follows, or another key.</summary>
    private bool IsLast => Below is var below && (below.Length == 0 || YamlText.IsKey(below));

    /// <summary>What stands after « key: » or « - ».</summary>
    private static (int Start, bool HasKey) ValueOf(string line, int start)
    {
        while (line.AsSpan(start).StartsWith("- ")) start += 2;
        while (start < line.Length && line[start] == ' ') start++;
        var quoted = start < line.Length && line[start] == '"' ? line.IndexOf("\":", start + 1, StringComparison.Ordinal) : -1;
        var colon = quoted > 0 ? quoted + 1 : line.IndexOf(": ", start, StringComparison.Ordinal);
        var hasKey = colon > 0 && (line[start] == '"' || line.AsSpan(start, colon - start).IndexOfAny("'\"[{") < 0);
        if (hasKey) start = colon + 1;
        while (start < line.Length && line[start] is ' ' or '\t') start++;
        return (start, hasKey);
    }

    public YamlFault? Fault => NoBreakAfterKey ?? ListSign ?? Remark ?? EqualsSign ?? (value.Length == 0 ? null : value[0] switch
    {
        '"' => DoubleQuotes,
        '\'' => SingleQuotes,
        '“' or '”' or '„' or '‘' or '’' => OfValue(YamlCause.CurlyQuotes, YamlText.Quoted(value.Trim('“', '”', '„', '‘', '’')), IsInCurlyQuotes(value)),
        '[' or '{' => Brackets,
        '&' when ForeignMarks.StartsWithEntity(value) => OfValue(YamlCause.WebEntity, ForeignMarks.ValueOf(value)),
        '|' or '>' when BlockHeader().IsMatch(value) => null,
        '|' or '>' when YamlText.IndentOf(Below) > indent => new(number, start + 1, YamlCause.TextBesideBlockSign, value),
        '|' or '>' => Special,
        '-' when hasKey && value.StartsWith("- ", StringComparison.Ordinal) => new(number, start + 1, YamlCause.DashBeforeText, value),
        '@' or '`' or '%' or ']' or '}' or '&' or '*' or '!' or ',' => Special,
        '?' when value is "?" or ['?', ' ', ..] => Special,
        _ => ColonInValue,
    });

    public static bool IsInCurlyQuotes(string value) =>
        value.Length > 1
            && (value[0], value[^1]) is ('“' or '”' or '„', '”' or '“') or ('‘' or '’', '’' or '‘')
            && value.AsSpan(1, value.Length - 2).IndexOfAny("\"“”„") < 0;

    private YamlFault OfValue(YamlCause cause, string right, bool isCertain = true) => new(number, start + 1, cause, value, right, isCertain);

    private YamlFault? Special => hasKey || start > indent ? OfValue(YamlCause.SpecialSign, YamlText.Quoted(value)) : null;

    private YamlFault? NoBreakAfterKey =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var key
            && key + 1 < line.Length && line[key + 1] is '\u00a0' or '\u202f' && !line.AsSpan(0, key).Contains(' ')
        ? new(number, key + 2, YamlCause.NoBreakSpace, line[(key + 1)..(key + 2)], " ", IsCertain: true) : null;

    private YamlFault? ListSign
    {
        get
        {
            if (hasKey) return null;
            var mark = content is ['*', _, ..] && !content.AsSpan(1).ContainsAny('*', ' ')
                ? 1 : Math.Max(ListMark.LengthIn(content), ListMark.LengthOfNumberIn(content));
            var cause = mark > 0 && content[0] == '-' ? YamlCause.HyphenWithoutSpace : YamlCause.OtherListMark;
            return mark == 0 ? null : new(number, indent + 1, cause, content[..mark], ListMark.Right, IsCertain: true);
        }
    }

    private YamlFault? Remark => content switch
    {
        ['/', '/', ..] => new(number, indent + 1, YamlCause.OtherRemark, content, $"# {content[2..].TrimStart()}", IsCertain: true),
        ['/', '*', .., '*', '/'] when content.Length > 3 =>
            new(number, indent + 1, YamlCause.OtherRemark, content, $"# {content[2..^2].Trim()}", IsCertain: true),
        ['<', '!', '-', '-', .., '-', '-', '>'] when content.Length > 6 =>
            new(number, indent + 1, YamlCause.OtherRemark, content, $"# {content[4..^3].Trim()}", IsCertain: true),
        _ => null,
    };

    private YamlFault? EqualsSign
    {
        get
        {
            var key = YamlText.KeyLengthOf(content);
            var sign = content.IndexOf('=', StringComparison.Ordinal);
            if (key == 0 || sign < key || content.AsSpan(key, sign - key).ContainsAnyExcept(' ')) return null;
            var right = content.AsSpan(sign + 1).StartsWith(" ") ? ":" : ": ";
            return new(number, indent + key + 1, YamlCause.EqualsForColon, content[key..(sign + 1)], right, IsCertain: true);
        }
    }

    private YamlFault? DoubleQuotes
    {
        get
        {
            var close = 1;
            while (close < value.Length && value[close] != '"') close += value[close] == '\\' ? 2 : 1;
            if (close >= value.Length) return Open("\"");
            // A quote after a space opens: those at both ends are the value's, and not those of its first and last words.
            var inside = value[^1] == '"' && value[close - 1] is ' ' or '\'' or '’' or '(' ? value[1..^1] : value;
            return Comma(close) ?? (IsEnded(close) ? null : OfValue(YamlCause.QuoteTooEarly, YamlText.Quoted(inside), !value.Contains('\\')));
        }
    }

    private YamlFault? SingleQuotes
    {
        get
        {
            var close = 1;
            while (close < value.Length && (value[close] != '\'' || value.AsSpan(close).StartsWith("''"))) close += value[close] == '\'' ? 2 : 1;
            if (close >= value.Length) return Open("'");
            var inside = value[^1] == '\'' ? value[1..^1] : value;
            return Comma(close)
                ?? (IsEnded(close) ? null : OfValue(YamlCause.ApostropheInQuotes, YamlText.Quoted(inside.Replace("''", "'", StringComparison.Ordinal))));
        }
    }

    private YamlFault? Brackets
    {
        get
        {
            var (close, missing, remark) = YamlBrackets.In(value);
            if (remark is var (from, to) && value[from..to] is var item)
                return new(number, start + from + 1, YamlCause.RemarkInList, item, YamlText.Quoted(item), IsCertain: true);
            if (close < 0) return new(number, start + 1, YamlCause.OpenBracket, value, value + missing, IsCertain: missing.Length == 1 && IsLast);
            if (IsEnded(close)) return null;
            if (Comma(close) is { } comma) return comma;
            if (value[close + 1] == '(' && value[^1] == ')') return Link(value[1..close], value[(close + 2)..^1]);
            return OfValue(YamlCause.TextAfterBracket, YamlText.Quoted(value));
        }
    }

    private YamlFault Link(string words, string address)
    {
        var alone = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
        return OfValue(YamlCause.LinkInValue, alone, words == alone || words == address || "https://" + words == alone);
    }

    private YamlFault? ColonInValue
    {
        get
        {
            var colon = value.IndexOf(": ", StringComparison.Ordinal) is > 0 and var inside ? inside : value[^1] == ':' ? value.Length - 1 : -1;
            if (!hasKey || colon <= 0) return null;
            var word = value[(value[..colon].LastIndexOf(' ') + 1)..colon];
            // « titre: A resume: B » may be two keys on one line.
            var isCertain = word.Length == 0 || YamlText.KeyLengthOf(word) < word.Length || colon == value.Length - 1;
            return OfValue(YamlCause.ColonInValue, YamlText.Quoted(value), isCertain);
        }
    }

    private bool IsEnded(int close) => value.AsSpan(close + 1).TrimStart() is [] or ['#', ..] || (close + 1 < value.Length && value[close + 1] == ':');

    /// <summary>A comma after the value, as other languages write their lists.</summary>
    private YamlFault? Comma(int close) =>
        value.AsSpan(close + 1).Trim() is "," ? new(number, start + value.Length, YamlCause.CommaAfterValue, ",", "", IsCertain: true) : null;

    private YamlFault Open(string quote) => new(number, start + 1, YamlCause.OpenQuote, value, value + quote, IsCertain: value.Length > 1 && IsLast);

    [GeneratedRegex(@"^[|>][+-]?[0-9]?[+-]?$")]
    private static partial Regex BlockHeader();
}
