using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Meetings;

/// <summary>What the check says of when a meeting takes place.</summary>
internal static class MeetingRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule unreadableMoment = Set.Error("moment-illisible", Topic.FrontMatter,
        new("« {0} » ne dit pas quand la rencontre a lieu.", "“{0}” does not say when the meeting takes place."),
        [new("Écrivez une date avec son heure, « 3 décembre 2026, de 18 h à 20 h », ou un rythme, « premier mardi du mois, à 18 h ».",
             "Write a date with its hour, “3 décembre 2026, de 18 h à 20 h”, or a rhythm, “premier mardi du mois, à 18 h”."),
         new("Ajoutez l'année, « {1} ».", "Add the year, “{1}”."),
         new("Dites quel jour du mois ; tant qu'on ne le sait pas, écrivez « brouillon: oui » et la rencontre attend.",
             "Say which day of the month; while nobody knows, write “brouillon: oui” and the meeting waits."),
         new("Dites lequel : « premier {1} du mois », « dernier {1} du mois »…", "Say which: “premier {1} du mois” (the first), “dernier {1} du mois” (the last)…"),
         new("Écrivez la date entière si c'est une seule fois, « chaque {1} » si c'est toutes les semaines.",
             "Write the whole date if it is once, “chaque {1}” if it is every week."),
         new("Tous les mois n'ont pas ce jour : choisissez-en un jusqu'au 28, ou un jour de la semaine, « dernier vendredi du mois ».",
             "Not every month has that day: choose one up to the 28th, or a weekday, “dernier vendredi du mois” (the last Friday)."),
         new("Minuit, est-ce le début ou la fin de ce jour ? Écrivez « 0 h » ou « 23 h 59 ».", "Is midnight the start or the end of that day? Write “0 h” or “23 h 59”."),
         new("L'heure « {1} » n'existe pas : écrivez une heure de 0 h à 23 h 59.", "The hour “{1}” does not exist: write one from 0 h to 23 h 59.")],
        new("La page, l'agenda et le rappel de chacun se lisent dans cette phrase : elle ne doit vouloir dire qu'une chose.",
            "The page, the calendar and everybody's reminder are read from this sentence: it must mean one thing only."));

    public static Diagnostic UnreadableMoment(Location at, string text) => unreadableMoment.At(at, 0, text);

    public static Diagnostic MissingYear(Location at, string text, string whole) => unreadableMoment.At(at, 1, text, whole);

    public static Diagnostic MissingDay(Location at, string text) => unreadableMoment.At(at, 2, text);

    public static Diagnostic WhichOfMonth(Location at, string text, string weekday) => unreadableMoment.At(at, 3, text, weekday);

    public static Diagnostic WhichWeekday(Location at, string text, string weekday) => unreadableMoment.At(at, 4, text, weekday);

    public static Diagnostic DayThatMonthsLack(Location at, string text) => unreadableMoment.At(at, 5, text);

    public static Diagnostic HourOfNoDay(Location at, string text, string hour) => unreadableMoment.At(at, hour == "minuit" ? 6 : 7, text, hour);

    private static readonly Rule wrongWeekday = Set.Error("jour-discordant", Topic.FrontMatter,
        new("le {0} est un {1}, pas un {2}.", "{0} is a {1} (in French), not a {2}."),
        [new("Vérifiez le jour et la date : l'un des deux est mal écrit.", "Check the weekday and the date: one of them is mistyped.")],
        new("Qui lit « mardi » vient le mardi : un jour et une date qui se contredisent font venir pour rien.",
            "Whoever reads a weekday comes that day: a weekday and a date that disagree make people come for nothing."));

    public static Diagnostic WrongWeekday(Location at, string date, string right, string wrong) => wrongWeekday.At(at, 0, date, right, wrong);

    private static readonly Rule endBeforeStart = Set.Error("fin-avant-debut", Topic.FrontMatter,
        new("« {0} » finit avant de commencer.", "“{0}” ends before it starts."),
        [new("Échangez le début et la fin ; si elle finit après minuit, écrivez les deux jours, « du 3 décembre 2026 à 20 h au 4 décembre 2026 à 1 h ».",
             "Swap the start and the end; if it ends after midnight, write both days, “du 3 décembre 2026 à 20 h au 4 décembre 2026 à 1 h”.")],
        new("Un agenda refuse une rencontre qui finit avant d'avoir commencé.", "A calendar refuses a meeting that ends before it has started."));

    public static Diagnostic EndBeforeStart(Location at, string text) => endBeforeStart.At(at, 0, text);

    private static readonly Rule noSuchHour = Set.Error("heure-inexistante", Topic.FrontMatter,
        new("{0} n'existe pas le {1} : cette nuit-là, on avance les horloges.", "{0} does not exist on {1}: that night clocks are put forward."),
        [new("Choisissez une heure d'avant ou d'après ce changement.", "Choose an hour before or after that change.")],
        new("La nuit du passage à l'heure d'été, une heure manque : personne ne peut venir à ce moment-là.",
            "In the night when summer time begins an hour is missing: nobody can come then."));

    public static Diagnostic NoSuchHour(Location at, string hour, string day) => noSuchHour.At(at, 0, hour, day);

    private static readonly Rule doubledHour = Set.Error("heure-en-double", Topic.FrontMatter,
        new("{0} arrive deux fois le {1} : cette nuit-là, on recule les horloges.", "{0} comes twice on {1}: that night clocks are put back."),
        [new("Choisissez une heure d'avant ou d'après ce changement.", "Choose an hour before or after that change.")],
        new("La nuit du retour à l'heure d'hiver, une heure revient : on ne sait laquelle des deux est dite.",
            "In the night when summer time ends an hour comes again: which of both is told, nobody knows."));

    public static Diagnostic DoubledHour(Location at, string hour, string day) => doubledHour.At(at, 0, hour, day);

    private static readonly Rule rhythmWithoutStart = Set.Error("rythme-sans-debut", Topic.FrontMatter,
        new("« {0} » ne dit pas à partir de quelle semaine on compte.", "“{0}” does not say from which week one counts."),
        [new("Ajoutez « depuis: … » avec la date d'une de ces rencontres.", "Add “depuis: …” with the date of one of these meetings.")],
        new("Une semaine sur deux, c'est l'une ou l'autre : une date le dit.", "Every other week is one or the other: a date tells which."));

    public static Diagnostic RhythmWithoutStart(Location at, string text) => rhythmWithoutStart.At(at, 0, text);

    private static readonly Rule keyWithoutRhythm = Set.Warning("cle-sans-rythme", Topic.FrontMatter,
        new("« {0} » ne sert qu'à un rythme, et cette rencontre a lieu une seule fois.", "“{0}” serves a rhythm only, and this meeting takes place once."),
        [new("Ôtez cette ligne ; pour plusieurs jours, écrivez « quand: du 3 décembre 2026 au 5 décembre 2026 ».",
             "Remove this line; for several days, write “quand: du 3 décembre 2026 au 5 décembre 2026”.")],
        new("Deux dates à deux endroits peuvent se contredire : tout le moment est dans « quand ».", "Two dates in two places may disagree: the whole moment stands in “quand”."));

    public static Diagnostic KeyWithoutRhythm(Location at, string key) => keyWithoutRhythm.At(at, 0, key);
}
