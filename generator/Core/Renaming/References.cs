using Pec.Model;
using Pec.Resolving;
using Pec.Schema;

namespace Pec.Renaming;

/// <summary>Everywhere in the content that a name stands, drafts and what is kept off the site included; and what is written there instead.</summary>
internal sealed class References(Content content, Tree tree)
{
    private readonly Dictionary<SitePath, TextEdits> edits = [];
    private readonly OwnAddresses own = new(content.Settings);

    /// <summary>The texts that change, as they become; each still where it stood.</summary>
    public Tree Written => edits.Where(e => !e.Value.IsEmpty).Aggregate(tree, (written, e) => written.With(e.Key, e.Value.ToString()));

    public TextEdits In(SitePath file)
    {
        if (!edits.TryGetValue(file, out var text)) edits[file] = text = new(tree.TextOf(file) ?? "");
        return text;
    }

    /// <summary>Whether anything names an entry.</summary>
    public static bool Name(Content content, EntryKey key) =>
        content.Entries.Any(e => Names(e, key));

    /// <summary>Whether an entry names another, in a field or by a link of its text.</summary>
    public static bool Names(Entry entry, EntryKey key) =>
        Facts.Leaves(entry).Any(l => l.Value is EntryUse use && use.Key == key) || entry.Body.Targets.Any(t => KeyIn(t.Written) == key.ToString());

    /// <summary>Whether anything says a word of a list, or of a place.</summary>
    public static bool Say(Content content, string list, string word) => Leaves(content).Any(value => WordIn(value, list) == word);

    /// <summary>What a field says that nothing declares; null for what is declared elsewhere.</summary>
    public static string? SaidBy((string Key, Value Value, bool IsItem) leaf) => leaf switch
    {
        { Value: PlaceUse place } => place.Word,
        { Value: Words words, IsItem: true } => words.Text,
        _ => null,
    };

    public void Follow(EntryRenaming renaming)
    {
        var former = renaming.Former;
        foreach (var entry in content.Entries)
        {
            foreach (var (_, value, _) in Facts.Leaves(entry))
            {
                if (value is EntryUse use && use.Key == former) Replace(use.At, renaming);
                else if (value is FileUse file) FollowPath(entry, file.Written, file.At, renaming);
                else if (value is WebAddress address) FollowRepository(address, renaming);
            }
            foreach (var target in entry.Body.Targets)
                if (KeyIn(target.Written) == former.ToString()) Replace(target.At, renaming);
                else FollowPath(entry, target.Written, target.At, renaming);
            foreach (var address in entry.Body.WebAddresses) FollowRepository(address, renaming);
        }
    }

    public void Follow(WordRenaming renaming)
    {
        if (!renaming.IsWritten) In(renaming.Id.At.Path).Replace(renaming.Id.At, renaming.From, renaming.To);
        foreach (var value in Leaves(content))
            if (WordIn(value, renaming.Family) == renaming.From) In(value.At.Path).Replace(value.At, renaming.From, renaming.To);
        foreach (var parent in content.Vocabularies.Where(v => v.Name == renaming.Family).SelectMany(v => v.Terms).Select(t => t.Parent).OfType<Words>())
            if (parent.Text == renaming.From) In(parent.At.Path).Replace(parent.At, renaming.From, renaming.To);
    }

    public void Follow(SaidRenaming renaming)
    {
        foreach (var leaf in content.Entries.SelectMany(Facts.Leaves).Where(l => l.Key == renaming.Family && SaidBy(l) == renaming.From))
        {
            var text = In(leaf.Value.At.Path);
            var written = text.Written(leaf.Value.At);
            text.Replace(leaf.Value.At, written, ScalarText.InPlaceOf(written, renaming.To));
        }
    }

    /// <summary>Addresses of the site that became others: in bodies, in the menu, and whole as people paste them.</summary>
    public void Follow(IReadOnlyDictionary<Url, Url> moved)
    {
        if (moved.Count == 0) return;
        foreach (var target in content.Entries.SelectMany(e => e.Body.Targets).Where(t => t.Written.StartsWith('/'))) FollowAddress(target.Written, target.At, moved);
        foreach (var value in Leaves(content))
            if (value is FileUse use && use.Written.StartsWith('/')) FollowAddress(use.Written, use.At, moved);
            else if (value is WebAddress whole && own.PathOf(whole.Href) is var (path, _)) FollowAddress(path, whole.At, moved);
        foreach (var whole in content.Entries.SelectMany(e => e.Body.WebAddresses))
            if (own.PathOf(whole.Href) is var (path, _)) FollowAddress(path, whole.At, moved);
    }

