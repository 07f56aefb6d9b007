using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pec.Model;

/// <summary>What a proposal does to the files of a site. The same lines, ended otherwise by git on another machine, are no change.</summary>
/// <param name="IsDatesOnly">Whether it says nothing new but dates, as people do who confirm that all is still true.</param>
public sealed partial record Changes(ImmutableArray<SitePath> Added, ImmutableArray<SitePath> Changed, ImmutableArray<SitePath> Removed, bool IsDatesOnly)
{
    public static Changes Between(Tree before, Tree now)
    {
        ImmutableArray<SitePath> added = [.. now.Blobs.Keys.Where(p => !before.Blobs.ContainsKey(p))], removed = [.. before.Blobs.Keys.Where(p => !now.Blobs.ContainsKey(p))];
        ImmutableArray<SitePath> changed = [.. now.Blobs.Keys.Where(p => before.Blobs.ContainsKey(p) && Differs(before, now, p))];
        return new(added, changed, removed, added.IsEmpty && removed.IsEmpty && !changed.IsEmpty && changed.All(p => OnlyDates(before, now, p)));
    }

    /// <summary>Files that are there, and were not as they are.</summary>
    public ImmutableArray<SitePath> New => [.. Added, .. Changed];

    /// <summary>One line for each change, so that two are equal when their words are.</summary>
    public override string ToString() => string.Join('\n', [.. Added.Select(p => "+" + p), .. Changed.Select(p => "~" + p), .. Removed.Select(p => "-" + p)]);

    private static bool Differs(Tree before, Tree now, SitePath path) =>
        (before.Blobs[path].Length, before.Blobs[path].Hash) != (now.Blobs[path].Length, now.Blobs[path].Hash)
        && (now.LinesOf(path) is not { } lines || before.LinesOf(path) is not { } former || !lines.SequenceEqual(former));

    private static bool OnlyDates(Tree before, Tree now, SitePath path) =>
        before.LinesOf(path) is { } former && now.LinesOf(path) is { } lines && lines.Except(former).Concat(former.Except(lines)).All(l => DatedKey().IsMatch(l));

    [GeneratedRegex(@"^\s*[a-z-]+:\s*[""']?\d{4}(?:-\d\d){0,2}[""']?\s*$")]
    private static partial Regex DatedKey();
}
