using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Network.Meetings;

/// <summary>When a meeting takes place, as its author said it: once, or by a rule.</summary>
/// <param name="Words">As it was written, and as a page shows it.</param>
/// <param name="Once">The only time; null for a rule.</param>
/// <param name="Rule">Null for a meeting that takes place once.</param>
/// <param name="Hours">The hours of a rule; null where it tells none.</param>
public sealed record Schedule(Words Words, Occurrence? Once, Recurrence? Rule, Hours? Hours);

/// <summary>A day, and an hour of it where one is known.</summary>
public sealed record Moment(DateOnly Day, TimeOnly? Hour)
{
    /// <summary>For comparison: a day without an hour begins with it.</summary>
    public DateTime Local => Day.ToDateTime(Hour ?? TimeOnly.MinValue);
}

/// <summary>One time that a meeting takes place, by the clock of where it does.</summary>
/// <param name="End">Null when it is not known; without an hour, the last of several days.</param>
public sealed record Occurrence(Moment Start, Moment? End)
{
    /// <summary>The last day on which it is not over; one that ends at midnight is over on the next.</summary>
    public DateOnly LastDay => End is null ? Start.Day : End.Hour == TimeOnly.MinValue ? End.Day.AddDays(-1) : End.Day;
}

/// <param name="To">Null when the end is not known.</param>
/// <param name="EndsAtMidnight">It ends as the day does: <paramref name="To"/> is the first hour of the next.</param>
public sealed record Hours(TimeOnly From, TimeOnly? To, bool EndsAtMidnight)
{
    public Occurrence On(DateOnly day) => new(new(day, From), To is { } to ? new(EndsAtMidnight ? day.AddDays(1) : day, to) : null);
}

/// <summary>The days on which something comes back: by weeks, by weekdays of a month, or by a day of the month.</summary>
/// <param name="Weekdays">Empty where the day of the month is told.</param>
/// <param name="Ordinals">Which of these weekdays of a month, from 1; counted from the end below 0; empty for every week.</param>
/// <param name="DayOfMonth">Null where weekdays are told.</param>
/// <param name="Weeks">Every so many weeks.</param>
public sealed record Recurrence(ImmutableArray<DayOfWeek> Weekdays, ImmutableArray<int> Ordinals, int? DayOfMonth, int Weeks)
{
    private const int Week = 7;

    /// <summary>Whether a day is one of them.</summary>
    /// <param name="first">The week from which every other one is counted.</param>
    public bool Has(DateOnly day, DateOnly first)
    {
        if (DayOfMonth is { } number) return day.Day == number;
        if (!Weekdays.Contains(day.DayOfWeek)) return false;
        if (Ordinals.IsEmpty) return (MondayOf(day).DayNumber - MondayOf(first).DayNumber) / Week % Weeks == 0;
        var (fromStart, fromEnd) = ((day.Day - 1) / Week + 1, -((DateTime.DaysInMonth(day.Year, day.Month) - day.Day) / Week + 1));
        return Ordinals.Contains(fromStart) || Ordinals.Contains(fromEnd);
    }

    /// <summary>Those from the first day to another, both included.</summary>
    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly to, DateOnly first)
    {
        for (var day = from < first ? first : from; day <= to; day = day.AddDays(1))
            if (Has(day, first)) yield return day;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Week));
}
