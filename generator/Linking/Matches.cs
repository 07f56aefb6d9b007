using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>
/// Which needs and offers could meet: the same nature, and a use or a place in common, or no distance to stop them. Each looks only
/// where the other may stand, and stops at the nearest few: the work and the result grow as the notices, never as their pairs.
/// </summary>
internal static class Matches
{
    private const string Any = "";
    private const string AnyDistance = "*";

    /// <summary>In the order of the needs, then of the offers.</summary>
    public static ImmutableArray<Match> Of(ImmutableArray<Notice> needs, ImmutableArray<Notice> offers)
    {
        var pairs = new SortedSet<(int Need, int Offer)>();
        var (needsAt, offersAt) = (Index(needs), Index(offers));
        for (var i = 0; i < needs.Length; i++) pairs.UnionWith(Nearest(needs[i], offers, offersAt).Select(j => (i, j)));
        for (var j = 0; j < offers.Length; j++) pairs.UnionWith(Nearest(offers[j], needs, needsAt).Select(i => (i, j)));
        return [.. pairs.Select(p => Between(needs[p.Need], offers[p.Offer]))];
    }

    /// <summary>Whether a need and an offer could meet.</summary>
    public static bool CanMeet(Notice need, Notice offer) => need.Nature is not null && need.Nature == offer.Nature
        && ((need.Anywhere ?? offer.Anywhere) is not null || need.Uses.Any(u => offer.Uses.Contains(u)) || need.Around.Any(offer.Around.Contains));

    private static Match Between(Notice need, Notice offer)
    {
        var place = need.Around.FirstOrDefault(offer.Around.Contains);
        return new(need, offer, [.. need.Uses.Where(u => offer.Uses.Contains(u))], place, place is null ? need.Anywhere ?? offer.Anywhere : null);
    }

    private static Dictionary<string, List<int>> Index(ImmutableArray<Notice> notices)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < notices.Length; i++)
        {
            if (notices[i] is not { Nature: { } nature } notice) continue;
            Add(KeyOf(nature, Any, Any), i);
            if (notice.Anywhere is not null) Add(KeyOf(nature, Any, AnyDistance), i);
            foreach (var key in Shared(nature, notice)) Add(key, i);
        }
        return index;

        void Add(string key, int i)
        {
            if (!index.TryGetValue(key, out var here)) index[key] = here = [];
            here.Add(i);
        }
    }

    private static List<int> Nearest(Notice notice, ImmutableArray<Notice> others, Dictionary<string, List<int>> othersAt)
    {
        var nearest = new List<int>();
        if (notice.Nature is not { } nature) return nearest;
        foreach (var key in Shared(nature, notice).Append(KeyOf(nature, Any, notice.Anywhere is null ? AnyDistance : Any)))
            foreach (var other in othersAt.GetValueOrDefault(key, []))
            {
                if (nearest.Count == NoticeBoard.Nearest) return nearest;
                // Nobody is introduced to oneself.
                if (others[other].By.Key != notice.By.Key && !nearest.Contains(other)) nearest.Add(other);
            }
        return nearest;
    }

    /// <summary>What two notices may have in common, the closest first: a use in a place, a place, a use.</summary>
    private static IEnumerable<string> Shared(string nature, Notice notice) =>
    [
        .. from place in notice.Around from use in notice.Uses select KeyOf(nature, use, place.Id),
        .. from place in notice.Around select KeyOf(nature, Any, place.Id),
        .. from use in notice.Uses select KeyOf(nature, use, Any),
    ];

    private static string KeyOf(string nature, string use, string place) => $"{nature}/{use}/{place}";
}
