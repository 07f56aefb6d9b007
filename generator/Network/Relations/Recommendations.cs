using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>
/// Which projects have no link and could talk: they look for the same help, one offers what the other looks for, they are of one place, or they
/// live by one value. Each looks at a bounded number of others, beginning with those with whom it shares what is rarest: the work grows as the projects, never as their pairs.
/// </summary>
internal sealed class Recommendations(ListingBoard board)
{
    /// <summary>How many others a project looks at; where there are fewer, nobody is left out.</summary>
    private const int Looked = 100;

    /// <summary>How many things of each sort a project is compared by: who looks for more is introduced by the first of them.</summary>
    private const int Compared = 20;

    /// <summary>A number for each thing that can be shared: pairs are many, and numbers are quick to compare.</summary>
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>What a project has to share, each thing with its number; what is open only.</summary>
    private sealed record Profile(
        Project Project, ImmutableArray<(int Number, Listing Listing)> Needs, ImmutableArray<(int Number, Listing Listing)> Offers, ImmutableArray<(int Number, Place Place)> Around, ImmutableArray<(int Number, TermUse Use)> Values)
    {
        /// <summary>Where others look for it, and where it looks for others: a need and an offer look for each other.</summary>
        public IEnumerable<(int Number, bool IsOffer)> Shelves(bool asSeeker) =>
        [
            .. Needs.Select(n => (n.Number, false)), .. Around.Select(p => (p.Number, false)), .. Values.Select(v => (v.Number, false)),
            .. Offers.Select(o => (o.Number, !asSeeker)), .. asSeeker ? Needs.Select(n => (n.Number, true)) : [],
        ];
    }

    /// <param name="projects">In French order of titles, by which those that share as much are told.</param>
    public ImmutableArray<Recommendation> Of(ImmutableArray<Project> projects, IEnumerable<(EntryKey, EntryKey)> linked)
    {
        ImmutableArray<Profile> profiles = [.. projects.Select(ProfileOf)];
        var rank = projects.Select((p, i) => (p.Key, i)).ToDictionary(p => p.Key, p => p.i);
        var index = new Dictionary<(int, bool), List<int>>();
        for (var i = 0; i < profiles.Length; i++)
            foreach (var shelf in profiles[i].Shelves(asSeeker: false).Distinct())
                (CollectionsMarshal.GetValueRefOrAddDefault(index, shelf, out _) ??= []).Add(i);
        var seen = linked.Where(l => rank.ContainsKey(l.Item1) && rank.ContainsKey(l.Item2)).Select(l => Pair(rank[l.Item1], rank[l.Item2])).ToHashSet();
        var pairs = new List<(int Count, int One, int Other)>();
        for (var i = 0; i < profiles.Length; i++)
            foreach (var other in Nearest(i, profiles[i], index))
                if (seen.Add(Pair(i, other))
                    && (Math.Min(i, other), Math.Max(i, other)) is var (one, two) && Count(profiles[one], profiles[two]) is > 0 and var count)
                    pairs.Add((count, one, two));
        var first = Shared(pairs.OrderByDescending(p => p.Count).ThenBy(p => p.One).ThenBy(p => p.Other).Select(p => (p.One, p.Other)))
            .Take(RelationIndex.MostPairs);
        return [.. first.Select(p => Between(profiles[p.One], profiles[p.Other]))];
    }

    /// <summary>No project stands in all of them.</summary>
    private static IEnumerable<(int One, int Other)> Shared(IEnumerable<(int One, int Other)> pairs)
    {
        var told = new Dictionary<int, int>();
        foreach (var (one, other) in pairs)
        {
            if (told.GetValueOrDefault(one) >= RelationIndex.MostPairsOfOne || told.GetValueOrDefault(other) >= RelationIndex.MostPairsOfOne) continue;
            foreach (var end in new[] { one, other }) told[end] = told.GetValueOrDefault(end) + 1;
            yield return (one, other);
        }
    }

