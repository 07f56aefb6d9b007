using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>A question that a message holds in words too changed to be recognised: what stands under it would join another answer.</summary>
internal static class DamagedQuestion
{
    /// <summary>Fewer words than this may stand in any sentence.</summary>
    private const int Few = 5;

    public static Sentence? In(IEnumerable<Answer> answers, IEnumerable<string> aside, ImmutableArray<Question> questions)
    {
        var asked = answers.Select(a => a.Question.Words).ToHashSet(StringComparer.Ordinal);
        var missing = questions.Where(q => !asked.Contains(q.Words)).Select(q => (q.Words, Own: MessageWords.Of(q.Words.Split('(')[0])))
            .Where(q => q.Own.Length >= Few).ToList();
        foreach (var line in answers.SelectMany(a => a.Lines).Concat(aside))
        {
            if (!line.Contains('?', StringComparison.Ordinal)) continue;
            var words = MessageWords.Of(line).ToHashSet(StringComparer.Ordinal);
            if (missing.Find(q => q.Own.Count(words.Contains) * 3 >= q.Own.Length * 2) is { Words: { } question })
                return new($"« {question} » est peut-être parmi les réponses", $"“{question}” may be among the answers");
        }
        return null;
    }
}
