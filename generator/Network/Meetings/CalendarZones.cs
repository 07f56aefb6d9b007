using System.Globalization;

namespace Pec.Network.Meetings;

/// <summary>How the clock of a zone is moved, as a calendar carries it: by a rule where every year is alike, else date by date.</summary>
internal static class CalendarZones
{
    /// <summary>So many years ahead tell whether a change comes back each year, and are told where it does not.</summary>
    private const int Years = 6, Week = 7;

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <param name="from">The first day that a calendar tells of.</param>
    public static void Write(CalendarLines lines, Zone zone, DateOnly from, DateOnly today)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zone.Id);
        var end = (today > from ? today : from).AddYears(Years);
        foreach (var alike in zone.Stretches(from, end).GroupBy(s => (s.Name, s.Offset, s.Before, s.IsSummer)))
        {
            var starts = alike.Select(s => s.Start ?? new DateTime(1970, 1, 1)).Order().ToList();
            var kind = alike.Key.IsSummer ? "DAYLIGHT" : "STANDARD";
            lines.Add("BEGIN", kind);
            lines.Add("DTSTART", Of(starts[0]));
            lines.Add("TZOFFSETFROM", Of(alike.Key.Before));
            lines.Add("TZOFFSETTO", Of(alike.Key.Offset));
            lines.AddText("TZNAME", alike.Key.Name);
            if (YearlyRule(starts, end) is { } rule) lines.Add("RRULE", rule);
            else foreach (var start in starts.Skip(1)) lines.Add("RDATE", Of(start));
            lines.Add("END", kind);
        }
        lines.Add("END", "VTIMEZONE");
    }

    /// <summary>« The last Sunday of March », where each year has it and at the same hour; null where it does not.</summary>
    private static string? YearlyRule(List<DateTime> starts, DateOnly end)
    {
        var first = starts[0];
        if (starts.Count < Years - 1 || starts[^1].AddYears(1) < end.ToDateTime(TimeOnly.MinValue)) return null;
        for (var i = 0; i < starts.Count; i++)
            if (starts[i].Year != first.Year + i || starts[i].Month != first.Month || starts[i].DayOfWeek != first.DayOfWeek || starts[i].TimeOfDay != first.TimeOfDay) return null;
        var which = starts.TrueForAll(s => s.Day + Week > DateTime.DaysInMonth(s.Year, s.Month)) ? -1
            : starts.TrueForAll(s => (s.Day - 1) / Week == (first.Day - 1) / Week) ? (first.Day - 1) / Week + 1 : 0;
        return which == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={which}{Weekdays[(int)first.DayOfWeek]}");
    }

    private static string Of(DateTime local) => local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Of(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
