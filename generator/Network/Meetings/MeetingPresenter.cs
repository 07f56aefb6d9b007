using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Meetings;

/// <summary>A meeting: when and where, how to come, what came out of it.</summary>
internal sealed class MeetingPresenter(Site site, Meeting meeting) : Presenter<Meeting>(site, meeting)
{
    private readonly Lazy<DatedMeeting> dated = new(() => site.Agenda.Find(meeting) ?? Agenda.Dated(site, meeting));

    public override StateView? State => MeetingItems.StateOf(Site, Entry);

    public override CardView Card => base.Card with { Date = MeetingItems.WhenOf(Site, dated.Value) };

    public override string? Type => "Event";

    protected override Thing Describe(Thing thing, string address)
    {
        if (dated.Value.Told is not { } told) return thing;
        thing = thing.With("startDate", Entry.Said(told.Start)).With("endDate", told.End is { } end ? Entry.Said(end) : null)
            .With("eventStatus", new Thing("EventStatusType", Entry.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled"));
        var places = Things.Places(Site, Entry.Places, address).ToList();
        if (Entry.Venue is { } venue) places.Add(new Thing("Place").With("name", Plain.Text(venue.Shown)));
        if (Plain.Address(Entry.Online) is { } online) places.Add(new Thing("VirtualLocation").With("url", online));
        return thing.With("location", places);
    }

    public override AnswersView Answer(ImmutableArray<FactView> rows) => new(State, Answers.Row(rows, Meeting.WhenKey), Answers.Row(rows, Answers.Places))
    {
        Start = Entry.When.Rule is not null && !dated.Value.IsOver && MeetingItems.WhenOf(Site, dated.Value) is { } next ? next with { Text = Site.Say("rencontre-prochaine", next.Text) } : null,
        Use = Entry.Online is { } online && !dated.Value.IsOver && !Entry.IsCancelled
            ? new(Meeting.OnlineKey, Site.Say("rencontre-se-connecter"), new(Format.Short(online.Href), Destination.Away(online.Href))) : null,
    };

    public override ImmutableArray<string> Answered => [.. base.Answered, Meeting.WhenKey, Meeting.OnlineKey];

    /// <summary>The clock of the usual place goes without saying.</summary>
    public override FactView? Told(FactView fact) => fact.Key == "fuseau" && Entry.Zone?.Id == Entry.HomeZone ? null : base.Told(fact);

    /// <summary>The days of a rule, as a calendar would have them.</summary>
    public override IEnumerable<FactView> PartsOfOthers
    {
        get
        {
            if (Entry.When.Rule is null || Entry.IsCancelled || dated.Value.IsOver) yield break;
            yield return new(
                "dates", Site.Say("rencontre-dates"), [.. dated.Value.Ahead.Select(o => new ValueView(null, null, MeetingItems.When(Site, Entry, o), null, null, []))]);
        }
    }

    /// <summary>What is over stays as it was.</summary>
    public override bool CanBeConfirmed => base.CanBeConfirmed && !dated.Value.IsOver;
}
