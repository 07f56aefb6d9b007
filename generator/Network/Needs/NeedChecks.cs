using Pec.Checking;
using Pec.Diagnostics;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>A need or an offer whose time is over, or ends before it begins.</summary>
internal static class NeedChecks
{
    public static void Check<T>(T sheet, ReadContext reading) where T : Entry, INeeding
    {
        foreach (var need in sheet.Needs.Concat(sheet.Offers))
        {
            DateOrder.Check(("depuis", need.Since), ("jusqua", need.Until), reading);
            DateOrder.Check(("depuis", need.Since), ("comble", need.Met), reading);
            if (sheet.IsKept && need is { Met: null, Until: { } until } && until.Date.Last < reading.Today && !DateOrder.AreReversed(need.Since, until))
                reading.Report(NeedRules.PastNeed(until.At));
        }
    }
}
