using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>A question that a message holds in words too changed to be recognised: what stands under it would join another answer.</summary>
internal static class DamagedQuestion
{
    /// <summary>Fewer words than this may stand in any sentence.</summary>
    private const int Few = 5;

    /// <summary>Whether an answer that a number alone told begins with a question of other words.</summary>
    public static Sentence? Before(IEnumerable<Answer> numbered)
    {
        foreach (var answer in numbered)
            if (answer.Question.Keys is not ["titre"] && answer.Text.IndexOf('?', StringComparison.Ordinal) is > 5 and < 150 and var mark && mark < answer.Text.TrimEnd().Length - 1)
                return Doubt(answer.Question.Words);
        return null;
    }

    public static Sentence? In(IEnumerable<Answer> answers, IEnumerable<string> aside, ImmutableArray<Question> questions)
    {
        var asked = answers.Select(a => a.Question.Words).ToHashSet(StringComparer.Ordinal);
        var unasked = questions.Where(q => !asked.Contains(q.Words)).Select(q => (q.Words, Own: MessageWords.Of(q.Words.Split('(')[0]))).ToList();
        var missing = unasked.FindAll(q => q.Own.Length >= Few);
        foreach (var text in answers.Select(a => a.Text))
        {
            var words = " " + string.Join(' ', MessageWords.Of(text)) + " ";
            if (unasked.Find(q => words.Contains($" {string.Join(' ', q.Own)} ", StringComparison.Ordinal)) is { Words: { } question }) return Doubt(question);
        }
        foreach (var line in answers.SelectMany(a => a.Lines).Concat(aside))
        {
            if (!line.Contains('?', StringComparison.Ordinal)) continue;
            var words = MessageWords.Of(line).ToHashSet(StringComparer.Ordinal);
            if (missing.Find(q => q.Own.Count(words.Contains) * 3 >= q.Own.Length * 2) is { Words: { } question })
                return Doubt(question);
        }
        return null;
    }

    private static Sentence Doubt(string question) => new($"« {question} » est peut-être parmi les réponses", $"“{question}” may be among the answers");
}
