using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Markup;

/// <summary>
/// Counts, in one pass, what would make the Markdown parser slow or its output huge. The counts bound the work, so that
/// nothing needs a clock; real texts stay far below them.
/// </summary>
public static class Limits
{
    private const int Size =
        256 * 1024, SignsInParagraph = 2_000, SignsInFile = 5_000, Headings = 1_000, Columns = 64, Cells = 20_000, Addresses = 1_000, Nesting = 32;

    /// <summary>The first limit that a text passes, and the line where it does; null when it passes none.</summary>
    public static Diagnostic? Exceeded(SitePath path, string text, int linesAbove)
    {
        if (text.Length > Size) return Rules.BodyTooLarge(Location.Start(path), new("plus de 256 Kio", "more than 256 KiB"));
        int line = linesAbove, signs = 0, signsHere = 0, headings = 0, cells = 0, widest = 0, addresses = 0, boxes = 0;
        var isUnderText = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var content = text.AsSpan(range);
            line++;
            if (content.IsWhiteSpace()) (signsHere, addresses, widest) = (0, 0, 0);
            var here = content.Count('[') + Runs(content, '`') + content.Count('<');
            signs += here;
            signsHere += here;
            addresses += content.Count("://") + content.Count("www.");
            var columns = content.Count('|');
            // Each row of a table gets as many cells as the widest.
            widest = Math.Max(widest, columns);
            if (columns > 0) cells += widest;
            if (content.TrimStart() is ['#', ..] || (isUnderText && IsUnderline(content))) headings++;
            isUnderText = !content.IsWhiteSpace();
            var depth = Depth(content, out var rest);
            if (rest.StartsWith(":::")) boxes = rest.Trim(": \t\r").IsEmpty ? Math.Max(0, boxes - 1) : boxes + 1;
            Sentence? what =
                signsHere > SignsInParagraph ? new("trop de crochets ou d'accents graves dans un paragraphe", "too many brackets or backticks in a paragraph")
                : signs > SignsInFile ? new("trop de crochets ou d'accents graves", "too many brackets or backticks")
                : addresses > Addresses ? new("trop d'adresses dans un paragraphe", "too many addresses in a paragraph")
                : headings > Headings ? new("trop de titres", "too many headings")
                : columns > Columns ? new("trop de colonnes", "too many columns")
                : cells > Cells ? new("trop de cases de tableau", "too many table cells")
                : depth > Nesting ? new("trop de niveaux imbriqués", "too many nested levels")
                : boxes > Nesting ? new("trop d'encadrés ouverts les uns dans les autres", "too many boxes opened inside each other")
                : null;
            if (what is not null) return Rules.BodyTooLarge(new(path, line, 1, Math.Max(1, content.Length)), what);
        }
        return null;
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) => line.Trim(" \t>") is ['-' or '=', ..] words && !words.ContainsAnyExcept(words[0]);

    private static int Runs(ReadOnlySpan<char> line, char sign)
    {
        var runs = 0;
        for (var i = 0; i < line.Length; i++)
            if (line[i] == sign && (i == 0 || line[i - 1] != sign)) runs++;
        return runs;
    }

    /// <summary>Markers of quotes and lists that open the line, or its indent by twos; and what stands after them.</summary>
    private static int Depth(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        int depth = 0, spaces = 0, i = 0;
        for (; i < line.Length; i++)
        {
            if (line[i] is ' ') spaces++;
            else if (line[i] is '\t') spaces += 4;
            else if (Marker(line[i..]) is > 0 and var length) (depth, i) = (depth + 1, i + length - 1);
            else break;
        }
        rest = line[i..];
        return depth + (rest.IsEmpty ? 0 : spaces / 8);
    }

    /// <summary>Signs of the marker of a quote or of a list that begins here; 0 when none does.</summary>
    private static int Marker(ReadOnlySpan<char> here)
    {
        if (here is ['>', ..] or ['-' or '*' or '+', ' ', ..]) return 1;
        var digits = here.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && here[digits..] is ['.' or ')', ' ', ..] ? digits + 1 : 0;
    }
}
