using System.Text.RegularExpressions;
using Markdig.Syntax;
using Pec.Diagnostics;

namespace Pec.Markup;

/// <summary>Lists, tables and emphasis, which take more than one line to know.</summary>
internal sealed partial class VisibleMarks
{
    private void LookForList(ParagraphBlock paragraph, Block? above, Shown shown)
    {
        var (first, count, isList) = (-1, 0, false);
        var previousEnds = above is ParagraphBlock && places.Body.AsSpan(0, above.Span.End + 1) is [.., ':'];
        foreach (var (start, end) in shown.Lines())
        {
            var line = places.Body.AsSpan(start, end - start);
            if (line.Length > 0
                && Bullets.Contains(line[0]) && BulletLength(line) is > 0 and var length && (line[0] == '\\' || shown.Mask[start - shown.Start] == line[0]))
            {
                count++;
                if (first < 0) first = start;
                isList |= count > 1 || previousEnds || IsPlainBullet(line);
            }
            previousEnds = line.TrimEnd().EndsWith(':');
        }
        if (!isList) return;
        var wrong = places.Body[first..(shown.End + 1)];
        var right = Bulleted().Replace(wrong, m => m.Groups[1].Value + "- ");
        var firstLine = right.Split('\n')[0];
        Tell(
            new(first, Math.Min(shown.End, places.EndOfLine(first) - 1)), VisibleMark.List,
            firstLine.Length > 40 ? "- " + Word().Match(firstLine, 2).Value : firstLine,
            paragraph.Parent is MarkdownDocument && wrong[0] != '—' ? new(wrong, right) : null);
    }

    private static readonly System.Buffers.SearchValues<char> Bullets = System.Buffers.SearchValues.Create("•·‣◦▪●○■➢➤–—−\\-*+");

    /// <summary>A sign that begins nothing but an item; a dash may also begin what somebody says.</summary>
    private static bool IsPlainBullet(ReadOnlySpan<char> line) =>
        line[0] is not ('–' or '—' or '−' or '-' or '*' or '+') && !line.StartsWith("\\*") && !line.StartsWith("\\+")
            || line.Length > 1 && line[1] == '\u00a0' && line[0] is '-' or '*' or '+';

    private static int BulletLength(ReadOnlySpan<char> line)
    {
        foreach (var match in Bulleted().EnumerateMatches(line)) return match.Index == 0 ? match.Length : 0;
        return 0;
    }

