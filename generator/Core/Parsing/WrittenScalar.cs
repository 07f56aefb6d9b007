using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>A value as its author wrote it, from one place of the lines to another, counted from 0: what YAML takes without a word and nobody meant.</summary>
/// <param name="Quote">What stands around it; null for none.</param>
/// <param name="IsBlock">Started by « | » or « &gt; ».</param>
internal sealed record WrittenScalar(string[] Lines, int Line, int Column, int EndLine, int EndColumn, char? Quote, bool IsBlock)
{
    private bool IsBare => Quote is null && !IsBlock;

    /// <summary>Why it cannot be what was meant; null when it may be.</summary>
    public YamlFault? Misread
    {
        get
        {
            if (!IsBare) return null;
            var text = On(Line);
            if (YamlLine.IsInCurlyQuotes(text))
                return new(Line + 1, Column + 1, YamlCause.CurlyQuotes, text, YamlText.Quoted(text[1..^1].Trim()), IsCertain: Line == EndLine);
            var mark = MarkOn(Line);
            if (mark == 0) return null;
            // Beside its key a text may start with a dash, unless other lines do.
            if (!Lines[Line].AsSpan(0, Column).IsWhiteSpace()) return HasMarkBelow ? new(Line + 1, Column + 1, YamlCause.DashBeforeText, text) : null;
            var cause = text[0] == '-' ? YamlCause.HyphenWithoutSpace : YamlCause.OtherListMark;
            return new(Line + 1, Column + 1, cause, text[..mark], ListMark.Right, IsCertain: true);
        }
    }

    /// <summary>What follows on its line and is taken for a remark, though « # » touches a word.</summary>
    public Diagnostic? Cut(SitePath path, int linesBefore)
    {
        if (IsBlock || EndLine >= Lines.Length) return null;
        var line = Lines[EndLine];
        var sign = line.AsSpan(Math.Min(EndColumn, line.Length)).IndexOfAnyExcept(" \t") is > 0 and var spaces ? EndColumn + spaces : -1;
        if (sign < 0 || line[sign] != '#' || sign + 1 == line.Length || !char.IsLetterOrDigit(line[sign + 1])) return null;
        var lost = YamlText.WithoutRemark(line[sign..]);
        var isSure = IsBare && Line == EndLine && lost[^1] is not (',' or ']' or '}');
        var start = !isSure || EndColumn == Column ? sign : Column;
        var written = line[start..(sign + lost.Length)];
        return Rules.CutValue(new(path, EndLine + 1 + linesBefore, start + 1, written.Length), lost, isSure ? YamlText.Quoted(written) : null, written);
    }

    /// <summary>The first line of it that has marks of another tool.</summary>
    public Diagnostic? Foreign(SitePath path, int linesBefore)
    {
        for (var line = IsBlock ? Line + 1 : Line; line <= EndLine && line < Lines.Length; line++)
        {
            var text = On(line);
            var from = line == Line && Quote is not null ? 1 : YamlText.IndentOf(text);
            var to = line == EndLine && Quote is not null ? text.Length - 1 : text.Length;
            if (from >= to || ForeignMarks.In(text[from..to], Quote, IsBare) is not { } mark) continue;
            var at = new Location(path, line + 1 + linesBefore, (line == Line ? Column : 0) + from + 1, to - from);
            return Rules.ForeignMark(at, mark.First, mark.Right is null ? null : new(text[from..to], mark.Right));
        }
        return null;
    }

    private string On(int line)
    {
        var (from, to) = (line == Line ? Column : 0, line == EndLine ? EndColumn : int.MaxValue);
        var text = Lines[line];
        return text[Math.Min(from, text.Length)..Math.Clamp(to, Math.Min(from, text.Length), text.Length)];
    }

    private int MarkOn(int line) => On(line).AsSpan().TrimStart() is var text && ListMark.LengthIn(text) is > 0 and var mark ? mark
        : line + 1 <= EndLine || line > Line ? ListMark.LengthOfNumberIn(text) : 0;

    private bool HasMarkBelow => Enumerable.Range(Line + 1, EndLine - Line).Any(l => l < Lines.Length && MarkOn(l) > 0);
}
