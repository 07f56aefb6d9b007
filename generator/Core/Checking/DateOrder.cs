using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Checking;

/// <summary>Dates that say something against each other: an end before its beginning.</summary>
public static class DateOrder
{
    /// <summary>Whether nothing can be read of both dates but that the end comes first.</summary>
    public static bool AreReversed(Day? start, Day? end) => start is not null && end is not null && end.Date.Last < start.Date.First;

    public static void Check((string Key, Day? Day) start, (string Key, Day? Day) end, ReadContext reading)
    {
        if (AreReversed(start.Day, end.Day))
            reading.Report(Rules.ReversedDates(end.Day!.At, end.Key, end.Day.Date.ToString(), start.Key, start.Day!.Date.ToString()));
    }
}
