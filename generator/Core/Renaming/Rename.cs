using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Renaming;

/// <summary>What a renaming makes of the files; or why it makes nothing.</summary>
/// <param name="Written">The files with what is written in them, each still where it stood.</param>
/// <param name="From">The file or folder that moves; null when none does.</param>
/// <param name="Unread">Files that hold the name and could not be read: nobody knows what they say of it.</param>
public sealed record Renamed(Sentence? Refusal, Tree Written, SitePath? From, SitePath? To, ImmutableArray<SitePath> Unread)
{
    /// <summary>The files where they stand afterwards.</summary>
    public Tree Moved => From is null ? Written : Written with
    {
        Blobs = Written.Blobs.Values.Select(b => b with { Path = PathOf(b.Path) }).ToImmutableSortedDictionary(b => b.Path, b => b),
    };

    /// <summary>Where a file stands afterwards.</summary>
    public SitePath PathOf(SitePath path) => From is null ? path : path.After(From, To!);
}

/// <summary>
/// A name becomes another everywhere that it stands; the former one is kept as an alias. It is made in memory and looked at again: what would tell something new is refused whole.
/// </summary>
public static class Rename
{
    /// <param name="content">What the files say.</param>
    /// <param name="compose">Makes a site of files: what is found in them, and the pages at former addresses with where they lead.</param>
    public static Renamed Run(Content content, Tree tree, string from, string to, Func<Tree, Outcome<IEnumerable<Page>>> compose)
    {
        var (asked, refusal) = new RenamingRequest(content, tree).Read(from, to);
        if (asked is null) return new(refusal, tree, null, null, []);
        var before = compose(tree);
        var references = new References(content, tree);
        switch (asked)
        {
            case EntryRenaming entry:
                references.Follow(entry);
                FormerNames.Keep(references.In(entry.Entry.Path), entry);
                break;
            case WordRenaming word:
                references.Follow(word);
                FormerNames.Keep(references.In(word.Id.At.Path), word);
                break;
            case SaidRenaming said: references.Follow(said); break;
        }
        var renamed = Made();
        var after = compose(renamed.Moved);
        var former = Former(before);
        references.Follow(Former(after).Where(f => former.GetValueOrDefault(f.Key) != f.Value).ToDictionary(f => f.Key, f => f.Value));
        var whole = Made();
        if (!ReferenceEquals(whole.Written.Blobs, renamed.Written.Blobs)) after = compose(whole.Moved);
        return New(before.Diagnostics, after.Diagnostics, whole) is { } found ? whole with { Refusal = Told(found, whole) } : whole;

        Renamed Made() => asked is EntryRenaming { IsMoved: false } entry
            ? new(null, references.Written, entry.Place, entry.NewPlace, Unread(content, tree, asked)) : new(null, references.Written, null, null, Unread(content, tree, asked));
    }

    private static Dictionary<Url, Url> Former(Outcome<IEnumerable<Page>> composed) =>
        composed.Value.Where(p => p.Head.MovedTo is not null).DistinctBy(p => p.Url).ToDictionary(p => p.Url, p => p.Head.MovedTo!);

    private static ImmutableArray<SitePath> Unread(Content content, Tree tree, AskedRenaming asked) =>
        [.. content.Refused.Except(content.Entries.Select(e => e.Path)).Where(p => tree.TextOf(p)?.Contains(asked.From, StringComparison.Ordinal) == true).Order()];

    /// <summary>The first finding of a rule that a file has more of than before.</summary>
    private static Diagnostic? New(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after, Renamed renamed)
    {
        var known = before.CountBy(f => (f.Rule.Id, f.At is { } at ? renamed.PathOf(at.Path) : null)).ToDictionary(c => c.Key, c => c.Value);
        return after.GroupBy(f => (f.Rule.Id, f.At?.Path)).Where(g => g.Count() > known.GetValueOrDefault(g.Key)).Select(g => g.First()).Order(Diagnostic.Order).FirstOrDefault();
    }

    private static Sentence Told(Diagnostic found, Renamed renamed)
    {
        var where = found.At is { } at ? $"{at.Path}:{at.Line} : " : "";
        return new(
            $"Rien n'est écrit, car le site aurait une faute de plus. {where}{found.MessageIn(Language.French)} {found.HelpIn(Language.French)}".TrimEnd(),
            $"Nothing is written, since the site would have one more fault. {where}{found.MessageIn(Language.English)} {found.HelpIn(Language.English)}".TrimEnd());
    }
}
