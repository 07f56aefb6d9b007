using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Network.Sheets;

namespace Pec.Network.Places;

/// <summary>The page of all places: a small map when there is enough to put on it, and a tree two levels deep.</summary>
/// <param name="Map">Null while a list says it better.</param>
/// <param name="Communes">Where any commune of the country is found; null where places are few or elsewhere.</param>
/// <param name="Anywhere">What no distance stops.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
public sealed record PlacesView(
    string Title, string? Summary, Html? Introduction, int Count, SmallMapView? Map, ImmutableArray<PlaceGroupView> Groups,
    CommuneIndexView? Communes,
    ImmutableArray<SurroundingView> Anywhere, PlaceInvitationView? Invitation, LinkView? Write) : IView;

/// <summary>A place that nothing holds, with those inside it.</summary>
public sealed record PlaceGroupView(LinkView Place, ImmutableArray<LinkView> Inside);

/// <summary>A place: what it holds, what is told around it, what no distance stops, and how to tell what happens there.</summary>
/// <param name="Map">Where it is, on its first page; null abroad, and while the whole map would hold too little.</param>
/// <param name="Groups">What is there, under one heading while it is little.</param>
/// <param name="Needs">What is needed there, on its first page.</param>
/// <param name="AllNeeds">The page of all needs; null when none is told here.</param>
/// <param name="Near">What holds the place, then the regions around; on its first page, as <paramref name="Anywhere"/>.</param>
/// <param name="Invitation">Null but on its first page.</param>
/// <param name="Pager">Null when what it holds stands on one page.</param>
public sealed record PlaceView(
    string Title, string LevelWord, SmallMapView? Map, ImmutableArray<LinkView> Inside, ImmutableArray<CardGroupView> Groups, ImmutableArray<ListingView> Needs,
    Destination? AllNeeds,
    ImmutableArray<SurroundingView> Near, ImmutableArray<SurroundingView> Anywhere, PlaceInvitationView? Invitation, PagerView? Pager) : IView
{
    /// <summary>How another site shows what is here; null but on the first page.</summary>
    public TakeAwayView? TakeAway { get; init; }
    /// <summary>When people meet there, on its first page; null where nobody told of a meeting.</summary>
    public AgendaView? Agenda { get; init; }
}

/// <summary>A place around another, with some of what is told there and not here.</summary>
/// <param name="HasMore">There is more, which its own page tells.</param>
public sealed record SurroundingView(LinkView Place, ImmutableArray<SurroundingThingView> Things, bool HasMore);

/// <param name="Kind">What it is, in a word.</param>
public sealed record SurroundingThingView(LinkView Thing, string Kind);

/// <summary>« Il se passe quelque chose à Brest ? Racontez-le. »</summary>
/// <param name="Write">A message with the questions, which says where; null where the network gave no address.</param>
/// <param name="Address">Where it goes, to be read and copied.</param>
/// <param name="Questions">The page of the questions, made to be printed.</param>
public sealed record PlaceInvitationView(string Question, Destination? Write, string? Address, Destination Questions);
