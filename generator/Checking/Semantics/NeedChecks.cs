using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Parts;

namespace Pec.Checking.Semantics;

/// <summary>A need or an offer whose time is over.</summary>
internal static class NeedChecks
{
    public static void Check(Entry entry, Reading reading)
    {
        if (entry is not INeeding needing || !entry.IsKept) return;
        foreach (var need in needing.Needs.Concat(needing.Offers))
            if (need is { Met: null, Until: { } until } && until.Date.Last < reading.Today && !DateChecks.AreReversed(need.Since, until)) reading.Report(Rules.PastNeed(until.At));
    }
}
