using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Pec.Diagnostics;

namespace Pec.Markup;

/// <summary>
/// Signs that were written to shape a text and were not read, so that they are seen on the page. Looks only at what is published as words: code, addresses and signs after
/// a backslash are blanks here. Each place is told once.
/// </summary>
internal sealed partial class VisibleMarks(SourceMap places)
{
    /// <summary>A paragraph that has more is another tool's from end to end: what is told of its first signs is enough.</summary>
    private const int MostInBlock = 50;

    private readonly List<Diagnostic> found = [];
    /// <summary>What is told of the block being read.</summary>
    private readonly List<SourceSpan> told = [];

    public IReadOnlyList<Diagnostic> Found => found;

    /// <summary>Whether something was told of this place of the last block.</summary>
    public bool Covers(SourceSpan span) => told.Exists(t => t.Start <= span.End && span.Start <= t.End);

    /// <param name="above">The block before it, and the one after: rows of a table may be cut by blank lines.</param>
    public void Look(LeafBlock block, Block? above, Block? below)
    {
        told.Clear();
        if (block.Inline is null || Shown.Of(block.Inline, places.Body) is not { } shown) return;
        var isInTable = block.Parent is TableCell;
        if (block is ParagraphBlock paragraph && !isInTable)
        {
            LookForTable(paragraph, above, below, shown);
            LookForList(paragraph, above, shown);
        }
        if (!shown.HasSigns) return;
        LookForEmphasis(shown);
        foreach (var (start, end) in shown.Lines())
        {
            var line = shown.Text(start, end);
            LookForLinks(line, start);
            foreach (var cause in Causes)
            {
                if (!line.Contains(cause.Sign, StringComparison.Ordinal) || (cause.StartsLine && (isInTable || block is not ParagraphBlock))) continue;
                foreach (Match match in cause.Form.Matches(line))
                {
                    var right = cause.Right?.Invoke(match);
                    Tell(
                        new(start + match.Index, start + match.Index + match.Length - 1), cause.Help, right,
                        cause.IsCertain && right is not null ? new(match.Value, right) : null);
                }
            }
        }
    }

    /// <param name="right">What the help proposes.</param>
    private void Tell(SourceSpan span, VisibleMark mark, string? right, Fix? fix = null)
    {
        if (told.Count >= MostInBlock || Covers(span)) return;
        told.Add(span);
        var at = places.At(span);
        found.Add(Rules.VisibleMark(at, places.Body.Substring(span.Start, Math.Min(at.Length, span.Length)), mark, right) with { Fix = fix });
    }

    /// <summary>Brackets and parentheses that are left as text where a link was meant.</summary>
    private void LookForLinks(string line, int start)
    {
        for (var i = line.IndexOf(']'); i >= 0; i = line.IndexOf(']', i + 1))
        {
            if (UnreadLink().Match(places.Body, start + i) is not { Success: true } link) continue;
            var span = new SourceSpan(link.Index, link.Index + link.Length - 1);
            if (told.Count >= MostInBlock || Covers(span)) continue;
            told.Add(span);
            found.Add(Rules.UnreadLink(places.At(span), link.Groups["address"].Value, link.Value[1] == ' '));
        }
    }

    /// <summary>With a space before the parenthesis, only what starts as an address does.</summary>
    [GeneratedRegex(@"\G\](?:\(| \((?=https?://|www\.|\.{0,2}/))(?<address>[^()\n]*)\)?")]
    private static partial Regex UnreadLink();
}