    /// <summary>Every single value of the content, bodies aside.</summary>
    private static IEnumerable<Value> Leaves(Content content) =>
        content.Entries.SelectMany(Facts.Leaves).Select(l => l.Value)
            .Concat(Facts.Leaves(SiteSettings.Fields.Tell(content.Settings)))
            .Concat(content.Places.SelectMany(p => Facts.Leaves(OwnPlace.Fields.Tell(p))));

    private static string? WordIn(Value value, string list) => value switch
    {
        TermUse use when use.Vocabulary == list => use.Word,
        PlaceUse use when list == OwnPlace.Pages => use.Word,
        _ => null,
    };

    /// <summary>The entry that a link names by its kind, without its part; null for an address.</summary>
    private static string? KeyIn(string written) => written.Split('#')[0] is var name && name.Contains(':') && !name.Contains('/') ? name : null;

    private void Replace(Location at, EntryRenaming renaming)
    {
        var text = In(at.Path);
        var colon = text.Written(at).Split('#')[0].IndexOf(':', StringComparison.Ordinal);
        // What a link names by a label stands at the end of the text, where its place may not be known.
        if (!text.Replace(at, renaming.From, renaming.To, colon + 1)) FollowDefinitions(text, at.Path, renaming);
    }

    private static void FollowDefinitions(TextEdits text, SitePath path, EntryRenaming renaming)
    {
        for (var line = 1; line <= text.Lines; line++)
            if (text.Line(line) is var written && written.TrimStart().StartsWith('[') && written.IndexOf($"]: {renaming}", StringComparison.Ordinal) is >= 0 and var start)
                text.Replace(new(path, line, start + 1, written.Length - start), renaming.From, renaming.To, renaming.Family.Length + "]: :".Length);
    }

    private void FollowPath(Entry entry, string written, Location at, EntryRenaming renaming)
    {
        if (written.Contains(':') || Files.Resolve(entry.Path, written.Split('#', '?')[0]) is not { } path) return;
        if (renaming.Moved(path) != path) ReplaceStep(at, path.Value, renaming.Moved(path).Value);
        else if (renaming.IsMoved && path.Folder == renaming.Place.Folder && path.Stem == renaming.From) ReplaceStep(at, path.Value, renaming.Place.Value);
    }

    private void FollowRepository(WebAddress address, EntryRenaming renaming)
    {
        if (own.InRepository(address.Href) is { } file && new SitePath(Files.Root + file) is var path && renaming.Moved(path) != path)
            ReplaceStep(address.At, path.Value, renaming.Moved(path).Value);
    }

    private void FollowAddress(string written, Location at, IReadOnlyDictionary<Url, Url> moved)
    {
        var path = written.Split('#', '?')[0];
        if (path.EndsWith("/index.html", StringComparison.Ordinal)) path = path[..^"index.html".Length];
        if (moved.GetValueOrDefault(new(path.EndsWith('/') ? path : path + "/")) is { } to) ReplaceStep(at, path, to.Path);
    }

    /// <summary>Of an address that is written in its own way, the one step that differs between two paths.</summary>
    private void ReplaceStep(Location at, string from, string to)
    {
        string[] was = from.Trim('/').Split('/'), now = to.Trim('/').Split('/');
        var step = was.Zip(now).TakeWhile(s => s.First == s.Second).Count();
        if (step == was.Length || step == now.Length) return;
        var (wrong, right) = (new SitePath(was[step]).Stem, new SitePath(now[step]).Stem);
        var text = In(at.Path);
        var raw = text.Written(at).Split('#', '?')[0];
        // Steps are counted from the end: the start of an address is whoever wrote it's to choose.
        var end = raw.TrimEnd('/', '>', '"', '\'', ')').Length;
        for (var left = was.Length - 1 - step; left >= 0 && end > 0; left--, end = raw.LastIndexOf('/', Math.Max(0, end - 1)))
            if (left == 0 && raw.LastIndexOf('/', end - 1) is var slash && raw[(slash + 1)..end].TrimStart('<', '"', '\'').StartsWith(wrong, StringComparison.Ordinal))
                text.Replace(at, wrong, right, slash + 1);
    }
}
