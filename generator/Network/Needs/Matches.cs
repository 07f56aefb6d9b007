using System.Collections.Immutable;

namespace Pec.Network.Needs;

/// <summary>Which needs and offers could meet: the same nature, and a use or a place in common, or no distance to stop them.</summary>
internal static class Matches
{
    private const string Any = "";
    private const string AnyDistance = "*";

    /// <summary>In the order of the needs, then of the offers.</summary>
    public static ImmutableArray<Match> Of(ImmutableArray<Notice> needs, ImmutableArray<Notice> offers) =>
        // Nobody is introduced to oneself.
        [.. Pairs.Of(needs, offers, StandsAt, LooksAt, (need, offer) => need.By.Key != offer.By.Key).Select(p => Between(p.One, p.Other))];

    /// <summary>Whether a need and an offer could meet.</summary>
    public static bool CanMeet(Notice need, Notice offer) => need.Nature is not null && need.Nature.Key == offer.Nature?.Key
        && ((need.Anywhere ?? offer.Anywhere) is not null || need.Uses.Any(offer.IsFor) || need.Around.Any(offer.Around.Contains));

    private static Match Between(Notice need, Notice offer)
    {
        var place = need.Around.FirstOrDefault(offer.Around.Contains);
        return new(need, offer, [.. need.Uses.Where(offer.IsFor)], place, place is null ? need.Anywhere ?? offer.Anywhere : null);
    }

    private static IEnumerable<string> StandsAt(Notice notice)
    {
        if (notice.Nature is not { Key: var nature }) return [];
        var shared = Shared(nature, notice).Append(KeyOf(nature, Any, Any));
        return notice.Anywhere is null ? shared : shared.Append(KeyOf(nature, Any, AnyDistance));
    }

    private static IEnumerable<string> LooksAt(Notice notice) =>
        notice.Nature is { Key: var nature } ? Shared(nature, notice).Append(KeyOf(nature, Any, notice.Anywhere is null ? AnyDistance : Any)) : [];

    /// <summary>What two notices may have in common, the closest first: a use in a place, a place, a use.</summary>
    private static IEnumerable<string> Shared(string nature, Notice notice) =>
    [
        .. from place in notice.Around from use in notice.Uses select KeyOf(nature, use.Key, place.Id),
        .. from place in notice.Around select KeyOf(nature, Any, place.Id),
        .. from use in notice.Uses select KeyOf(nature, use.Key, Any),
    ];

    private static string KeyOf(string nature, string use, string place) => $"{nature}/{use}/{place}";
}
