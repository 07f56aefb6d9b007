using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>
/// What makes a finding the same from one check to the next: its file, its rule, what it speaks of, and its rank among equals.
/// A line number is no part of it, so that it does not move when lines are added above.
/// </summary>
public static class Fingerprints
{
    /// <summary>One for each finding, in their order; all different.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Diagnostic> findings, Tree tree)
    {
        var lines = new Dictionary<SitePath, string[]?>();
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        return ImmutableArray.CreateRange(findings, finding =>
        {
            var identity = $"{finding.At?.Path}\0{finding.Rule.Id}\0{finding.Blanks.FirstOrDefault()?.French}\0{Located(finding.At)}";
            var rank = ranks[identity] = ranks.GetValueOrDefault(identity) + 1;
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\0{rank}")));
        });

        string Located(Location? at)
        {
            if (at is null or { IsWholeFile: true }) return "";
            if (!lines.TryGetValue(at.Path, out var text)) lines[at.Path] = text = tree.LinesOf(at.Path);
            if (text is null || at.Line > text.Length) return "";
            var line = text[at.Line - 1].AsSpan();
            line = line[Math.Min(at.Column - 1, line.Length)..];
            return line[..Math.Min(at.Length, line.Length)].ToString();
        }
    }
}
