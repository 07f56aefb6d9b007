using Pec.Model;

namespace Pec.Schema;

/// <summary>How long what is dated holds, evidence before all: whole days of the calendar, its last day included.</summary>
public static class Freshness
{
    /// <summary>From so many days before its last, evidence is to be refreshed.</summary>
    public const int DaysOfNotice = 60;

    /// <summary>For so long those concerned need not read their sheet again.</summary>
    public const int MonthsOfReview = 12;

    /// <summary>For so long a request waits for its answer, and a need that has no end is taken at its word.</summary>
    public const int MonthsOfSilence = 6;

    /// <summary>
    /// The last day on which it holds. The 29th of February, or the 31st of a month, leads to the last day of a shorter one; a date
    /// known to the month lasts to the end of its month, and a date known to the year to the end of December.
    /// </summary>
    public static DateOnly LastDay(PartialDate on, int months) =>
        on.Day is null ? new DateOnly(on.Year, on.Month ?? 12, 1).AddMonths(months + 1).AddDays(-1) : on.First.AddMonths(months);

    /// <summary>Evidence dated after today is none yet, so it does not end either.</summary>
    public static bool IsOver(PartialDate on, int months, DateOnly today) => on.First <= today && LastDay(on, months) < today;

    public static bool IsFading(PartialDate on, int months, DateOnly today) => on.First <= today && LastDay(on, months).AddDays(-DaysOfNotice) <= today;
}
