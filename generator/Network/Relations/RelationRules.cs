using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Relations;

/// <summary>What the check says of links between projects.</summary>
internal static class RelationRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule oneSidedLink = Set.Warning("lien-sans-reciproque", Topic.Domain,
        new("« {0} » ne le dit pas de son côté.", "“{0}” does not tell it from its side."),
        [new("Ajoutez aux « liens » de ce projet : « {vers: {1}, nature: {2}} », avec son accord ; ou ôtez ce lien.",
             "Add to the “liens” of that project: “{vers: {1}, nature: {2}}”, with its agreement; or remove this link.")],
        new("Cette relation se dit à deux : l'un ne peut pas l'affirmer pour l'autre.", "This relation takes two: one cannot state it for the other."));

    public static Diagnostic OneSidedLink(Location at, string other, string self, string nature) => oneSidedLink.At(at, 0, other, self, nature);
}
