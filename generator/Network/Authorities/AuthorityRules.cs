using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Authorities;

/// <summary>What the check says of what is asked of authorities.</summary>
internal static class AuthorityRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule silentAuthority = Set.Advice("demande-sans-reponse", Topic.Domain,
        new("cette demande attend une réponse depuis plus de six mois.", "this request has waited for an answer for more than six months."),
        [new("Relancez la collectivité, ou écrivez « reponse: pas-de-reponse-connue » et ce que vous en avez appris.",
             "Ask the authority again, or write “reponse: pas-de-reponse-connue” and what you learnt.")],
        new("Une demande laissée sans nouvelles peut encore servir à d'autres, si l'on dit ce qu'elle est devenue.",
            "A request without news may still help others, if one tells what became of it."));

    public static Diagnostic SilentAuthority(Location at) => silentAuthority.At(at, 0);
}
