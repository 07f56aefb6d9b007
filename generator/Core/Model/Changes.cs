using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pec.Model;

/// <summary>What a proposal does to the files of a site. The same lines, ended otherwise by git on another machine, are no change.</summary>
/// <param name="IsDatesOnly">Whether it says nothing new but dates, as people do who confirm that all is still true.</param>
public sealed partial record Changes(ImmutableArray<SitePath> Added, ImmutableArray<SitePath> Changed, ImmutableArray<SitePath> Removed, bool IsDatesOnly)
{
    /// <summary>The files as they were.</summary>
    public Tree Before { get; init; } = Tree.Empty;

    /// <summary>
    /// What a proposal touches that is neither a text nor what texts show: how the site is made, which only whoever maintains it can judge. From the root of
    /// the repository.
    /// </summary>
    public ImmutableArray<string> Machinery { get; init; } = [];

    public static Changes Between(Tree before, Tree now)
    {
        ImmutableArray<SitePath> added = [.. now.Blobs.Keys.Where(p => !before.Blobs.ContainsKey(p))],
        removed = [.. before.Blobs.Keys.Where(p => !now.Blobs.ContainsKey(p))];
        ImmutableArray<SitePath> changed = [.. now.Blobs.Keys.Where(p => before.Blobs.ContainsKey(p) && Differs(before, now, p))];
        return new(added, changed, removed, added.IsEmpty && removed.IsEmpty && !changed.IsEmpty && changed.All(p => OnlyDates(before, now, p))) { Before = before };
    }

    /// <summary>The files of a proposal once it joins what arrived since it was begun; what both touch is as the proposal has it.</summary>
    /// <param name="parting">The files from which both started.</param>
    /// <param name="target">Those that it is to join, as they are today.</param>
    public static Tree Joined(Tree parting, Tree target, Tree proposed)
    {
        Changes own = Between(parting, proposed), arrived = Between(parting, target);
        HashSet<SitePath> mine = [.. own.New, .. own.Removed];
        return proposed with
        {
            Blobs = proposed.Blobs.RemoveRange(arrived.Removed.Where(p => !mine.Contains(p)))
                .SetItems(arrived.New.Where(p => !mine.Contains(p)).Select(p => KeyValuePair.Create(p, target.Blobs[p]))),
        };
    }

    /// <summary>Files that are there, and were not as they are.</summary>
    public ImmutableArray<SitePath> New => [.. Added, .. Changed];

    /// <summary>The same, with everything else of the repository that a proposal touches.</summary>
    /// <param name="touched">Every file that git says another, from the root of the repository.</param>
    /// <param name="prefix">Where the site stands in its repository, with a final "/"; empty at its root.</param>
    public Changes Within(IEnumerable<string> touched, string prefix) => this with
    {
        Machinery =
        [
            .. touched.Concat(New.Concat(Removed).Select(p => prefix + p)).Where(p => !IsText(p, prefix)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ],
    };

    private static readonly string[] Texts = [".md", ".yml", ".svg", ".csv", ".txt"];

    /// <summary>Whether it is a text, a picture or a document of <c>content/</c>, which the check reads and no program follows.</summary>
    private static bool IsText(string path, string prefix) =>
        path.StartsWith(prefix + "content/", StringComparison.Ordinal) && !path.Split('/').Any(s => s.StartsWith('.'))
        && new SitePath(path[prefix.Length..]) is var inSite && (Texts.Contains(inSite.Extension) || Blob.IsCopied(inSite));

    /// <summary>One line for each change, so that two are equal when their words are: with what stood there before.</summary>
    public override string ToString() => string.Join('\n', [.. Added.Select(p => "+" + p), .. Changed.Select(p => "~" + p + Former(p)), .. Removed.Select(p => "-" + p + Former(p))]);

    private string Former(SitePath path) => "\0" + Before.Blobs.GetValueOrDefault(path)?.Hash;

    private static bool Differs(Tree before, Tree now, SitePath path) =>
        (before.Blobs[path].Length, before.Blobs[path].Hash) != (now.Blobs[path].Length, now.Blobs[path].Hash)
        && (now.LinesOf(path) is not { } lines || before.LinesOf(path) is not { } former || !lines.SequenceEqual(former));

    private static bool OnlyDates(Tree before, Tree now, SitePath path) =>
        before.LinesOf(path) is { } former
            && now.LinesOf(path) is { } lines && lines.Except(former).Concat(former.Except(lines)).All(l => DatedKey().IsMatch(l));

    [GeneratedRegex(@"^\s*[a-z-]+:\s*[""']?\d{4}(?:-\d\d){0,2}[""']?\s*$")]
    private static partial Regex DatedKey();
}
