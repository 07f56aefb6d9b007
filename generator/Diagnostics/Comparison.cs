using System.Collections.Immutable;
using Pec.Diagnostics.Reports;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>A former state of the site, and what was found in it: tells what a change is to answer for.</summary>
public sealed class Comparison(Tree before, IEnumerable<Diagnostic> foundBefore)
{
    private readonly HashSet<string> known = [.. Fingerprints.Of([.. foundBefore], before)];

    /// <summary>What stands in a file that changed, and what the changes cause elsewhere.</summary>
    public ImmutableArray<Diagnostic> Since(Tree now, ImmutableArray<Diagnostic> found) =>
        [.. found.Zip(Fingerprints.Of(found, now)).Where(f => (f.First.At is { } at && HasChanged(at.Path, now)) || !known.Contains(f.Second)).Select(f => f.First)];

    private bool HasChanged(SitePath path, Tree now) =>
        now.Blobs.GetValueOrDefault(path) is { } blob && before.Blobs.GetValueOrDefault(path) is var former && (former is null || former.Length != blob.Length || former.Hash != blob.Hash)
        // The same lines, ended otherwise by git on this machine.
        && (now.LinesOf(path) is not { } lines || before.LinesOf(path) is not { } linesBefore || !lines.SequenceEqual(linesBefore));
}
