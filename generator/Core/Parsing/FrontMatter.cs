using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>Where the front matter of a text stands, as offsets.</summary>
internal readonly record struct FrontMatterSpan(int Start, int End, int BodyStart);

/// <summary>The two lines « --- » around the front matter, and what stands there when they are not right.</summary>
internal static partial class FrontMatter
{
    private const string Fence = "---";

    /// <summary>What is wrong with the first line; null when it opens the front matter.</summary>
    public static Diagnostic? Opening(SitePath path, string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = (end < 0 ? text : text[..end]).TrimEnd();
        if (end >= 0 && line == Fence) return null;
        var next = end < 0 ? "" : FirstLineOf(text.AsSpan(end)).ToString();
        var at = new Location(path, 1, 1, line.Length);
        if (IsNearlyFence(line) && Key().IsMatch(next)) return Rules.FrontMatterMissing(at, FirstLine.OtherDashes, line);
        if (line == "+++") return Rules.FrontMatterMissing(at, FirstLine.Plus, line);
        if (line.StartsWith('{') && next.StartsWith('"')) return Rules.FrontMatterMissing(at, FirstLine.Brace, line);
        if (line.StartsWith("--- ", StringComparison.Ordinal) || (line.StartsWith(Fence, StringComparison.Ordinal) && Key().IsMatch(line[3..])))
            return Rules.FrontMatterMissing(at, FirstLine.TextBesideDashes, line);
        if (LateFrontMatter().IsMatch(text)) return Rules.FrontMatterMissing(path, FirstLine.TextBefore);
        return Key().IsMatch(line) && Key().IsMatch(next) ? Rules.FrontMatterMissing(at, FirstLine.Key, line) : Rules.FrontMatterMissing(path, FirstLine.Text);
    }

    /// <summary>Between the first line and the next « --- »; null when there is none.</summary>
    public static FrontMatterSpan? In(string text)
    {
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        foreach (var (from, to) in Lines(text, start, text.Length))
            if (text.AsSpan(from, to - from).TrimEnd() is Fence) return new(start, from, Math.Min(to + 1, text.Length));
        return null;
    }

    /// <summary>Said where the closing line should be.</summary>
    public static Diagnostic NotClosed(SitePath path, string text)
    {
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (EndIn(path, text, start, text.Length, isHeading: true) is { } end) return end;
        var lines = Lines(text, start, text.Length).Where(l => !text.AsSpan(l.From, l.To - l.From).IsWhiteSpace())
            .Prepend((From: 0, To: Fence.Length)).ToList();
        var odd = lines.FindIndex(1, l => !IsOfFrontMatter(text[l.From..l.To]));
        return Rules.FrontMatterOpen(Line(path, text, odd < 0 ? lines[^1] : lines[odd]), odd >= 0);
    }

    /// <summary>A front matter that does not read because a rule of the text was taken for its end; null when that is not why.</summary>
    public static Diagnostic? ClosedTooLate(SitePath path, string text, FrontMatterSpan span)
    {
        var last = Lines(text, span.Start, span.End).LastOrDefault(l => !text.AsSpan(l.From, l.To - l.From).IsWhiteSpace());
        // What ends with a key was closed where it should.
        return Key().IsMatch(text[last.From..last.To]) ? null : EndIn(path, text, span.Start, span.End, isHeading: false);
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
                return Rules.FrontMatterOpen(Line(path, text, span), hasText: true);
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
