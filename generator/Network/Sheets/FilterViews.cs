using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Sheets;

/// <summary>The sentence whose blanks choose among the things of a page.</summary>
/// <param name="Styles">The rules that hide what does not answer.</param>
/// <param name="All">The page itself, with nothing chosen.</param>
/// <param name="Values">The page where each value has its own; null where none has.</param>
public sealed record FilterView(Destination Styles, FilterWordsView Words, ImmutableArray<FacetView> Facets, Destination All, LinkView? Values);

/// <param name="Lead">How the sentence begins.</param>
/// <param name="One">How many are left, with a blank for the number; <paramref name="Many"/> from two on.</param>
/// <param name="None">When nothing answers all of it.</param>
public sealed record FilterWordsView(string Lead, string One, string Many, string None);

/// <summary>One question.</summary>
/// <param name="Key">Its word in addresses.</param>
/// <param name="Label">What stands before the blank; <paramref name="Any"/> what the blank says while nothing is chosen.</param>
public sealed record FacetView(string Key, string Title, string Label, string Any, ImmutableArray<FacetValueView> Values);

/// <param name="To">The page of the projects that have this value.</param>
public sealed record FacetValueView(string Id, string Name, int Count, Destination To);
