using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>
/// Reads the answers that somebody wrote in a message, whatever stands around them. What answers no question is kept aside, and where the questions are not sure, it is said.
/// </summary>
internal static class MessageReader
{
    public static Reading Read(string text, IKind kind)
    {
        var lines = MessageLines.Of(text, out var putAway);
        var words = MessageWords.Of(lines);
        var found = new QuestionFinder(kind).In(lines, words);
        var parts = MessageParts.Of(lines, found);
        var reading = parts.Answers.IsEmpty ? OrderedAnswers.Read(parts.Lines, kind) : Asked(parts, kind);
        reading = reading with { PutAway = [.. putAway, .. parts.PutAway, .. reading.PutAway] };
        return reading.Doubt is null && reading.Answers.FirstOrDefault(a => a.Question.Keys.Contains("titre")) is { } title && !IsTitle(title.Text)
            ? reading with { Doubt = new($"le titre serait « {Cut(title.Text)} »", $"the title would be “{Cut(title.Text)}”") } : reading;
    }

    private static Reading Asked(MessageParts parts, IKind kind)
    {
        var outside = parts.Lines;
        var answers = OrderedAnswers.WithNumbered(parts.Answers, Questionnaire.Of(kind), ref outside);
        var (kept, aside) = (new List<Answer>(), new List<string>(outside.Where(l => l.Length > 0)));
        Sentence? doubt = null;
        foreach (var answer in answers)
        {
            var other = kept.Find(a => a.Question.Words == answer.Question.Words);
            if (other is null) kept.Add(answer);
            else if (other.Text != answer.Text)
            {
                aside.AddRange(answer.Lines);
                doubt = new($"« {answer.Question.Words} » a deux réponses", $"“{answer.Question.Words}” has two answers");
            }
        }
        doubt ??= DamagedQuestion.Before(answers.Where(a => parts.Answers.All(p => p.Question.Words != a.Question.Words))) ?? DamagedQuestion.In(kept, aside, Questionnaire.Of(kind));
        return new([.. kept], [.. aside], [], doubt);
    }

    /// <summary>A name, and neither a greeting, an address nor a text.</summary>
    private static bool IsTitle(string text) => text.Length <= 150 && !text.Contains('@', StringComparison.Ordinal) && !Courtesies.IsGreeting(text);

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
