using System.Collections.Immutable;
using System.Globalization;
using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Meetings;

/// <summary>
/// Meetings as a calendar reads them (RFC 5545). A meeting keeps its name whatever becomes of it, so that whoever subscribed sees it moved and not doubled;
/// nothing depends on the hour of the build.
/// </summary>
/// <param name="address">Where the site is published, without a final "/".</param>
internal sealed class CalendarWriter(Site site, string address)
{
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private readonly HashSet<(Url From, Url To)> redirects = [.. site.Redirects.Select(r => (r.From, r.To))];

    private readonly CalendarLines lines = new();

    public ReadOnlyMemory<byte> Write(string name, ImmutableArray<DatedMeeting> meetings)
    {
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//pec//rencontres//FR");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("NAME", name);
        lines.AddText("X-WR-CALNAME", name);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        foreach (var zone in meetings.Where(HasHours).GroupBy(m => m.Meeting.Clock.Id, StringComparer.Ordinal).OrderBy(z => z.Key, StringComparer.Ordinal))
            CalendarZones.Write(lines, zone.First().Meeting.Clock, zone.Min(m => FirstOf(m).Start.Day), site.Today);
        foreach (var meeting in meetings) Write(meeting);
        lines.Add("END", "VCALENDAR");
        return lines.ToBytes();
    }

    private static bool HasHours(DatedMeeting dated) => FirstOf(dated) is { Start.Hour: not null };

    private static Occurrence FirstOf(DatedMeeting dated) =>
        dated.Meeting.When.Once ?? Occurrences.On(dated.Meeting.When, Occurrences.FirstDay(dated.Meeting, dated.First) ?? dated.First);

    private void Write(DatedMeeting dated)
    {
        var meeting = dated.Meeting;
        var (first, zone) = (FirstOf(dated), meeting.Clock.Id);
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", $"rencontre-{NameOf(meeting)}@{new Uri(site.Settings.Url?.Href ?? address).IdnHost}");
        lines.Add("DTSTAMP", $"{CalendarLines.Of(site.LifespanOf(meeting.Path)?.Last ?? site.Today)}T000000Z");
        lines.AddMoment("DTSTART", first.Start, zone);
        // A calendar counts the day after the last as the end of whole days.
        if (first.Start.Hour is null) lines.AddMoment("DTEND", new((first.End ?? first.Start).Day.AddDays(1), null), zone);
        else if (first.End is { } end) lines.AddMoment("DTEND", end, zone);
        if (meeting.When.Rule is { } rule)
        {
            lines.Add("RRULE", Of(rule) + Until(meeting));
            foreach (var day in Occurrences.Excepted(meeting, dated.First)) lines.AddMoment("EXDATE", new(day, first.Start.Hour), zone);
        }
        lines.AddText("SUMMARY", Plain.Text(meeting.Title.Shown));
        if (DescriptionOf(meeting) is { Length: > 0 } said) lines.AddText("DESCRIPTION", said);
        if (PlaceOf(meeting) is { } place) lines.AddText("LOCATION", place);
        lines.Add("URL", address + meeting.Url.Path);
        if (meeting.IsCancelled) lines.Add("STATUS", "CANCELLED");
        lines.Add("END", "VEVENT");
    }

    private string DescriptionOf(Meeting meeting) => string.Join("\n\n", ((string?[])
        [
            Plain.Shown(meeting.Summary), Plain.Shown(meeting.OpenTo), Plain.Address(meeting.Online) is { } online ? site.Write("agenda-en-ligne", online) : null, address + meeting.Url.Path,
        ]).Where(said => said is not null));

    private static string? PlaceOf(Meeting meeting) =>
        Format.Joined([.. meeting.Venue is { } venue ? [venue.Shown] : Array.Empty<string>(), .. Format.Places(meeting)]) is { } said ? Plain.Text(said) : Plain.Address(meeting.Online);

    /// <summary>The first name under which it was published: a file that is renamed lists those it had.</summary>
    private string NameOf(Meeting meeting) =>
        meeting.Aliases.Select(a => a.Text).FirstOrDefault(former => redirects.Contains((Meeting.Kind.AddressOf(former), meeting.Url))) ?? meeting.Key.Id;

    private static string Of(Recurrence rule)
    {
        if (rule.DayOfMonth is { } number) return string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY;BYMONTHDAY={number}");
        var days = rule.Weekdays.OrderBy(d => ((int)d + 6) % 7).Select(d => Weekdays[(int)d]);
        return rule.Ordinals.IsEmpty
            ? string.Create(CultureInfo.InvariantCulture, $"FREQ=WEEKLY;{(rule.Weeks > 1 ? $"INTERVAL={rule.Weeks};" : "")}BYDAY={string.Join(',', days)}")
            : $"FREQ=MONTHLY;BYDAY={string.Join(',', rule.Ordinals.SelectMany(o => days.Select(d => o.ToString(CultureInfo.InvariantCulture) + d)))}";
    }

    /// <summary>The end of the last day, by the clock of the place: the standard wants it in that of the world.</summary>
    private static string Until(Meeting meeting)
    {
        if (meeting.Until?.Date.Last is not { } last) return "";
        if (meeting.When.Hours is null) return $";UNTIL={CalendarLines.Of(last)}";
        return FormattableString.Invariant($";UNTIL={meeting.Clock.Instant(last, new(23, 59)).UtcDateTime:yyyyMMddTHHmmss}Z");
    }
}
