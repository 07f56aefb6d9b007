using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Outcomes;

/// <summary>What the check says of what a project changes around it.</summary>
internal static class OutcomeRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule figureWithoutMethod = Set.Error("externalite-sans-methode", Topic.Domain,
        new("on ne dit pas comment ce nombre a été obtenu.", "how this number was obtained is not told."),
        [new("Ajoutez « methode: … », comme « comptage sur une semaine » ; ou racontez-le sans nombre.",
             "Add “methode: …”, such as “comptage sur une semaine”; or tell it without a number.")],
        new("Ce qu'un projet change autour de lui se raconte d'abord ; un nombre n'aide que si l'on peut le refaire.",
            "What a project changes around it is told first; a number helps only if it can be counted again."));

    public static Diagnostic FigureWithoutMethod(Location at) => figureWithoutMethod.At(at, 0);
}
