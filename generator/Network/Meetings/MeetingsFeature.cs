using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Meetings;

/// <summary>When and where people meet, for those who read and for their calendars.</summary>
internal static class MeetingsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "rencontres",
        Kinds = [Meeting.Kind],
        Rules = MeetingRules.All,
        Presentations =
        [
            Presentation.For(Meeting.Kind, (site, meeting) => new MeetingPresenter(site, meeting), MeetingPages.Compose) with
            {
                Order = (site, entries) => site.Agenda.InReadingOrder(entries),
            },
        ],
        Redactions = [Meeting.AtHome],
        Pages = [CalendarFiles.Compose],
        Signposts = [new(Purpose.Join, MeetingPages.Url)],
    };
}
