using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Productions;

/// <summary>What the groups made: each once, as a card under how far it is; then by kind and by question, as links.</summary>
/// <param name="Introduction">Null on the further pages, as <paramref name="Reviews"/> and <paramref name="Indexes"/> are empty there.</param>
/// <param name="Count">How many there are, on all its pages.</param>
/// <param name="Reviews">Those whose readers are awaited.</param>
/// <param name="Replaced">Those that another replaces; empty on the pages that hold none.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
/// <param name="Pager">Null when all stand on one page.</param>
public sealed record ProductionsView(
    string Title, string? Summary, Html? Introduction, int Count, ImmutableArray<ReviewView> Reviews, ImmutableArray<CardGroupView> Groups,
    ImmutableArray<CardView> Replaced,
    ImmutableArray<IndexView> Indexes, LinkView? Write, PagerView? Pager) : IView;

/// <summary>A production to be read again.</summary>
/// <param name="Group">Who made it; null when nobody said.</param>
/// <param name="Answer">A message to say what one thinks of it; null when nobody gave an address.</param>
public sealed record ReviewView(CardView Card, LinkView? Group, Destination? Answer);

/// <summary>One way to find what stands elsewhere.</summary>
/// <param name="Anchor">The id of the section.</param>
public sealed record IndexView(string Title, string Anchor, ImmutableArray<IndexEntryView> Entries);

/// <param name="To">The page of this entry, when there is one.</param>
/// <param name="Links">What stands under it; empty where <paramref name="To"/> tells it.</param>
public sealed record IndexEntryView(string Title, int Count, Destination? To, ImmutableArray<LinkView> Links);
