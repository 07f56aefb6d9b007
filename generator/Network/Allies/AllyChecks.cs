using Pec.Diagnostics;
using Pec.Schema;

namespace Pec.Network.Allies;

/// <summary>Nobody is declared a friend without knowing it.</summary>
internal static class AllyChecks
{
    public static void Check(Ally ally, ReadContext reading)
    {
        if (ally is { Nearness: { Word: not Ally.Neighbour } nearness, HasSigned: false })
            reading.Report(AllyRules.UnsignedFriend(nearness.At, nearness.Label));
    }
}
