using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>Where the front matter of a text stands, as offsets.</summary>
/// <param name="LinesBefore">How many lines of the file stand above it.</param>
/// <param name="IsGuessed">Whether one of the two lines around it is missing, and it was found by what it looks like.</param>
internal readonly record struct FrontMatterSpan(int Start, int End, int BodyStart, int LinesBefore = 1, bool IsGuessed = false);

/// <summary>The two lines « --- » around the front matter, and what stands there when they are not right.</summary>
internal static partial class FrontMatter
{
    private const string Fence = "---";

    /// <summary>
    /// Between the first line and the next « --- »; where one of them is not right, as it was meant: what is wrong with the two lines does not hide what is wrong between them.
    /// </summary>
    /// <returns>Null where nothing looks like a front matter; what is told of the two lines.</returns>
    public static (FrontMatterSpan? Span, ImmutableArray<Diagnostic> Wrong) Around(SitePath path, string text)
    {
        var (wrong, start) = Opening(path, text);
        if (start < 0) return (null, [wrong!]);
        var before = text.AsSpan(0, start).Count('\n');
        foreach (var (from, to) in Lines(text, start, text.Length))
            if (text.AsSpan(from, to - from).TrimEnd() is Fence)
                return (new(start, from, Math.Min(to + 1, text.Length), before, wrong is not null && !Rules.IsNearly(wrong)), wrong is null ? [] : [wrong]);
        var open = NotClosed(path, text, start);
        var (end, body) = (StartOf(text, open.At!.Line), StartOf(text, open.At.Line + 1));
        // What is missing is put before a line of text, after the last line of a front matter, or in the place of what stands there.
        var span = new FrontMatterSpan(start, Rules.HasTextThere(open) || Rules.IsNearly(open) ? end : body, Rules.HasTextThere(open) ? end : body, before, !Rules.IsNearly(open) || (wrong is not null && !Rules.IsNearly(wrong)));
        return (span, wrong is null ? [open] : Rules.IsNearly(wrong) ? [wrong, open] : [wrong]);
    }

    /// <summary>What is wrong with the first line, null when it opens the front matter; and where that begins, −1 when it does nowhere.</summary>
    private static (Diagnostic? Wrong, int Start) Opening(SitePath path, string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = (end < 0 ? text : text[..end]).TrimEnd();
        if (end >= 0 && line == Fence) return (null, end + 1);
        var next = end < 0 ? "" : FirstLineOf(text.AsSpan(end)).ToString();
        var at = new Location(path, 1, 1, line.Length);
        if (IsNearlyFence(line) && Key().IsMatch(next)) return (Rules.FrontMatterMissing(at, FirstLine.OtherDashes, line), end + 1);
        if (line == "+++") return (Rules.FrontMatterMissing(at, FirstLine.Plus, line), -1);
        if (line.StartsWith('{') && next.StartsWith('"')) return (Rules.FrontMatterMissing(at, FirstLine.Brace, line), -1);
        if (line.StartsWith("--- ", StringComparison.Ordinal) || (line.StartsWith(Fence, StringComparison.Ordinal) && Key().IsMatch(line[3..])))
            return (Rules.FrontMatterMissing(at, FirstLine.TextBesideDashes, line), Key().IsMatch(line[3..].TrimStart()) ? line.Length - line[3..].TrimStart().Length : end + 1);
        if (LateFrontMatter().Match(text) is { Success: true } late) return (Rules.FrontMatterMissing(path, FirstLine.TextBefore), late.Index + "\n---\n".Length);
        return Key().IsMatch(line) && Key().IsMatch(next) ? (Rules.FrontMatterMissing(at, FirstLine.Key, line), 0) : (Rules.FrontMatterMissing(path, FirstLine.Text), -1);
    }

