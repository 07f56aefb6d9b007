using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Lexicon;

/// <summary>The words of the network, each in a sentence.</summary>
/// <param name="Write">Where to propose a word.</param>
/// <param name="Pager">Null when all stand on one page.</param>
public sealed record LexiconView(
    string Title, string? Summary, Html? Introduction, ImmutableArray<WordOfLexiconView> Words, LinkView? Write, PagerView? Pager) : IView;

/// <param name="Anchor">Its id on the page.</param>
/// <param name="Synonyms">The other words for it, joined; null when there are none.</param>
public sealed record WordOfLexiconView(string Name, string Anchor, string? Meaning, string? Synonyms);
