using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Charter;

/// <summary>What the check says of how a project tells that it keeps the charter.</summary>
internal static class CharterRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule undatedEvidence = Set.Error("preuve-sans-date", Topic.Domain,
        new("cette preuve n'est pas datée.", "this evidence has no date."),
        [new("Ajoutez sa date, comme « le: 2026-03-14 ».", "Add its date, as in “le: 2026-03-14”.")],
        new("Un engagement se tient dans la durée : on doit savoir de quand date ce qui le montre.",
            "A commitment is kept over time: the age of what shows it must be known."));

    public static Diagnostic UndatedEvidence(Location at) => undatedEvidence.At(at, 0);

    private static readonly Rule oldEvidence = Set.Advice("preuve-perimee", Topic.Domain,
        new("une preuve de « {0} » vaut {1}, et celle-ci est plus ancienne.", "evidence of “{0}” holds for {1}, and this one is older."),
        [new("Ajoutez une preuve plus récente, ou dites où l'on en est aujourd'hui.", "Add more recent evidence, or tell where things stand today.")],
        new("La liste des engagements dit combien de temps une preuve vaut ; au-delà on ne sait plus.",
            "The list of commitments tells how long evidence holds; beyond that nobody knows."));

    /// <param name="months">How long evidence of this commitment holds.</param>
    public static Diagnostic OldEvidence(Location at, string commitment, int months) =>
        oldEvidence.At(at, 0, commitment, months == 12 ? new("un an", "a year") : new($"{months} mois", $"{months} months"));
}
