using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>What two dates or two stages of one sheet say against each other.</summary>
public static partial class Rules
{
    private static readonly Rule reversedDates = Warning("dates-a-l-envers", Topic.Domain,
        new("« {0}: {1} » vient avant « {2}: {3} ».", "“{0}: {1}” comes before “{2}: {3}”."),
        [new("Vérifiez ces deux dates : l'une est mal écrite, ou elles sont échangées.", "Check both dates: one is mistyped, or they are swapped.")],
        new("Ce qui finit avant de commencer n'a pas eu lieu ainsi.", "What ends before it starts did not happen so."));

    public static Diagnostic ReversedDates(Location at, string endKey, string end, string startKey, string start) =>
        reversedDates.At(at, 0, endKey, end, startKey, start);

    private static readonly Rule unorderedPath = Warning("etapes-en-desordre", Topic.Domain,
        new("cette étape commence avant celle qui est écrite au-dessus.", "this stage starts before the one written above."),
        [new("Rangez les étapes de la plus ancienne à la plus récente, ou corrigez la date.", "Put stages from the oldest to the latest, or mend the date.")],
        new("Un chemin se lit dans l'ordre ; une étape déplacée est souvent une année mal écrite.",
            "A path is read in order; a stage out of place is often a mistyped year."));

    public static Diagnostic UnorderedPath(Location at) => unorderedPath.At(at, 0);

    private static readonly Rule contradictedStage = Warning("etape-contredite", Topic.Domain,
        new("« etape » dit « {0} », mais le chemin en est à « {1} ».", "“etape” says “{0}”, but the path stands at “{1}”."),
        [new("Ôtez « etape », que « maturite » dit déjà ; ou ajoutez à « maturite » l'étape d'aujourd'hui, avec sa date.",
             "Remove “etape”, which “maturite” already tells; or add today's stage to “maturite”, with its date.")],
        new("Un projet n'est qu'à une étape à la fois : la page ne saurait laquelle montrer.",
            "A project is at one stage at a time: the page would not know which to show."));

    public static Diagnostic ContradictedStage(Location at, string told, string current) => contradictedStage.At(at, 0, told, current);

    private static readonly Rule yearTwice = Warning("annee-en-double", Topic.Domain,
        new("l'année {0} est déjà dite à la ligne {1}.", "the year {0} is already told on line {1}."),
        [new("Réunissez les deux, ou corrigez l'année.", "Join both, or mend the year.")],
        new("Deux bilans d'une même année se lisent comme deux années.", "Two accounts of one year read like two years."));

    public static Diagnostic YearTwice(Location at, int year, int line) => yearTwice.At(at, 0, $"{year}", $"{line}");

    private static readonly Rule negativeFigure = Warning("chiffre-negatif", Topic.Domain,
        new("« {0} » est au-dessous de zéro.", "“{0}” is below zero."),
        [new("Écrivez « {1} » si l'on compte quelque chose ; une baisse se raconte dans le texte.",
             "Write “{1}” if something is counted; a decrease is told in the text.")],
        new("On ne compte pas moins que rien : un tiret devant un nombre est souvent une faute de frappe.",
            "One cannot count less than nothing: a hyphen before a number is often a typing error."));

    public static Diagnostic NegativeFigure(Location at, string written, string positive) => negativeFigure.At(at, 0, written, positive);
}
