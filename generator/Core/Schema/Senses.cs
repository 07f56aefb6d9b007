using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Schema;

/// <summary>What the words of a list may mean to the program, whatever they are called and whatever their id is: a word says it with <c>sens</c>.</summary>
public sealed record Senses(string Vocabulary, ImmutableArray<Sense> All);

/// <param name="Lost">What the site no longer tells where no word of the list says it; null where it may do without.</param>
public sealed record Sense(string Word, Sentence? Lost = null);
