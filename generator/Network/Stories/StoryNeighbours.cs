using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Stories;

/// <summary>
/// Which stories are read together. Each looks only among those with which it shares something, to its left and to its right by date,
/// and stops at the nearest few: the work grows as the stories, never as their pairs.
/// </summary>
internal static class StoryNeighbours
{
    public static StoryShelf Of(Site site)
    {
        var listed = StoryShelf.NewestFirst(site.Entries.OfType<Story>().Where(s => s.IsListed)).ToLookup(s => s.IsWanted);
        ImmutableArray<Story> told = [.. listed[false]];
        return new(told, [.. listed[true]], Near(told, PlacesOf(site.Places)));
    }

    private static FrozenDictionary<EntryKey, ImmutableArray<Story>> Near(ImmutableArray<Story> told, ILookup<EntryKey, Place> placesOf)
    {
        var shares = told.Select(s => Shared(s, placesOf[s.Key]).ToList()).ToList();
        var shelves = told.SelectMany((_, i) => shares[i].Select(key => (key, i))).GroupBy(p => p.key, p => p.i, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return told.Select((s, i) => (s.Key, Near: Around(i, shares[i].Select(key => shelves[key])))).Where(s => s.Near.Count > 0)
            .ToFrozenDictionary(s => s.Key, s => s.Near.Select(i => told[i]).ToImmutableArray());
    }

    /// <summary>From each shelf in turn, the neighbours on both sides, one step further at a time.</summary>
    private static List<int> Around(int self, IEnumerable<List<int>> shelves)
    {
        var near = new List<int>();
        foreach (var shelf in shelves)
        {
            var at = shelf.BinarySearch(self);
            for (var step = 1; near.Count < StoryShelf.Nearest && (at - step >= 0 || at + step < shelf.Count); step++)
                foreach (var there in (int[])[at - step, at + step])
                    if (near.Count < StoryShelf.Nearest && there >= 0 && there < shelf.Count && !near.Contains(shelf[there])) near.Add(shelf[there]);
        }
        return near;
    }

    /// <summary>What two stories may have in common, the closest first: a project, a place from the smallest to the region, a tag.</summary>
    private static IEnumerable<string> Shared(Story story, IEnumerable<Place> places) =>
    [
        .. from project in story.Projects select $"projet:{project.Id}",
        .. from place in places orderby Size(place.Level), place.Id select $"territoire:{place.Id}",
        .. from tag in story.Tags select $"mot:{TagCodec.KeyOf(tag)}",
    ];

    private static int Size(PlaceLevel level) =>
        level switch { PlaceLevel.Own or PlaceLevel.District => 0, PlaceLevel.Commune or PlaceLevel.Town => 1, PlaceLevel.Department or PlaceLevel.Union => 2, _ => 3 };

    /// <summary>Everywhere and on line are no place to share.</summary>
    private static ILookup<EntryKey, Place> PlacesOf(PlaceIndex places) =>
        places.All.Where(h => h.Place.Level != PlaceLevel.Nowhere).SelectMany(h => h.Entries.Select(e => (e.Key, h.Place))).ToLookup(p => p.Key, p => p.Place);
}

public static class StoryOfSite
{
    extension(Site site)
    {
        /// <summary>What is told, and the way from each story to the next.</summary>
        public StoryShelf Stories => site.Index(StoryNeighbours.Of);
    }
}