    /// <summary>Said where the closing line should be.</summary>
    private static Diagnostic NotClosed(SitePath path, string text, int start)
    {
        if (EndIn(path, text, start, text.Length, isHeading: true) is { } end) return end;
        var lines = Lines(text, start, text.Length).Where(l => !text.AsSpan(l.From, l.To - l.From).IsWhiteSpace())
            .Prepend((From: 0, To: Math.Min(Fence.Length, text.Length))).ToList();
        var odd = lines.FindIndex(1, l => !IsOfFrontMatter(text[l.From..l.To]));
        var last = odd < 0 ? lines[^1] : lines[odd];
        return Rules.FrontMatterOpen(Line(path, text, last), odd >= 0, text[last.From..last.To].TrimEnd());
    }

    /// <summary>Where a line of the file begins.</summary>
    private static int StartOf(string text, int line)
    {
        var start = 0;
        for (; line > 1 && text.IndexOf('\n', start) is >= 0 and var end; line--) start = end + 1;
        return line > 1 ? text.Length : start;
    }

    /// <summary>A front matter that does not read because a rule of the text was taken for its end; null when that is not why.</summary>
    public static (FrontMatterSpan Span, Diagnostic Wrong)? ClosedTooLate(SitePath path, string text, FrontMatterSpan span)
    {
        var last = Lines(text, span.Start, span.End).LastOrDefault(l => !text.AsSpan(l.From, l.To - l.From).IsWhiteSpace());
        // What ends with a key was closed where it should.
        if (Key().IsMatch(text[last.From..last.To]) || EndIn(path, text, span.Start, span.End, isHeading: false) is not { } end) return null;
        var line = StartOf(text, end.At!.Line);
        return (span with { End = line, BodyStart = !Rules.IsNearly(end) ? line : StartOf(text, end.At.Line + 1), IsGuessed = true }, end);
    }

    /// <summary>The first line that is nearly « --- », or that is text after an empty one.</summary>
    /// <param name="isHeading">Whether « # » after an empty line starts a heading rather than a remark.</param>
    private static Diagnostic? EndIn(SitePath path, string text, int start, int end, bool isHeading)
    {
        var isAfterBlank = false;
        foreach (var span in Lines(text, start, end))
        {
            var line = text[span.From..span.To].TrimEnd();
            if (IsNearlyFence(line)) return Rules.FrontMatterOpen(Line(path, text, span), instead: line);
            if (line.Length == 0) isAfterBlank = true;
            else if (isAfterBlank && (!IsOfFrontMatter(line) || (isHeading && line.StartsWith('#'))))
                return Rules.FrontMatterOpen(Line(path, text, span), hasText: true, line);
        }
        return null;
    }

    private static Location Line(SitePath path, string text, (int From, int To) span) =>
        Text.At(path, text, span.From) with { Length = text[span.From..span.To].TrimEnd().Length };

    private static IEnumerable<(int From, int To)> Lines(string text, int start, int end)
    {
        for (var from = start; from < end;)
        {
            var to = text.IndexOf('\n', from, end - from);
            if (to < 0) to = end;
            yield return (from, to);
            from = to + 1;
        }
    }

    private static ReadOnlySpan<char> FirstLineOf(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
    }

    /// <summary>What word processors, other tools and hurried fingers make of three hyphens; one hyphen is an item of a list.</summary>
    private static bool IsNearlyFence(string line) => line.Trim() is { Length: > 0 and <= 80 } signs && line != Fence && signs != "-"
        && (!signs.AsSpan().ContainsAnyExcept("-–—−‐‑") || signs is "…" or "- - -"
            || (signs.Length >= 3 && "*_=+~.".Contains(signs[0]) && !signs.AsSpan().ContainsAnyExcept(signs[0])));

    private static bool IsOfFrontMatter(string line) => line[0] is ' ' or '\t' or '-' or '#' or '"' or '\'' or '}' or ']' || Key().IsMatch(line);

    [GeneratedRegex(@"^[\w-]+\s?:")]
    private static partial Regex Key();

    /// <summary>A key under the line: other such lines are rules or underlined headings of a text.</summary>
    [GeneratedRegex(@"\n---\n[a-z-]+\s?:")]
    private static partial Regex LateFrontMatter();
}
