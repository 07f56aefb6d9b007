using Pec.Checking;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Meetings;

/// <summary>What the keys that say when get wrong together: an hour that a clock does not show, a rhythm that begins nowhere.</summary>
internal static class MeetingChecks
{
    public static void Check(Meeting meeting, ReadContext reading)
    {
        var at = meeting.When.Words.At;
        if (meeting.When.Rule is { } rule)
        {
            if (rule.Weeks > 1 && meeting.Since is null) reading.Report(MeetingRules.RhythmWithoutStart(at, meeting.When.Words.Text));
            DateOrder.Check((Meeting.SinceKey, meeting.Since), (Meeting.UntilKey, meeting.Until), reading);
        }
        else
        {
            foreach (var (key, day) in (ReadOnlySpan<(string, Day?)>)[(Meeting.SinceKey, meeting.Since), (Meeting.UntilKey, meeting.Until), (Meeting.ExceptKey, meeting.Except.FirstOrDefault())])
                if (day is not null) reading.Report(MeetingRules.KeyWithoutRhythm(day.At, key));
        }
        foreach (var occurrence in Occurrences.Of(meeting, reading.Today, reading.Today))
            if (Clock(meeting, occurrence, at, reading)) return;
    }

    /// <summary>Whether an hour of it is none, or is two.</summary>
    private static bool Clock(Meeting meeting, Occurrence occurrence, Location at, ReadContext reading)
    {
        foreach (var moment in (ReadOnlySpan<Moment?>)[occurrence.Start, occurrence.End])
            if (moment is { Hour: { } hour, Day: var day } && meeting.Clock.CountOf(day, hour) is not 1 and var count)
            {
                var (said, on) = (ScheduleWords.Of(hour), Dates.InWords(day));
                reading.Report(count == 0 ? MeetingRules.NoSuchHour(at, said, on) : MeetingRules.DoubledHour(at, said, on));
                return true;
            }
        return false;
    }
}
