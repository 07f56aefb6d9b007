using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>
/// Which projects have no link and could talk: they look for the same help, one offers what the other looks for, they are of one place, or they
/// live by one value. Each looks at a bounded number of others, beginning with those with whom it shares what is rarest: the work grows as the projects, never as their pairs.
/// </summary>
internal sealed class Affinities(PlaceBook book, TermIndex terms, NoticeBoard board)
{
    /// <summary>How many others a project looks at; where there are fewer, nobody is left out.</summary>
    private const int Looked = 100;

    /// <summary>What a project has to share, by the id of each word.</summary>
    private sealed record Profile(
        Project Project, ImmutableArray<Notice> Needs, ImmutableArray<Notice> Offers, ImmutableArray<Place> Around, ImmutableDictionary<string, TermUse> Values);

    /// <param name="projects">In French order of titles, by which those that share as much are told.</param>
    public ImmutableArray<Affinity> Of(ImmutableArray<Project> projects, ImmutableHashSet<(EntryKey, EntryKey)> linked)
    {
        ImmutableArray<Profile> profiles = [.. projects.Select(ProfileOf)];
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < profiles.Length; i++)
            foreach (var key in Shown(profiles[i]).Distinct(StringComparer.Ordinal))
                (CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _) ??= []).Add(i);
        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < profiles.Length; i++)
            foreach (var other in Nearest(i, profiles[i], index))
                seen.Add((Math.Min(i, other), Math.Max(i, other)));
        return
        [
            .. (from pair in seen
                let affinity = Between(profiles[pair.Item1], profiles[pair.Item2])
                where affinity.Count > 0 && !linked.Contains((affinity.One.Key, affinity.Other.Key)) && !linked.Contains((affinity.Other.Key, affinity.One.Key))
                orderby affinity.Count descending, pair.Item1, pair.Item2
                select affinity).Take(Relations.MostPairs),
        ];
    }

    private Profile ProfileOf(Project project)
    {
        var notices = board.Of(project.Key).Where(n => n is { State: NoticeState.Open, Nature: not null }).ToLookup(n => n.IsOffer);
        return new(
            project, [.. notices[false]], [.. notices[true]], [.. book.Around(project.Places).Where(p => p.Level != PlaceLevel.Nowhere)],
            project.Values.GroupBy(v => IdOf(v.Value), StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal));
    }

    /// <summary>Where others find a project.</summary>
    private static IEnumerable<string> Shown(Profile profile) =>
        [.. profile.Needs.Select(n => "besoin/" + n.Nature), .. profile.Offers.Select(n => "offre/" + n.Nature), .. profile.Around.Select(p => "lieu/" + p.Id), .. profile.Values.Keys.Select(v => "valeur/" + v)];

    /// <summary>Where a project looks for others: an offer looks for needs as a need looks for offers.</summary>
    private static IEnumerable<string> Sought(Profile profile) =>
        [.. Shown(profile).Where(k => !k.StartsWith("offre/", StringComparison.Ordinal)), .. profile.Needs.Select(n => "offre/" + n.Nature), .. profile.Offers.Select(n => "besoin/" + n.Nature)];

    private static HashSet<int> Nearest(int own, Profile profile, Dictionary<string, List<int>> index)
    {
        var nearest = new HashSet<int>();
        foreach (var others in Sought(profile).Distinct(StringComparer.Ordinal).Where(index.ContainsKey).OrderBy(k => index[k].Count).ThenBy(k => k, StringComparer.Ordinal).Select(k => index[k]))
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

    private static Affinity Between(Profile one, Profile other) => new(
        one.Project, other.Project,
        [.. one.Needs.Where(n => other.Needs.Any(o => o.Nature == n.Nature)).DistinctBy(n => n.Nature).Select(n => n.Need.Nature!)],
        [.. Met(one, other).Concat(Met(other, one)).DistinctBy(n => n.Nature).Select(n => n.Need.Nature!)],
        one.Around.FirstOrDefault(other.Around.Contains),
        [.. from value in one.Values where other.Values.ContainsKey(value.Key) orderby value.Key select value.Value]);

    private static IEnumerable<Notice> Met(Profile seeker, Profile giver) => seeker.Needs.Where(n => giver.Offers.Any(o => Matches.CanMeet(n, o)));

    private string IdOf(TermUse use) => terms.Find(use.Vocabulary, use.Word)?.Id.Text ?? Folding.Slug(use.Word);
}