    /// <summary>A pair as one number: millions of them are compared.</summary>
    private static long Pair(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);

    private Profile ProfileOf(Project project)
    {
        var listings = board.Of(project.Key).Where(n => n is { State: ListingState.Open, Nature: not null }).ToLookup(n => n.IsOffer);
        return new(
            project, [.. listings[false].Take(Compared).Select(n => (Number("nature/" + n.Nature!.Key), n))],
            [.. listings[true].Take(Compared).Select(n => (Number("nature/" + n.Nature!.Key), n))],
            [.. project.Places.Around().Where(p => p.Level != PlaceLevel.Nowhere).Take(Compared).Select(p => (Number("lieu/" + p.Id), p))],
            [.. project.Values.Select(v => (Number("valeur/" + v.Value.Meaning.Key), v.Value)).DistinctBy(v => v.Item1).Take(Compared)]);
    }

    private int Number(string thing)
    {
        if (!numbers.TryGetValue(thing, out var number)) numbers[thing] = number = numbers.Count;
        return number;
    }

    private static HashSet<int> Nearest(int own, Profile profile, Dictionary<(int, bool), List<int>> index)
    {
        var nearest = new HashSet<int>();
        foreach (var others in profile.Shelves(asSeeker: true).Distinct().Where(index.ContainsKey).OrderBy(p => index[p].Count).ThenBy(p => p).Select(p => index[p]))
        {
            // From the one after it, so that those in front of the alphabet are not the only ones to be looked at.
            var start = others.BinarySearch(own) is >= 0 and var at ? at : ~others.BinarySearch(own);
            for (var i = 0; i < others.Count; i++)
            {
                if (nearest.Count == Looked) return nearest;
                if (others[(start + i) % others.Count] is var other && other != own) nearest.Add(other);
            }
        }
        return nearest;
    }

    /// <summary>How many things two projects share.</summary>
    private static int Count(Profile one, Profile other) =>
        Common(one.Needs, other.Needs) + Common(one.Values, other.Values) + (Common(one.Around, other.Around) > 0 ? 1 : 0)
        + (Common(one.Needs, other.Offers) + Common(other.Needs, one.Offers) > 0 ? Met(one, other).Count() : 0);

    /// <summary>How many numbers stand on both sides; each counts once.</summary>
    private static int Common<T>(ImmutableArray<(int Number, T)> some, ImmutableArray<(int Number, T)> others)
    {
        var count = 0;
        for (var i = 0; i < some.Length; i++)
            if (Has(others, some[i].Number, others.Length) && !Has(some, some[i].Number, i)) count++;
        return count;

        static bool Has(ImmutableArray<(int Number, T)> things, int number, int until)
        {
            for (var i = 0; i < until; i++)
                if (things[i].Number == number) return true;
            return false;
        }
    }

    private static Recommendation Between(Profile one, Profile other) => new(
        one.Project, other.Project,
        [.. one.Needs.Where(n => other.Needs.Any(o => o.Number == n.Number)).DistinctBy(n => n.Number).Select(n => n.Listing.Need.Nature!)],
        [.. Met(one, other).Select(n => n.Listing.Need.Nature!)],
        one.Around.FirstOrDefault(p => other.Around.Any(o => o.Number == p.Number)).Place,
        [.. one.Values.Where(v => other.Values.Any(o => o.Number == v.Number)).Select(v => v.Use)]);

    /// <summary>The needs of either that an offer of the other could meet, one for each nature.</summary>
    private static IEnumerable<(int Number, Listing Listing)> Met(Profile one, Profile other) =>
        Met(one.Needs, other.Offers).Concat(Met(other.Needs, one.Offers)).DistinctBy(n => n.Number);

    private static IEnumerable<(int Number, Listing Listing)> Met(
        ImmutableArray<(int Number, Listing Listing)> needs, ImmutableArray<(int Number, Listing Listing)> offers) =>
        needs.Where(n => offers.Any(o => o.Number == n.Number && Matches.CanMeet(n.Listing, o.Listing)));
}
