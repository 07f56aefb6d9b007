using System.Text.RegularExpressions;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>Lines that a proposal writes, as they should be.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Line">The first of those that are mended, from 1.</param>
/// <param name="Written">The lines as they are.</param>
/// <param name="Right">The lines as they should be.</param>
/// <param name="Why">What is found there, in a sentence or two.</param>
public sealed partial record Suggestion(string Path, int Line, string Written, string Right, string Why)
{
    /// <summary>As GitLab reads it: the lines that follow the first are counted, and the fence is longer than any that they hold.</summary>
    public string Block
    {
        get
        {
            var fence = new string('`', Math.Max(3, Fences().Matches(Right).Select(m => m.Length + 1).DefaultIfEmpty().Max()));
            return FormattableString.Invariant($"{fence}suggestion:-0+{Written.Count(c => c == '\n')}\n{Right}\n{fence}");
        }
    }

    [GeneratedRegex("`+")]
    private static partial Regex Fences();
}

/// <summary>Mends as they can be accepted one by one: those of lines that the proposal itself writes, since nothing can be said on others.</summary>
public static class Suggestions
{
    public static IEnumerable<Suggestion> Of(Report report)
    {
        if (report is not { Proposal: { } proposal, Mended.Value: { } mended }) yield break;
        foreach (var path in proposal.New.Where(p => mended.TextOf(p) is { } text && text != report.Tree.TextOf(p)))
        {
            var written = LineChanges.Of(report.Tree.TextOf(path)!);
            var own = Own(proposal.Before.TextOf(path), written);
            var findings = report.Findings.Where(f => f.Fix is not null && f.At?.Path == path).ToLookup(f => f.At!.Line);
            foreach (var change in LineChanges.Between(written, LineChanges.Of(mended.TextOf(path)!)))
            {
                // Of lines that only come, the one above is written again.
                int start = Math.Max(0, change.Gone.IsEmpty ? change.Start - 1 : change.Start), count = Math.Max(1, change.Gone.Length);
                if (start + count > written.Count || Enumerable.Range(start, count).Any(l => !own.Contains(l) || written[l].EndsWith("\r\n", StringComparison.Ordinal))) continue;
                var right = string.Concat((change.Gone.IsEmpty ? [written[start]] : Array.Empty<string>()).Concat(change.Came));
                var why = Enumerable.Range(start + 1, count).SelectMany(l => findings[l]).Select(report.MessageOf).Distinct(StringComparer.Ordinal);
                yield return new(report.Prefix + path, start + 1, Joined(written.Skip(start).Take(count)), Joined([right]), string.Join('\n', why));
            }
        }
    }

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines) is var text && text.EndsWith('\n') ? text[..^1] : text;

    /// <summary>The lines that were not there before.</summary>
    private static HashSet<int> Own(string? before, List<string> written) =>
        before is null ? [.. Enumerable.Range(0, written.Count)]
            : [.. LineChanges.Between(LineChanges.Of(before), written).SelectMany(Came(written.Count))];

    private static Func<LineChange, IEnumerable<int>> Came(int count)
    {
        var grown = 0;
        return change =>
        {
            var first = change.Start + grown;
            grown += change.Came.Length - change.Gone.Length;
            return Enumerable.Range(first, Math.Min(change.Came.Length, count - first));
        };
    }
}
