using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Parts;

namespace Pec.Checking.Semantics;

/// <summary>Dates that say something against each other: an end before its beginning, a path out of order, one year told twice.</summary>
internal static class DateChecks
{
    public static void Check(Entry entry, Reading reading)
    {
        if (entry is INeeding needing)
            foreach (var need in needing.Needs.Concat(needing.Offers))
            {
                InOrder(("depuis", need.Since), ("jusqua", need.Until), reading);
                InOrder(("depuis", need.Since), ("comble", need.Met), reading);
            }
        switch (entry)
        {
            case Project project: OfProject(project, reading); break;
            case Story { Relay: { } relay } story: InOrder(("date", story.Date), ("relaye-le", relay.RelayedOn), reading); break;
            case Production production: InOrder(("date", production.Date), ("relire-avant", production.ReviewBefore), reading); break;
        }
    }

    /// <summary>Whether nothing can be read of both dates but that the end comes first.</summary>
    public static bool AreReversed(Day? start, Day? end) => start is not null && end is not null && end.Date.Last < start.Date.First;

    private static void OfProject(Project project, Reading reading)
    {
        foreach (var phase in project.Phases) InOrder(("depuis", phase.Since), ("jusqua", phase.Until), reading);
        // One is told: of a list from the latest to the oldest, each would be.
        for (var i = 1; i < project.Phases.Length; i++)
            if (project.Phases[i].Since.Date.Last < project.Phases[i - 1].Since.Date.First)
            {
                reading.Report(Rules.UnorderedPath(project.Phases[i].Since.At));
                break;
            }
        foreach (var request in project.Requests) InOrder(("date", request.On), ("accord", request.Consent), reading);
        var years = new Dictionary<int, Utility>();
        foreach (var told in project.Utility)
            if (!years.TryAdd(told.Year.Date.Year, told)) reading.Report(Rules.YearTwice(told.Year.At, told.Year.Date.Year, years[told.Year.Date.Year].Year.At.Line));
    }

    private static void InOrder((string Key, Day? Day) start, (string Key, Day? Day) end, Reading reading)
    {
        if (AreReversed(start.Day, end.Day)) reading.Report(Rules.ReversedDates(end.Day!.At, end.Key, end.Day.Date.ToString(), start.Key, start.Day!.Date.ToString()));
    }
}
