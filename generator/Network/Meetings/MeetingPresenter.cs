using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Lexicon;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Meetings;

/// <summary>A meeting: when and where, how to come, what came out of it.</summary>
internal sealed class MeetingPresenter(Site site, Meeting meeting) : Presenter<Meeting>(site, meeting)
{
    private readonly Lazy<DatedMeeting> dated = new(() => site.Agenda.Find(meeting) ?? Agenda.Dated(site, meeting));

    public override StateView? State => MeetingItems.StateOf(Site, Entry);

    public override CardView Card => base.Card with { Date = MeetingItems.WhenOf(Site, dated.Value) };

    public override Page? Page(ComposeOptions options, PageHead head, LexiconLinks lexicon) =>
        base.Page(options, head with { Type = "Event", Occasion = OccasionOf() }, lexicon);

    public override AnswersView Answer(ImmutableArray<FactView> rows) => new(State, Answers.Row(rows, Meeting.WhenKey), Answers.Row(rows, Answers.Places))
    {
        Start = Entry.When.Rule is not null && !dated.Value.IsOver && MeetingItems.WhenOf(Site, dated.Value) is { } next ? next with { Text = Site.Say("rencontre-prochaine", next.Text) } : null,
        Use = Entry.Online is { } online && !dated.Value.IsOver && !Entry.IsCancelled
            ? new(Meeting.OnlineKey, Site.Say("rencontre-se-connecter"), new(Format.Short(online.Href), Destination.Away(online.Href))) : null,
    };

    public override ImmutableArray<string> Answered => [.. base.Answered, Meeting.WhenKey, Meeting.OnlineKey];

    /// <summary>The clock of the usual place goes without saying.</summary>
    public override FactView? Told(FactView fact) => fact.Key == "fuseau" && Entry.Zone?.Id == Zone.Usual ? null : base.Told(fact);

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

    private Occasion? OccasionOf() => dated.Value.Told is not { } told ? null : new(
        Entry.Said(told.Start), told.End is { } end ? Entry.Said(end) : null, Format.Joined([.. Format.Places(Entry), .. Entry.Venue is { } venue ? [venue.Shown] : Array.Empty<string>()]) is { } place ? Plain.Text(place) : null,
        Plain.Address(Entry.Online), Entry.IsCancelled);
}
