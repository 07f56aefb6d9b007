using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Charter;

/// <summary>Evidence of a commitment that holds no longer: the list of commitments says how long it does.</summary>
internal static class OldEvidence
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<Entry> entries, DateOnly today) =>
        from project in entries.OfType<Project>()
        where project.IsKept
        from commitment in project.Charter
        where commitment is { On: not null, State.Word: "tenu" or "en-cours" }
        let obligation = commitment.Obligation.Meaning as Term
        let months = obligation?.EvidenceMonths
        where months is not null && Freshness.IsOver(commitment.On!.Date, months.Value, today)
        select CharterRules.OldEvidence(commitment.On!.At, obligation!.Name.Text, months.Value);
}
