using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Allies;

/// <summary>What the check says of friends and allies.</summary>
internal static class AllyRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule unsignedFriend = Set.Warning("ami-sans-signature", Topic.Domain,
        new("cette structure est dite « {0} », et rien ne montre qu'elle l'a choisi.",
            "this organisation is called “{0}”, and nothing shows that it chose so."),
        [new("Ajoutez ce qu'elle a signé, comme « signe: {amitie: 2026-03-14} » ; sinon écrivez « proximite: voisin ».",
             "Add what it signed, as in “signe: {amitie: 2026-03-14}”; otherwise write “proximite: voisin”.")],
        new("Personne n'est déclaré ami ou allié sans le savoir.", "Nobody is declared a friend or an ally without knowing it."));

    public static Diagnostic UnsignedFriend(Location at, Sentence nearness) => unsignedFriend.At(at, 0, nearness);
}
