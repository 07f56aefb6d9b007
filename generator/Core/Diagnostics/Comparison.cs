using System.Collections.Immutable;
using Pec.Diagnostics.Reports;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>A former state of the site, and what was found in it: tells what a change is to answer for.</summary>
public sealed class Comparison
{
    private readonly Tree before;
    private readonly HashSet<string> known;
    private readonly HashSet<SitePath> moved;

    /// <param name="now">The site as it is: what has another name is compared under this one.</param>
    public Comparison(Tree before, IEnumerable<Diagnostic> foundBefore, Tree now)
    {
        var names = Moved(before, now);
        this.before =
            before with { Blobs = before.Blobs.RemoveRange(names.Keys).SetItems(names.Select(n => KeyValuePair.Create(n.Value, before.Blobs[n.Key]))) };
        known =
        [
            .. Fingerprints.Of([.. foundBefore.Select(f => f.At is { } at && names.TryGetValue(at.Path, out var name) ? f with { At = at with { Path = name } } : f)], this.before),
        ];
        moved = [.. names.Values];
    }

    /// <summary>What stands in a file that changed, and what the changes cause elsewhere. Another name alone is no change.</summary>
    public ImmutableArray<Diagnostic> Since(Tree now, ImmutableArray<Diagnostic> found)
    {
        var changed = Changes.Between(before, now).New.Except(moved).ToHashSet();
        return [
            .. found.Zip(Fingerprints.Of(found, now)).Where(f => IsIn(f.First, changed) || !known.Contains(f.Second))
                .Select(f => f.First.Mirror is { } other && !IsIn(f.First, changed) && IsIn(other, changed) ? other : f.First)];
    }

    private static bool IsIn(Diagnostic finding, HashSet<SitePath> files) => finding.At is { } at && files.Contains(at.Path);

    /// <summary>The present names of files that went, by what git remembers, else by what they hold.</summary>
    private static Dictionary<SitePath, SitePath> Moved(Tree before, Tree now)
    {
        var came = now.Blobs.Keys.Where(p => !before.Blobs.ContainsKey(p)).ToHashSet();
        var byHash = now.Blobs.Values.Where(b => b.Hash.Length > 0 && came.Contains(b.Path)).GroupBy(b => b.Hash)
            .ToDictionary(g => g.Key, g => g.First().Path, StringComparer.Ordinal);
        var names = new Dictionary<SitePath, SitePath>();
        foreach (var blob in before.Blobs.Values.Where(b => !now.Blobs.ContainsKey(b.Path)))
            if ((now.History.PresentNames.GetValueOrDefault(blob.Path) ?? byHash.GetValueOrDefault(blob.Hash)) is { } name && came.Remove(name))
                names[blob.Path] = name;
        return names;
    }
}
