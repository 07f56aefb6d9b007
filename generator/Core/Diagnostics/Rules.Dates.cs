using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>What two dates or two stages of one sheet say against each other.</summary>
public static partial class Rules
{
    private static readonly Rule reversedDates = Declared.Set.Warning("dates-a-l-envers", Topic.Domain,
        new("« {0}: {1} » vient avant « {2}: {3} ».", "“{0}: {1}” comes before “{2}: {3}”."),
        [new("Vérifiez ces deux dates : l'une est mal écrite, ou elles sont échangées.", "Check both dates: one is mistyped, or they are swapped.")],
        new("Ce qui finit avant de commencer n'a pas eu lieu ainsi.", "What ends before it starts did not happen so."));

    public static Diagnostic ReversedDates(Location at, string endKey, string end, string startKey, string start) =>
        reversedDates.At(at, 0, endKey, end, startKey, start);
}
