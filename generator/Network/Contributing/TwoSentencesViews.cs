using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>The network, then everyone, each in its own two sentences.</summary>
/// <param name="Network">The network's own; null when it has none.</param>
/// <param name="Pager">Null when all stand on one page.</param>
public sealed record TwoSentencesView(
    string Title, string? Summary, Html? Introduction, PresentationView? Network, ImmutableArray<PresentationView> Presentations, LinkView? Write,
    PagerView? Pager) : IView;

/// <summary>Somebody in two sentences, to be copied with its address.</summary>
/// <param name="Kind">What it is, in a word; null for the network.</param>
/// <param name="Address">Its whole address; only its path, for a site that does not say where it is.</param>
/// <param name="IsUnclaimed">The sentences were written about it from sources, the latest of <paramref name="SourceYear"/>.</param>
public sealed record PresentationView(LinkView Who, string? Kind, string Sentences, string Address, bool IsUnclaimed, string? SourceYear);
