using Pec.Diagnostics;

namespace Pec.Parsing;

/// <summary>What most likely went wrong in YAML that does not read: the library's words mislead, the author's line does not.</summary>
internal static class YamlAdvice
{
    /// <summary>Looks at the line of the failure, then at those around it.</summary>
    /// <param name="line">Counted from 1, as is the column.</param>
    public static YamlFault For(string text, int line, int column)
    {
        var lines = text.Split('\n');
        line = Math.Clamp(line, 1, lines.Length);
        // A wrong indent makes the line above it fail.
        var (first, last) = (Math.Max(1, line - 1), Math.Min(line + 1, lines.Length));
        return Nearest(last, first, i => BadSpace(lines[i - 1], i))
            ?? OutOfBlock(lines, line)
            ?? Nearest(line, Math.Max(1, line - 3), i => new YamlLine(lines, i).Fault)
            ?? Nearest(last, first, i => Misplaced(lines, i))
            ?? lines.Select((l, i) => BadSpace(l, i + 1) ?? new YamlLine(lines, i + 1).Fault)
                .FirstOrDefault(f => f is not null && FarReaching.Contains(f.Cause))
            ?? new(line, Math.Clamp(column, 1, lines[line - 1].Length + 1), YamlCause.Unknown);
    }

    /// <summary>What makes another line fail, as far as it may be.</summary>
    private static readonly YamlCause[] FarReaching = [YamlCause.OpenQuote, YamlCause.OpenBracket, YamlCause.NoBreakSpace, YamlCause.Tab];

    private static YamlFault? Nearest(int from, int to, Func<int, YamlFault?> faultAt)
    {
        for (var i = from; i >= to; i--)
            if (faultAt(i) is { } fault) return fault;
        return null;
    }

    private static YamlFault? BadSpace(string line, int number)
    {
        for (var i = 0; i < line.Length && char.IsWhiteSpace(line[i]); i++)
        {
            if (line[i] == '\t') return new(number, i + 1, YamlCause.Tab, "\t", "  ", IsCertain: true);
            if (line[i] is '\u00a0' or '\u202f') return new(number, i + 1, YamlCause.NoBreakSpace, line[i..(i + 1)], " ", IsCertain: true);
        }
        return null;
    }

    /// <summary>A line of a text started by « | » or « &gt; » that is less indented than its first: the sound one below it fails.</summary>
    private static YamlFault? OutOfBlock(string[] lines, int failing)
    {
        for (var number = failing; number >= 1; number--)
        {
            var line = new YamlLine(lines, number);
            if (line is { HasKey: true, Value: ['|' or '>', ..], Fault: null }) return OutOfBlock(lines, number, failing);
            if (number < failing && YamlText.IsKey(lines[number - 1])) return null;
        }
        return null;
    }

    private static YamlFault? OutOfBlock(string[] lines, int opening, int failing)
    {
        var outside = YamlText.IndentOf(lines[opening - 1]);
        var inside = 0;
        for (var number = opening + 1; number <= Math.Min(failing + 1, lines.Length); number++)
        {
            var line = lines[number - 1];
            if (string.IsNullOrWhiteSpace(line)) continue;
            var indent = YamlText.IndentOf(line);
            if (inside == 0) inside = indent > outside ? indent : outside + 2;
            if (indent >= inside) continue;
            var content = line[indent..].TrimEnd();
            if (indent <= outside && (YamlText.IsKey(content) || content[0] is '-' or '#')) return null;
            var isCertain = indent > outside || !CouldBeKey(content);
            return new(number, indent + 1, YamlCause.TextOutOfBlock, content, new string(' ', inside - indent) + content, isCertain);
        }
        return null;
    }

    /// <summary>A line that is sound in itself, but not after the one above it.</summary>
    private static YamlFault? Misplaced(string[] lines, int number)
    {
        var line = lines[number - 1];
        var indent = YamlText.IndentOf(line);
        var content = line[indent..].TrimEnd();
        if (content.Length == 0 || content[0] is '-' or '#') return null;
        var key = YamlText.KeyLengthOf(content);
        if (key > 0 && key + 1 < content.Length && content[key] == ':' && content[key + 1] is not (' ' or '/'))
            return new(number, indent + 1, YamlCause.KeyWithoutColon, content[..(key + 1)], content[..(key + 1)] + " ", IsCertain: true);
        var above = number - 1;
        while (above > 0 && string.IsNullOrWhiteSpace(lines[above - 1])) above--;
        var former = above > 0 ? new YamlLine(lines, above) : null;
        var formerIndent = above > 0 ? YamlText.IndentOf(lines[above - 1]) : 0;
        if (!content.Contains(": ", StringComparison.Ordinal) && content[^1] != ':')
        {
            var goesOn = former is { Value: [not ('"' or '\'' or '[' or '{' or '|' or '>' or '#'), ..] } && indent <= formerIndent;
            if (CouldBeKey(content)) return new(number, indent + 1, goesOn ? YamlCause.WrappedValueOrKey : YamlCause.KeyWithoutColon);
            var missing = Math.Max(0, formerIndent + (former is { HasKey: true } ? 2 : 0) - indent);
            return goesOn ? new(number, indent + 1, YamlCause.WrappedValue, content, new string(' ', missing) + content, IsCertain: true) : null;
        }
        if (former is not { HasKey: true, Value.Length: > 0 } || formerIndent >= indent || lines[above - 1][formerIndent] == '-') return null;
        return YamlText.IsKey(content) ? new(number, 1, YamlCause.WrongIndent)
            : new(number, indent + 1, YamlCause.ColonInLongValue, content);
    }

    /// <summary>Whether the first word is made as a key of the schema is.</summary>
    private static bool CouldBeKey(string content) =>
        YamlText.KeyLengthOf(content) is > 1 and var length && (length == content.Length || content[length] == ' ');
}
