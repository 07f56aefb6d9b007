using System.Collections.Immutable;
using Pec.Composing;
using Pec.Composing.Feeds;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Meetings;

/// <summary>
/// What a calendar subscribes to: the meetings of the site, of each group and of each place that has some. As a feed, a calendar holds full addresses: there is
/// none where nobody knows them, nor in a preview.
/// </summary>
internal static class CalendarFiles
{
    private static readonly FeedFormat Format = new("text/calendar", null);

    /// <summary>How long a calendar keeps what is over.</summary>
    private const int MonthsKept = 12;

    public static Url Beside(Url page) => new($"{page.Path}agenda.ics");

    /// <summary>Null where no calendar is published.</summary>
    public static LinkView? LinkTo(Site site, ComposeOptions options, Url page, IEnumerable<DatedMeeting> meetings) =>
        FeedNames.IsPublished(options) && meetings.Any(m => IsKept(site, m)) ? new(site.Say("agenda-abonner"), Destination.To(Beside(page))) : null;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (!FeedNames.IsPublished(options) || site.Agenda.All.All(m => !IsKept(site, m))) yield break;
        yield return Of(MeetingPages.Url, site.Settings.Title.Shown, site.Agenda.All);
        foreach (var group in site.Entries.Where(e => e.IsListed && site.Agenda.Of(e).Any(m => IsKept(site, m)))) yield return Of(group.Url, group.Title.Shown, site.Agenda.Of(group));
        foreach (var holding in site.Places.All.Where(h => site.Has(h.Place.Url)))
            if (site.Agenda.Among(holding.Entries) is var meetings && meetings.Any(m => IsKept(site, m))) yield return Of(holding.Place.Url, holding.Place.Shown, meetings);

        FeedFile Of(Url page, string name, IEnumerable<DatedMeeting> meetings)
        {
            ImmutableArray<DatedMeeting> kept = [.. meetings.Where(m => IsKept(site, m)).OrderBy(m => m.Meeting.Key)];
            return new(Beside(page), Meeting.Kind.Title, site.Say("agenda-abonner"), Format, [page], IsWhole: false, () => new CalendarWriter(site, options.BaseAddress!).Write($"{Meeting.Kind.Title} — {Plain.Text(name)}", kept));
        }
    }

    private static bool IsKept(Site site, DatedMeeting meeting) => meeting.Told is { } told && told.LastDay >= site.Today.AddMonths(-MonthsKept);
}
