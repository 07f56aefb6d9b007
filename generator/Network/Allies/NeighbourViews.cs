using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Allies;

/// <summary>How those who do something alike tell themselves apart.</summary>
/// <param name="Uses">Each use that several share and that one of them at least told its difference in; without its neighbours where the use has pages of its
/// own.</param>
/// <param name="Questions">What we would like to know of it.</param>
/// <param name="Write">A message to the network, to say one's own sentence.</param>
public sealed record NeighboursView(
    string Title, string? Summary, Html? Introduction, ImmutableArray<NeighbourhoodView> Uses, ImmutableArray<LinkView> Questions, LinkView? Write, LinkView? Previous, LinkView? Next) : IView;

/// <summary>A use and those who share it.</summary>
/// <param name="Others">Those who did not say what sets them apart, by name alone; empty when they are many.</param>
/// <param name="More">Where its neighbours stand, when it has pages of its own.</param>
public sealed record NeighbourhoodView(
    string Title, string Anchor, string? Description, ImmutableArray<NeighbourView> Neighbours, ImmutableArray<LinkView> Others, LinkView? More);

/// <summary>One of them, in its own sentence, then what another of the same use told too.</summary>
public sealed record NeighbourView(LinkView By, string Words, ImmutableArray<LineView> Lines);

public sealed record LineView(string Label, string Text);
