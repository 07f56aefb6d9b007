using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Meetings;

/// <summary>The page of all meetings: those to come, then those that were, with what came out of them.</summary>
/// <param name="Count">How many there are, on all its pages.</param>
/// <param name="Calendar">What a calendar subscribes to; null where none is published.</param>
/// <param name="Write">A message that announces one; null when nobody is there to read it.</param>
/// <param name="Pager">Null when all stand on one page.</param>
public sealed record MeetingsView(
    string Title, string? Summary, Html? Introduction, int Count, ImmutableArray<MeetingItemView> Ahead, ImmutableArray<MeetingItemView> Past, LinkView? Calendar,
    LinkView? Write, PagerView? Pager) : IView;
