using System.Collections.Immutable;
using Pec.Composing;

namespace Pec.Network.Sheets;

/// <summary>A meeting in a list. Null or empty where nothing was told.</summary>
/// <param name="Date">The next time that it takes place, else the last; null for a rule that never did.</param>
/// <param name="Rhythm">Its rule, in words; null for a meeting that takes place once.</param>
/// <param name="Groups">Who meets.</param>
/// <param name="State">Said of one that will not take place.</param>
/// <param name="Reports">What came out of it.</param>
public sealed record MeetingItemView(
    LinkView Meeting, DateView? Date, string? Rhythm, string? Summary, string? Places, ImmutableArray<LinkView> Groups, StateView? State,
    ImmutableArray<LinkView> Reports)
{
    /// <summary>Where one joins on line.</summary>
    public LinkView? Online { get; init; }
    /// <summary>The language of its title and summary where it is not the site's.</summary>
    public string? Language { get; init; }
}

/// <summary>The meetings of a group or of a place: a few to come, a few that were.</summary>
/// <param name="Calendar">What a calendar subscribes to; null where none is published.</param>
/// <param name="All">The page of all meetings.</param>
public sealed record AgendaView(ImmutableArray<MeetingItemView> Ahead, ImmutableArray<MeetingItemView> Past, LinkView? Calendar, LinkView All);
