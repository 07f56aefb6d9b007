using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>The stories that lists may name, and the way from each to the next.</summary>
/// <param name="told">Our own and those read elsewhere, the newest first.</param>
/// <param name="wanted">Those that nobody told yet.</param>
/// <param name="near">For each that was told, the few others closest to it.</param>
public sealed class StoryShelf(ImmutableArray<Story> told, ImmutableArray<Story> wanted, FrozenDictionary<EntryKey, ImmutableArray<Story>> near)
{
    /// <summary>How many others a story names at most.</summary>
    public const int Nearest = 3;

    private readonly Dictionary<EntryKey, int> places = told.Concat(wanted).Select((s, i) => (s.Key, i)).ToDictionary(p => p.Key, p => p.i);

    public ImmutableArray<Story> Told => told;

    public ImmutableArray<Story> Wanted => wanted;

    /// <summary>The one told just before this one; null for the oldest, and for one that is not told or not listed.</summary>
    public Story? Before(Story story) => Beside(story, 1);

    public Story? After(Story story) => Beside(story, -1);

    /// <summary>Those that share a project with this one, else a place, else a tag; of each, the closest by date.</summary>
    public ImmutableArray<Story> Near(Story story) => near.GetValueOrDefault(story.Key, []);

    /// <summary>Listed stories as one reads them: ours, then those read elsewhere, then those that are wanted.</summary>
    public IEnumerable<Story> InOrder(IEnumerable<Story> stories) =>
        stories.Where(s => places.ContainsKey(s.Key)).OrderBy(s => s.IsWanted ? 2 : s.Relay is null ? 0 : 1).ThenBy(s => places[s.Key]);

    /// <summary>Stories among themselves as one reads them; entries of several kinds as they came.</summary>
    public IEnumerable<Entry> InReadingOrder(IReadOnlyCollection<Entry> entries) =>
        entries.OfType<Story>().ToList() is { Count: > 0 } stories && stories.Count == entries.Count ? InOrder(stories) : entries;

    /// <summary>Newest first; those without a date last, by title.</summary>
    public static IEnumerable<Story> NewestFirst(IEnumerable<Story> stories) =>
        stories.OrderByDescending(s => s.Date?.Date.ToString() ?? "", StringComparer.Ordinal).ThenBy(s => Collation.Key(s.Title.Text), StringComparer.Ordinal)
            .ThenBy(s => s.Key);

    private Story? Beside(Story story, int step) =>
        places.TryGetValue(story.Key, out var at) && at < told.Length && at + step is >= 0 and var there && there < told.Length ? told[there] : null;
}
