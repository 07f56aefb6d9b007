using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Groups;

/// <summary>The page of all groups: those that one can join first.</summary>
/// <param name="Count">How many there are, on all its pages.</param>
/// <param name="Join">The page that tells how one joins.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
/// <param name="Pager">Null when all stand on one page.</param>
public sealed record GroupsView(
    string Title, string? Summary, Html? Introduction, int Count, ImmutableArray<GroupSectionView> Sections, LinkView Join, LinkView? Write,
    PagerView? Pager) : IView;

/// <summary>The groups of which one can say the same.</summary>
/// <param name="Anchor">The id of the section.</param>
public sealed record GroupSectionView(string Title, string Anchor, ImmutableArray<GroupView> Groups);

/// <summary>A group in a list: what it does, whether it meets, how to join it. Null where it was not told.</summary>
/// <param name="How">How to join it, in its own words.</param>
/// <param name="Rhythm">When it meets.</param>
/// <param name="Write">Where to write to it; null on a list that names no address.</param>
public sealed record GroupView(LinkView Group, string? Summary, StateView? State, string? How, string? Rhythm, LinkView? Write);

/// <summary>How one joins: a group, with a project, as an ally; and whom to ask.</summary>
/// <param name="Groups">Those that one can join.</param>
/// <param name="Contribute">Where a project tells itself.</param>
/// <param name="Allies">The page of allies, friends and neighbours, null where the site does without; <paramref name="BecomeAlly"/> a message to become one.</param>
/// <param name="Write">Where to ask; <paramref name="Within"/> in how long one is answered.</param>
public sealed record JoinView(
    string Title, string? Summary, Html? Introduction, ImmutableArray<GroupView> Groups, LinkView Contribute, LinkView? Allies, Destination? BecomeAlly,
    LinkView? Write, string? Within) : IView
{
    /// <summary>The declaration of friendship, for an association and its board.</summary>
    public LinkView? Friendship { get; init; }
    /// <summary>Where all groups are, when these are the first of many.</summary>
    public LinkView? AllGroups { get; init; }
}
