using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Meetings;

/// <summary>Meetings as they stand in lists, and on the pages of groups and places.</summary>
internal static class MeetingItems
{
    /// <summary>So many of those to come, and of those that were, beside other things.</summary>
    private const int Few = 6, FewPast = 3;

    public static MeetingItemView Of(Site site, DatedMeeting dated)
    {
        var meeting = dated.Meeting;
        return new(
            Format.Link(meeting), WhenOf(site, dated), meeting.When.Rule is null ? null : meeting.When.Words.Shown, Plain.Shown(meeting.Summary),
            Format.Joined(Format.Places(meeting)), [.. meeting.Groups.Listed().Select(Format.Link)], StateOf(site, meeting), [.. meeting.Reports.Listed().Select(Format.Link)])
        {
            Online = dated.IsOver || meeting.IsCancelled || meeting.Online is not { } online ? null : new(Format.Short(online.Href), Destination.Away(online.Href)),
            Language = Presenter.LanguageOf(meeting),
        };
    }

    public static StateView? StateOf(Site site, Meeting meeting) => meeting.IsCancelled ? new(site.Say("rencontre-annulee"), "vide") : null;

    /// <summary>« jeudi 3 décembre 2026, de 18 h à 20 h », by the clock of another place where it says so.</summary>
    public static DateView? WhenOf(Site site, DatedMeeting dated) => dated.Told is { } told ? When(site, dated.Meeting, told) : null;

    public static DateView When(Site site, Meeting meeting, Occurrence told) => new(
        ScheduleWords.Of(told) + (meeting.Zone is { } zone && zone.Id != meeting.HomeZone ? " " + site.Say("rencontre-heure-de", zone.Words.Shown) : ""), Iso(told.Start));

    /// <summary>As machines read it: a day, or an hour of the place.</summary>
    private static string Iso(Moment moment) => PartialDate.Of(moment.Day) + (moment.Hour is { } hour ? FormattableString.Invariant($"T{hour:HH\\:mm}") : "");

    /// <summary>The meetings of a page that tells other things too; null where there are none.</summary>
    public static AgendaView? Beside(Site site, ComposeOptions options, Url page, IEnumerable<DatedMeeting> meetings)
    {
        var all = meetings.ToLookup(m => m.IsOver);
        if (all.Count == 0) return null;
        return new(
            [.. all[false].Take(Few).Select(m => Here(m))], [.. all[true].Take(FewPast).Select(m => Here(m))],
            CalendarFiles.LinkTo(site, options, page, all.SelectMany(m => m)), MeetingPages.LinkTo(site));

        // On the page of a group one knows who meets.
        MeetingItemView Here(DatedMeeting dated)
        {
            var item = Of(site, dated);
            return item with { Groups = [.. item.Groups.Where(g => g.To.Inside != page)] };
        }
    }
}
