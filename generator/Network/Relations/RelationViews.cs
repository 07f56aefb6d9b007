using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Network.Sheets;

namespace Pec.Network.Relations;

/// <summary>What links the entries of the site: drawn when there are enough links, told always.</summary>
/// <param name="Introduction">Null on the page of a theme.</param>
/// <param name="Count">How many links the page tells, here or on the pages of its themes.</param>
/// <param name="IsCounted">Whether they are enough for their number to be said.</param>
/// <param name="Graph">Null when they are few, or too many for one drawing.</param>
/// <param name="Groups">Every link in words, by relation; empty where each theme has its page.</param>
/// <param name="Themes">The page of each theme; empty where one page holds all.</param>
/// <param name="Seekers">Projects that look for their first links; <paramref name="AllSeekers"/> leads to the others, where they are many.</param>
/// <param name="Pairs">Projects that could talk, each pair with its reason.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
/// <param name="Pager">Null but for a theme that takes several pages.</param>
public sealed record RelationsView(
    string Title, string? Summary, Html? Introduction, int Count, bool IsCounted, GraphView? Graph, ImmutableArray<EdgeGroupView> Groups,
    ImmutableArray<RelationThemeView> Themes,
    ImmutableArray<SeekerView> Seekers, LinkView? AllSeekers, ImmutableArray<PairView> Pairs, LinkView? Write, PagerView? Pager) : IView;

/// <summary>A usage, with the page of the links between those who share it.</summary>
public sealed record RelationThemeView(string Title, int Count, Destination To);

/// <summary>The links of one relation.</summary>
public sealed record EdgeGroupView(string Title, ImmutableArray<EdgeView> Edges);

/// <summary>A project that looks for its first links, and a need or an offer by which to begin.</summary>
public sealed record SeekerView(LinkView Project, bool IsOffer, string What);

/// <summary>Two projects that could talk.</summary>
/// <param name="Shared">What both have in common, in words.</param>
/// <param name="Introduce">A message to both with three sentences; null when nobody gave an address, not even the network.</param>
/// <param name="Names">Both, for whoever hears the link alone.</param>
public sealed record PairView(LinkView One, LinkView Other, string Shared, Destination? Introduce, string Names);
