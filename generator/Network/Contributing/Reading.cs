using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>What was understood of a message, before anything is made of it.</summary>
/// <param name="Answers">In the order of the message; what was asked and not answered is not among them.</param>
/// <param name="Aside">Lines that answer no question, in their order: the file keeps them.</param>
/// <param name="PutAway">Greetings, signatures, headers, quotations of the form: they are no answers, and often hold addresses of people.</param>
/// <param name="Doubt">Why it is not sure that the questions were read; null when it is.</param>
public sealed record Reading(ImmutableArray<Answer> Answers, ImmutableArray<string> Aside, ImmutableArray<string> PutAway, Sentence? Doubt)
{
    public bool IsSure => Doubt is null;

    /// <summary>The keys of which something was said.</summary>
    public bool Has(string key) => Answers.Any(a => a.Question.Keys.Contains(key));
}

/// <summary>What somebody wrote under a question.</summary>
/// <param name="Paragraphs">Each with its lines, as whoever wrote them cut them: programs that wrap lines are undone.</param>
public sealed record Answer(Question Question, ImmutableArray<ImmutableArray<string>> Paragraphs)
{
    /// <summary>All of it on one line.</summary>
    public string Text => string.Join(' ', Lines);

    /// <summary>The same as sentences: who starts a line ends the one before, and items stand after one another.</summary>
    public string Sentences => WrittenParagraphs.Joined(Lines);

    public IEnumerable<string> Lines => Paragraphs.SelectMany(p => p);
}
