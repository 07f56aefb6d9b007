using System.Globalization;
using Pec.Model.French;

namespace Pec.Network.Meetings;

/// <summary>When a meeting takes place, as a page says it.</summary>
internal static class ScheduleWords
{
    private const char Space = '\u00a0';

    public static string Of(Schedule schedule) => schedule.Once is { } once ? Of(once) : Of(schedule.Rule!) + After(schedule.Hours);

    /// <summary>« jeudi 3 décembre 2026, de 18 h à 20 h », « du mercredi 3 au vendredi 5 mars 2027 ».</summary>
    public static string Of(Occurrence once) => once switch
    {
        { End: null, Start: { Hour: null } start } => Of(start.Day),
        { End: null, Start: { Hour: { } from } start } => $"{Of(start.Day)} à{Space}{Of(from)}",
        { End: { Hour: { } to } end, Start: { Hour: { } from } start } when once.LastDay == start.Day => $"{Of(start.Day)}{After(new(from, to, end.Day > start.Day))}",
        // « du vendredi 13 au dimanche 15 octobre 2023 »: a month that both share is said once.
        { Start: { Hour: null, Day: var from }, End: { Hour: null, Day: var to } } when (from.Year, from.Month) == (to.Year, to.Month) =>
            $"du {FrenchDays.NameOf(from.DayOfWeek)} {(from.Day == 1 ? "1er" : from.Day.ToString(CultureInfo.InvariantCulture))} au {Of(to)}",
        { Start: var start, End: var end } => $"du {Of(start)} au {Of(end!)}",
    };

    /// <summary>« jeudi 3 décembre 2026 ».</summary>
    public static string Of(DateOnly day) => $"{FrenchDays.NameOf(day.DayOfWeek)} {Dates.InWords(day)}";

    /// <summary>« premier et troisième mardi du mois ».</summary>
    public static string Of(Recurrence rule)
    {
        if (rule.DayOfMonth is { } number) return $"le {(number == 1 ? "1er" : number.ToString(CultureInfo.InvariantCulture))} du mois";
        var days = Joined(rule.Weekdays.Select(FrenchDays.NameOf));
        if (rule.Weeks > 1) return $"un {days} sur deux";
        return rule.Ordinals.IsEmpty ? $"chaque {days}" : $"{Joined(rule.Ordinals.Select(Ordinal))} {days} du mois";
    }

    private static string Of(Moment moment) => Of(moment.Day) + (moment.Hour is { } hour ? $" à{Space}{Of(hour)}" : "");

    private static string After(Hours? hours) => hours switch
    {
        null => "",
        { To: null } => $", à{Space}{Of(hours.From)}",
        _ => $", de {Of(hours.From)} à {(hours.EndsAtMidnight ? "minuit" : Of(hours.To.Value))}",
    };

    public static string Of(TimeOnly hour) =>
        $"{hour.Hour.ToString(CultureInfo.InvariantCulture)}{Space}h" + (hour.Minute == 0 ? "" : Space + hour.Minute.ToString("00", CultureInfo.InvariantCulture));

    private static string Ordinal(int which) => which switch
    {
        1 => "premier", 2 => "deuxième", 3 => "troisième", 4 => "quatrième", -2 => "avant-dernier", _ => "dernier",
    };

    private static string Joined(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all[..^1])} et {all[^1]}";
    }
}
