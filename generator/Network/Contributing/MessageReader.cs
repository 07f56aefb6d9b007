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
        return reading.Doubt is null && reading.Answers.FirstOrDefault(a => a.Question.Keys.Contains("titre")) is { } title && (!IsTitle(title.Text) || title.Lines.Skip(1).Any())
            ? reading with { Doubt = new($"le titre serait « {Cut(title.Text)} »", $"the title would be “{Cut(title.Text)}”") } : reading;
    }

    /// <summary>The answers of a message that says only what changed: what no question announces is an answer to none.</summary>
    public static Reading ReadChanges(string text, IKind kind)
    {
        var lines = MessageLines.Of(text, out var putAway);
        var parts = MessageParts.Of(lines, new QuestionFinder(kind).In(lines, MessageWords.Of(lines)));
        var told = parts.Answers.GroupBy(a => a.Question.Words, StringComparer.Ordinal).ToLookup(g => g.Count() == 1);
        return new(
            [.. told[true].Select(g => g.First())], [.. told[false].SelectMany(g => g).SelectMany(a => a.Lines), .. parts.Lines.Where(l => l.Length > 0)],
            [.. putAway, .. parts.PutAway], null);
    }

    private static Reading Asked(MessageParts parts, IKind kind)
    {
        var outside = parts.Lines;
        var answers = OrderedAnswers.WithNumbered(parts.Answers, Questionnaire.Of(kind), ref outside);
        var (kept, texts, aside) = (new List<Answer>(), new Dictionary<string, string>(StringComparer.Ordinal), new List<string>(outside.Where(l => l.Length > 0)));
        Sentence? doubt = null;
        foreach (var answer in answers)
        {
            if (texts.TryAdd(answer.Question.Words, answer.Text)) kept.Add(answer);
            else if (texts[answer.Question.Words] != answer.Text)
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
