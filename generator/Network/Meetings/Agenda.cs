using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Meetings;

/// <summary>A meeting with the times that it takes place, on the day of the build.</summary>
/// <param name="First">The day from which its rule counts.</param>
/// <param name="Ahead">Those to come, within a year: the day itself counts.</param>
/// <param name="Last">The last one, for a meeting that is over; null for a rule that never took place.</param>
internal sealed record DatedMeeting(Meeting Meeting, DateOnly First, ImmutableArray<Occurrence> Ahead, Occurrence? Last)
{
    public bool IsOver => Ahead.IsEmpty;

    /// <summary>The one that a list tells: the next, else the last.</summary>
    public Occurrence? Told => Ahead.FirstOrDefault() ?? Last;
}

/// <summary>The meetings that lists may name: those to come, the nearest first, then those that are over, the latest first.</summary>
internal sealed class Agenda(ImmutableArray<DatedMeeting> ahead, ImmutableArray<DatedMeeting> past)
{
    private readonly ILookup<EntryKey, DatedMeeting> byGroup = (
        from dated in ahead.AddRange(past)
        from entry in dated.Meeting.Groups.Listed().DistinctBy(e => e.Key)
        select (entry.Key, dated)).ToLookup(g => g.Key, g => g.dated);

    private readonly ImmutableDictionary<EntryKey, (DatedMeeting Dated, int Rank)> byKey =
        ahead.AddRange(past).Select((dated, rank) => (dated, rank)).ToImmutableDictionary(d => d.dated.Meeting.Key, d => d);

    public ImmutableArray<DatedMeeting> Ahead => ahead;

    public ImmutableArray<DatedMeeting> Past => past;

    /// <summary>All of them, those to come first.</summary>
    public IEnumerable<DatedMeeting> All => ahead.Concat(past);

    /// <summary>Those of a group, those to come first.</summary>
    public IEnumerable<DatedMeeting> Of(Entry group) => byGroup[group.Key];

    /// <summary>Those among some entries, those to come first.</summary>
    public ImmutableArray<DatedMeeting> Among(IEnumerable<Entry> entries) =>
        [.. entries.Select(e => byKey.TryGetValue(e.Key, out var known) ? known : default).Where(k => k.Dated is not null).OrderBy(k => k.Rank).Select(k => k.Dated)];

    /// <summary>Null for one that lists do not name.</summary>
    public DatedMeeting? Find(Entry meeting) => byKey.TryGetValue(meeting.Key, out var known) ? known.Dated : null;

    /// <summary>Where a group meets by a rule, in words; null where none is told.</summary>
    public string? RhythmOf(Entry group) => Format.Joined(Of(group).Where(d => d is { IsOver: false, Meeting.When.Rule: not null }).Select(d => d.Meeting.When.Words.Shown));

    /// <summary>Meetings as one reads them, before what is none.</summary>
    public IEnumerable<Entry> InReadingOrder(IReadOnlyCollection<Entry> entries) =>
        entries.OrderBy(e => byKey.TryGetValue(e.Key, out var known) ? known.Rank : -1);

    public static Agenda Of(Site site)
    {
        var dated = site.Listed<Meeting>().Select(m => Dated(site, m)).ToLookup(d => d.IsOver);
        return new(
            [.. dated[false].OrderBy(d => d.Ahead[0].Start.Local).ThenBy(d => Collation.Key(d.Meeting.Title.Text), StringComparer.Ordinal)],
            [.. dated[true].OrderByDescending(d => d.Last?.Start.Local).ThenBy(d => Collation.Key(d.Meeting.Title.Text), StringComparer.Ordinal)]);
    }

    public static DatedMeeting Dated(Site site, Meeting meeting)
    {
        var first = site.LifespanOf(meeting.Path)?.First is { } came && came < site.Today ? came : site.Today;
        ImmutableArray<Occurrence> ahead = [.. Occurrences.Of(meeting, first, site.Today).Where(o => o.LastDay >= site.Today)];
        return new(meeting, first, ahead, ahead.IsEmpty ? Occurrences.Last(meeting, first) : null);
    }
}

internal static class AgendaOfSite
{
    extension(Site site)
    {
        /// <summary>The meetings, by when they take place.</summary>
        public Agenda Agenda => site.Index(Meetings.Agenda.Of);
    }
}