    /// <summary>Bullets and dashes of word processors, a hyphen glued to its word, and one after a backslash.</summary>
    [
        GeneratedRegex(@"^([ \t]*)(?:[•·‣◦▪●○■➢➤][ \t\u00a0]*(?=\S)|[–—−][ \t\u00a0]+(?=\S)|[-*+]\u00a0+(?=\S)|-(?=\p{L})|\\[-*+][ \t\u00a0]+(?=\S))", RegexOptions.Multiline)]
    private static partial Regex Bulleted();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    private void LookForTable(ParagraphBlock paragraph, Block? above, Block? below, Shown shown)
    {
        if (!IsRows(paragraph, out var rows, out var hasDashes, out var start) || IsRows(above, out _, out _, out _)) return;
        var isApart = IsRows(below, out _, out _, out _);
        if (rows == 1 && !isApart && !hasDashes) return;
        var end = places.EndOfLine(start);
        var columns = Math.Max(1, places.Body.AsSpan(start, end - start).Trim().Trim('|').Count('|') + 1);
        Tell(
            new(start, end - 1), isApart ? VisibleMark.TableApart : hasDashes ? VisibleMark.TableGlued : VisibleMark.TableWithoutDashes,
            "|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        // The other rows are the same mistake.
        told.Add(new(shown.Start, shown.End));
    }

    /// <summary>Whether lines of a paragraph stand between bars, and how many.</summary>
    private bool IsRows(Block? block, out int rows, out bool hasDashes, out int start)
    {
        (rows, hasDashes, start) = (0, false, -1);
        if (block is not ParagraphBlock paragraph || paragraph.Span.End >= places.Body.Length) return false;
        for (var at = paragraph.Span.Start; at <= paragraph.Span.End; at = places.EndOfLine(at) + 1)
        {
            var line = places.Body.AsSpan(at, places.EndOfLine(at) - at).Trim(" \t>");
            if (line is not ['|', .., '|'] || line.Length < 3) continue;
            if (rows++ == 0) start = at;
            hasDashes |= TableEndParser.IsDashes(line);
        }
        return rows > 0;
    }

    /// <summary>Doubled signs in a row, left as they are: two of them were to hold what stands between.</summary>
    private void LookForEmphasis(Shown shown)
    {
        if (!shown.Mask.ContainsAny('*', '_', '~')) return;
        var runs = Doubled().Matches(new string(shown.Mask));
        for (var i = 0; i < runs.Count; i++)
        {
            var (open, start) = (runs[i], shown.Start + runs[i].Index);
            var close = i + 1 < runs.Count && runs[i + 1].Value == open.Value ? runs[i + 1] : null;
            var inner = close is null ? "" : places.Body[(start + open.Length)..(shown.Start + close.Index)];
            if (close is not null && IsHeld(inner, open.Value[0]))
            {
                i++;
                TellPair(open.Value, start, inner, start + open.Length + inner.Length + close.Length);
            }
            else if (IsOpening(start, open.Length)) Tell(new(start, start + open.Length - 1), VisibleMark.EmphasisOpen, open.Value);
        }
    }

    /// <summary>Words on one line; underscores apart from words are blanks to be filled in.</summary>
    private static bool IsHeld(string inner, char sign) =>
        inner.Any(char.IsLetter) && !inner.Contains('\n') && (sign == '*' || !char.IsWhiteSpace(inner[0]) || !char.IsWhiteSpace(inner[^1]));

    private bool IsOpening(int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(places.Body[start - 1]))
            && start + length < places.Body.Length && char.IsLetterOrDigit(places.Body[start + length]);

    private void TellPair(string sign, int start, string inner, int end)
    {
        var (before, after) = (start == 0 ? '\n' : places.Body[start - 1], end < places.Body.Length ? places.Body[end] : '\n');
        var words = inner.Trim();
        var opens = inner.Length > inner.TrimStart().Length && !char.IsWhiteSpace(before) ? " " : "";
        var closes = inner.Length > inner.TrimEnd().Length && !char.IsWhiteSpace(after) && !char.IsPunctuation(after) ? " " : "";
        // A sign beside punctuation is read only with a space or punctuation on its other side.
        var isRead = (!IsPunctuation(words[0]) || opens.Length > 0 || !char.IsLetterOrDigit(before))
            && (!IsPunctuation(words[^1]) || closes.Length > 0 || !char.IsLetterOrDigit(after))
            && (sign[0] != '_' || ((opens.Length > 0 || !char.IsLetterOrDigit(before)) && (closes.Length > 0 || !char.IsLetterOrDigit(after))));
        var wrong = places.Body[start..end];
        var right = $"{opens}{sign}{words}{sign}{closes}";
        if (!isRead) Tell(new(start, end - 1), VisibleMark.EmphasisBesideSigns, sign);
        else if (right != wrong) Tell(new(start, end - 1), VisibleMark.Proposed, right.Trim(), new(wrong, right));
        else Tell(new(start, end - 1), VisibleMark.EmphasisOpen, sign);
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>Two or three signs alike; underscores inside a word are part of it.</summary>
    [GeneratedRegex(@"(?<!\*)\*{2,3}(?!\*)|(?<![_\w])_{2,3}(?!_)|(?<!_)_{2,3}(?![_\w])|(?<!~)~~(?!~)")]
    private static partial Regex Doubled();
}
