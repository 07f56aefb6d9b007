using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Places;

/// <summary>The page of all places: a map of tiles when there is enough to put on it, and a tree two levels deep.</summary>
/// <param name="Tiles">Empty while a list says it better.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
public sealed record PlacesView(string Title, string? Summary, Html? Introduction, int Count, ImmutableArray<TileView> Tiles, ImmutableArray<PlaceGroupView> Groups, LinkView? Write) : IView;

/// <summary>A region on the map, or a place that is nowhere in particular.</summary>
/// <param name="To">Null where the site holds nothing yet: then there is a name, and no number.</param>
/// <param name="Count">How many entries are there.</param>
/// <param name="IsSecond">It stands in the second column, and begins a row.</param>
public sealed record TileView(string Name, Destination? To, int Count, bool IsSecond);

public sealed record PlaceGroupView(LinkView Place, ImmutableArray<LinkView> Inside);

/// <summary>A place: what it holds, the places inside it.</summary>
/// <param name="Needs">What is needed there, on its first page.</param>
/// <param name="AllNeeds">The page of all needs; null when none is told here.</param>
/// <param name="Pager">Null when what it holds stands on one page.</param>
public sealed record PlaceView(string Title, string LevelWord, ImmutableArray<LinkView> Inside, ImmutableArray<CardGroupView> Groups, ImmutableArray<PlaceNeedView> Needs, Destination? AllNeeds, PagerView? Pager) : IView;

/// <param name="Need">In a sentence; the link leads to where a sheet says it.</param>
public sealed record PlaceNeedView(LinkView Need, string By);
