using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Needs;

/// <summary>What the check says of needs and offers.</summary>
internal static class NeedRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule pastNeed = Set.Advice("date-passee", Topic.Domain,
        new("cette date est passée.", "this date is past."),
        [new("Repoussez-la si cela tient toujours ; sinon écrivez « comble: » avec la date, ou ôtez ces lignes.",
             "Put it off if this still holds; otherwise write “comble:” with the date, or remove these lines.")],
        new("Qui répond à un besoin ou à une offre d'hier perd son temps, et l'envie de répondre à d'autres.",
            "Whoever answers yesterday's need or offer loses time, and the wish to answer others."));

    public static Diagnostic PastNeed(Location at) => pastNeed.At(at, 0);

    private static readonly Rule takenId = Set.Error("identifiant-repris", Topic.FrontMatter,
        new("« {0} » nomme déjà {1}.", "“{0}” already names {1}."),
        [new("Donnez-lui un autre nom, comme « {2} ».", "Give it another name, such as “{2}”.")],
        new("Un récit qui répondrait à ce nom fermerait les deux, et un lien ne saurait lequel montrer.",
            "A story that answers this name would close both, and a link would not know which to show."));

    public static Diagnostic IdOfAnother(Location at, string id, int line, string other) =>
        takenId.At(at, 0, id, new($"ce qui est écrit à la ligne {line}", $"what is written on line {line}"), other);

    public static Diagnostic IdOfPart(Location at, string id, Sentence label, string other) =>
        takenId.At(at, 0, id, new($"la partie « {label.French} » de cette fiche", $"the part “{label.English}” of this sheet"), other);
}
