using Pec.Model;

namespace Pec.Network.Meetings;

/// <summary>The times that a meeting takes place: the only one, or those of a rule within a year.</summary>
internal static class Occurrences
{
    /// <summary>How far ahead a rule is told.</summary>
    private const int Months = 12;

    /// <param name="first">From when a rule counts where its sheet does not say it.</param>
    /// <param name="today">A rule is told from this day on, for a year.</param>
    public static IEnumerable<Occurrence> Of(Meeting meeting, DateOnly first, DateOnly today)
    {
        var (when, start) = (meeting.When, First(meeting, first));
        if (when.Once is { } once) return [once];
        var end = today.AddMonths(Months);
        if (meeting.Until?.Date.Last is { } until && until < end) end = until;
        return from day in when.Rule!.Between(today, end, start) where !IsExcepted(meeting, day) select On(when, day);
    }

    /// <summary>The first day of a rule, which calendars count from; null for one that never takes place.</summary>
    public static DateOnly? FirstDay(Meeting meeting, DateOnly first)
    {
        var start = First(meeting, first);
        // Each week and each month has its days: a rule begins within two of either.
        var end = start.AddMonths(2);
        return meeting.When.Rule!.Between(start, meeting.Until?.Date.Last is { } until && until < end ? until : end, start).Select(d => (DateOnly?)d).FirstOrDefault();
    }

    /// <summary>The last time; null for a rule that never took place.</summary>
    public static Occurrence? Last(Meeting meeting, DateOnly first)
    {
        if (meeting.When.Once is { } once) return once;
        return meeting.Until?.Date.Last is not { } until ? null
            : meeting.When.Rule!.Between(until.AddMonths(-2), until, First(meeting, first)).Where(d => !IsExcepted(meeting, d)).Select(d => On(meeting.When, d)).LastOrDefault();
    }

    /// <summary>The days of a rule on which it does not take place.</summary>
    public static IEnumerable<DateOnly> Excepted(Meeting meeting, DateOnly first) =>
        meeting.Except.SelectMany(e => meeting.When.Rule!.Between(e.Date.First, e.Date.Last, First(meeting, first))).Distinct().Order();

    public static Occurrence On(Schedule when, DateOnly day) => when.Hours?.On(day) ?? new(new(day, null), null);

    private static DateOnly First(Meeting meeting, DateOnly first) => meeting.Since?.Date.First ?? first;

    private static bool IsExcepted(Meeting meeting, DateOnly day) => meeting.Except.Any(e => e.Date.First <= day && day <= e.Date.Last);
}
