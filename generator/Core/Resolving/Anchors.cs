using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>The parts of a sheet that a link may point to: its fields, its needs and offers, the headings of its body.</summary>
internal sealed class Anchors
{
    private readonly ConcurrentDictionary<EntryKey, Dictionary<string, string>> known = new();

    /// <summary>Names as links write them, with the id that each has in the page.</summary>
    public IReadOnlyDictionary<string, string> Of(Entry entry) => known.GetOrAdd(entry.Key, _ => Find(entry));

    /// <summary>The names of what an entry tells under one key.</summary>
    public static ImmutableArray<string> OfParts(Entry entry, string key) =>
        [
            .. from fact in entry.Facts where fact.Key == key from part in ((ListValue)fact.Value).Items.OfType<ObjectValue>() where part.Anchor is not null select part.Anchor];

    private static Dictionary<string, string> Find(Entry entry)
    {
        var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
        // What a page says in its own way has no part to point to, and an article shows its text alone.
        var shown = !entry.Definition.TellsFields ? [] : entry.Facts.Where(f => f.Placement != Placement.Own).ToList();
        foreach (var fact in shown) anchors.TryAdd(fact.Key, fact.Key);
        foreach (var fact in shown)
            foreach (var part in (fact.Value as ListValue)?.Items.OfType<ObjectValue>() ?? [])
                if (part.Anchor is { } anchor) anchors.TryAdd(anchor, PartAnchor.Prefix + anchor);
        foreach (var heading in entry.Body.Headings) anchors.TryAdd(heading.Id, Block.Heading.Prefix + heading.Id);
        return anchors;
    }
}
