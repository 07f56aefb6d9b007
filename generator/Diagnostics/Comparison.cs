using System.Collections.Immutable;
using Pec.Diagnostics.Reports;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>A former state of the site, and what was found in it: tells what a change is to answer for.</summary>
public sealed class Comparison(Tree before, IEnumerable<Diagnostic> foundBefore)
{
    private readonly HashSet<string> known = [.. Fingerprints.Of([.. foundBefore], before)];

    /// <summary>What stands in a file that changed, and what the changes cause elsewhere.</summary>
    public ImmutableArray<Diagnostic> Since(Tree now, ImmutableArray<Diagnostic> found)
    {
        var changed = Changes.Between(before, now).New.ToHashSet();
        return [.. found.Zip(Fingerprints.Of(found, now)).Where(f => (f.First.At is { } at && changed.Contains(at.Path)) || !known.Contains(f.Second)).Select(f => f.First)];
    }
}
