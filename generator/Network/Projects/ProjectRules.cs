using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Projects;

/// <summary>What the check says of what a project tells of itself: its path, its figures, its name.</summary>
internal static class ProjectRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule unorderedPath = Set.Warning("etapes-en-desordre", Topic.Domain,
        new("cette étape commence avant celle qui est écrite au-dessus.", "this stage starts before the one written above."),
        [new("Rangez les étapes de la plus ancienne à la plus récente, ou corrigez la date.", "Put stages from the oldest to the latest, or mend the date.")],
        new("Un chemin se lit dans l'ordre ; une étape déplacée est souvent une année mal écrite.",
            "A path is read in order; a stage out of place is often a mistyped year."));

    public static Diagnostic UnorderedPath(Location at) => unorderedPath.At(at, 0);

    private static readonly Rule contradictedStage = Set.Warning("etape-contredite", Topic.Domain,
        new("« etape » dit « {0} », mais le chemin en est à « {1} ».", "“etape” says “{0}”, but the path stands at “{1}”."),
        [new("Ôtez « etape », que « maturite » dit déjà ; ou ajoutez à « maturite » l'étape d'aujourd'hui, avec sa date.",
             "Remove “etape”, which “maturite” already tells; or add today's stage to “maturite”, with its date.")],
        new("Un projet n'est qu'à une étape à la fois : la page ne saurait laquelle montrer.",
            "A project is at one stage at a time: the page would not know which to show."));

    public static Diagnostic ContradictedStage(Location at, string told, string current) => contradictedStage.At(at, 0, told, current);

    private static readonly Rule yearTwice = Set.Warning("annee-en-double", Topic.Domain,
        new("l'année {0} est déjà dite à la ligne {1}.", "the year {0} is already told on line {1}."),
        [new("Réunissez les deux, ou corrigez l'année.", "Join both, or mend the year.")],
        new("Deux bilans d'une même année se lisent comme deux années.", "Two accounts of one year read like two years."));

    public static Diagnostic YearTwice(Location at, int year, int line) => yearTwice.At(at, 0, $"{year}", $"{line}");

    private static readonly Rule negativeFigure = Set.Warning("chiffre-negatif", Topic.Domain,
        new("« {0} » est au-dessous de zéro.", "“{0}” is below zero."),
        [new("Écrivez « {1} » si l'on compte quelque chose ; une baisse se raconte dans le texte.",
             "Write “{1}” if something is counted; a decrease is told in the text.")],
        new("On ne compte pas moins que rien : un tiret devant un nombre est souvent une faute de frappe.",
            "One cannot count less than nothing: a hyphen before a number is often a typing error."));

    public static Diagnostic NegativeFigure(Location at, string written, string positive) => negativeFigure.At(at, 0, written, positive);

    private static readonly Rule undatedFigure = Set.Error("chiffre-sans-date", Topic.Domain,
        new("ce chiffre n'est pas daté.", "this figure has no date."),
        [new("Ajoutez sa date, comme « date: 2026-03 » ; l'année suffit.", "Add its date, as in “date: 2026-03”; the year is enough.")],
        new("Un chiffre ne vaut que pour le jour où il a été compté.", "A figure is worth only the day on which it was counted."));

    public static Diagnostic UndatedFigure(Location at) => undatedFigure.At(at, 0);

    private static readonly Rule leapingFigure = Set.Advice("chiffre-au-centuple", Topic.Domain,
        new("« {0} » passe de {1} à {2} : est-ce une faute de frappe ?", "“{0}” goes from {1} to {2}: is it a typing error?"),
        [new("Vérifiez les zéros et les virgules ; si le chiffre est juste, laissez ainsi.", "Check zeros and commas; if the figure is right, leave it so.")],
        new("D'une date à l'autre, un nombre cent fois plus grand ou plus petit vient souvent d'un zéro de trop.",
            "From one date to another, a number a hundred times larger or smaller often comes from one zero too many."));

    public static Diagnostic LeapingFigure(Location at, string what, string before, string after) => leapingFigure.At(at, 0, what, before, after);

    private static readonly Rule lookalike = Set.Advice("doublon-possible", Topic.Domain,
        new("ce projet a {0} que « {1} » : est-ce le même ?", "this project has {0} as “{1}”: is it the same?"),
        [new("Si c'est le même, gardez une seule fiche et mettez l'autre nom dans ses « alias ».",
             "If it is the same, keep one sheet and put the other name in its “alias”.")],
        new("Deux fiches pour un même projet se contredisent tôt ou tard.", "Two sheets for one project contradict each other sooner or later."));

    /// <param name="at">Where the second of both says it.</param>
    public static Diagnostic SameSite(Location at, Location first) => Twins(at, first, new("le même site", "the same site"));

    public static Diagnostic SameName(Location at, Location first) => Twins(at, first, new("presque le même nom", "nearly the same name"));

    private static Diagnostic Twins(Location at, Location first, Sentence what) =>
        lookalike.At(at, 0, what, first.Path.Value) with { Mirror = lookalike.At(first, 0, what, at.Path.Value) };
}
