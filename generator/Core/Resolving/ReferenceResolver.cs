using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>What each value of the front matter refers to: an entry, a term, a place, a file; and whether the country has what it says.</summary>
internal sealed class ReferenceResolver(
    ContentModel model, FrozenDictionary<EntryKey, Entry> entries, FrozenSet<EntryKey> published, ImmutableHashSet<EntryKey> broken, TermIndex terms, ICountryWords country,
    ImmutableHashSet<SitePath> refused, PlaceResolver places, FileAddresses files, Anchors anchors)
{
    private readonly Dictionary<string, KnownNames> ids = entries.Keys.GroupBy(k => k.Kind, k => k.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new KnownNames(g), StringComparer.Ordinal);
    private readonly HashSet<Term> used = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> doubtful = new(StringComparer.Ordinal);

    /// <summary>The terms that an entry uses.</summary>
    public IReadOnlySet<Term> Used => used;

    /// <summary>The lists of which an entry uses a word that is not there.</summary>
    public IReadOnlySet<string> Doubtful => doubtful;

    public void Follow(Entry entry, List<Diagnostic> found)
    {
        var mine = new List<Diagnostic>();
        foreach (var (key, value, isItem) in Facts.Leaves(entry))
        {
            if (isItem && SeveralIn(value, key) is { } several)
            {
                mine.Add(several);
                continue;
            }
            switch (value)
            {
                case EntryUse use: FollowEntry(entry, key, use, mine); break;
                case TermUse use: FollowTerm(use, mine); break;
                case PlaceUse use: places.Find(use, mine); break;
                case Choice { Options.IsEmpty: false } choice: FollowChoice(choice, found); break;
                case FileUse use: files.Use(entry, use.Written, use.At, isPicture: key == "image", published.Contains(entry.Key), mine); break;
            }
        }
        found.AddRange(entry.IsDraft ? mine.Select(d => d with { Severity = Severity.Advice }) : mine);
    }

    /// <summary>Several names written as one, as « livraison, covoiturage », where a list is expected; null for a single name.</summary>
    private Diagnostic? SeveralIn(Value value, string key)
    {
        switch (value)
        {
            case TermUse use when terms.Find(use.Vocabulary, use.Word) is null && WrittenList.In(use.Word) is { } list:
                var known = list.Names.Count(n => terms.Find(use.Vocabulary, n) is not null);
                if (known == 0 && (use.Closed || list.Names.Any(n => n.Count(c => c == ' ') > 2))) return null;
                doubtful.Add(use.Vocabulary);
                return Told(use.Word, list, known == list.Names.Length);
            case EntryUse use when (use.Kinds.Length == 1 ? use.Id : $"{use.Kind}:{use.Id}") is var written && WrittenList.In(written) is { } list:
                return Told(written, list, list.Names.All(n => entries.ContainsKey(KeyOf(n, use))));
            case PlaceUse use when WrittenList.In(use.Word) is { } list && places.Find(use, []) is null:
                var found = list.Names.Select(n => places.Find(new(n, use.At), [])).ToList();
                // « Lannion, Côtes-d'Armor » is one place and what holds it.
                if (found.Contains(null) || (found[0]!.Parent is { } holder && (holder.Id == found[1]!.Id || holder.ParentId == found[1]!.Id))) return null;
                return Told(use.Word, list, areKnown: true);
            default:
                return null;
        }

        // A value right after its key is all that the list holds.
        Diagnostic Told(string word, WrittenList list, bool areKnown) =>
            Rules.ListInOneText(value.At, word, list.Names, value.At.Column == key.Length + 3 ? list.ToString() : null, areKnown);
    }

    private static EntryKey KeyOf(string name, EntryUse use) =>
        name.Split(':', 2) is [var kind, var id] ? new(kind.Trim(), id.Trim()) : new(use.Kinds[0], name);

    private void FollowEntry(Entry entry, string key, EntryUse use, List<Diagnostic> found)
    {
        var target = use.Key;
        if (broken.Contains(target)) return;
        var kind = model.Named(target.Kind);
        if (kind is null || !entries.TryGetValue(target, out var other))
        {
            // A file is sometimes named in the place of its entry.
            var meant = new SitePath(use.Id.TrimEnd('/')) is var path && path.Stem == "index" ? new SitePath(path.Folder).Name
                : path.Extension is ".md" or ".html" ? path.Stem
                : path.Name;
            var isMeant = entries.ContainsKey(new(target.Kind, meant));
            var nearest = isMeant ? meant : ids.GetValueOrDefault(target.Kind)?.Nearest(use.Id);
            found.Add(
                Rules.UnknownReference(
                    use.At, kind?.Noun ?? target.Kind, use.Id, nearest is null || use.Kinds.Length == 1 ? nearest : $"{target.Kind}:{nearest}",
                    $"content/{kind?.Folder ?? target.Kind}/")
                with { Fix = isMeant && use.At.Length == use.Id.Length ? new(use.Id, meant) : null });
        }
        else if (target == entry.Key) found.Add(Rules.SelfReference(use.At));
        else if (!published.Contains(target))
        {
            if (published.Contains(entry.Key)) found.Add(Rules.UnpublishedReference(use.At, target.ToString()));
        }
        else
        {
            if (use is { Anchor: { } need, PartsOf: { } parts } && Anchors.OfParts(other, parts) is var needs && !needs.Contains(need))
                found.Add(
                    Rules.UnknownNeed(use.At, need, target.ToString(), needs.Count(n => n.StartsWith(need + "-", StringComparison.Ordinal)) > 1 ? null : Nearest.To(need, needs), needs));
            else if (use.Anchor is { } anchor && anchors.Of(other) is var known && !known.ContainsKey(anchor))
                found.Add(Rules.UnknownAnchor(use.At, anchor, Nearest.To(anchor, known.Keys), [.. known.Keys]));
            if (use.Anchor is not null && ShortPart(other, use.Anchor) is { Value: Words words } part)
                found.Add(Rules.NamelessPart(words.At, part.Key, words.Text, use.Anchor));
        }
    }

    /// <summary>The part of that name, when it is a sentence and nothing else.</summary>
    private static Fact? ShortPart(Entry entry, string anchor) =>
        entry.Facts.SelectMany(f => (f.Value as ListValue)?.Items.OfType<ObjectValue>() ?? [])
            .FirstOrDefault(p => p.Anchor == anchor && p.Facts is [{ Value: Words words }] && words.At == p.At)?.Facts[0];

    /// <summary>What a reference names may still come, so that a draft is only advised; a word that the country lacks will not.</summary>
    private void FollowChoice(Choice choice, List<Diagnostic> found)
    {
        var words = country.OptionsOf(choice.Options).Select(o => o.Word).ToList();
        if (!words.Contains(choice.Word)) found.Add(Rules.OutOfList(choice.At, choice.Label.French, Nearest.To(choice.Word, words), words));
    }

    private void FollowTerm(TermUse use, List<Diagnostic> found)
    {
        if (terms.Find(use.Vocabulary, use.Word) is { } term)
        {
            used.Add(term);
            return;
        }
        doubtful.Add(use.Vocabulary);
        if (refused.Contains(Term.FileOf(use.Vocabulary))) return;
        if (!terms.Has(use.Vocabulary))
        {
            if (use.Closed) found.Add(Rules.MissingVocabulary(use.At, use.Vocabulary));
            else found.Add(Rules.UnsortedTerm(use.At, use.Word, use.Vocabulary, null));
            return;
        }
        var nearest = terms.Near(use.Vocabulary, use.Word)?.Id.Text;
        found.Add(use.Closed
            ? Rules.UnknownTerm(use.At, use.Word, use.Vocabulary, nearest, terms.Vocabularies.First(v => v.Name == use.Vocabulary).Terms.Select(t => t.Id.Text))
            : Rules.UnsortedTerm(use.At, use.Word, use.Vocabulary, nearest));
    }
}
