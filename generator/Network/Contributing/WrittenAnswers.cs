using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Network.Contributing;

/// <summary>Reads the answers that somebody wrote under the questions, or without them, in a message.</summary>
internal static partial class WrittenAnswers
{
    /// <returns>One answer for each question, in order; empty where nothing was answered.</returns>
    public static ImmutableArray<string> Read(string text, ImmutableArray<Question> questions)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n')
            .Select(l => QuoteMark().Replace(string.Concat(l.Where(c => c == '\t' || !AddressPolicy.IsDangerous(c))), "").Trim()).ToList();
        var starts = lines.Select((line, i) => (Line: i, Number: NumberOf(line))).Where(l => l.Number is >= 1 && l.Number <= questions.Length)
            .DistinctBy(l => l.Number).ToList();
        // Seven plain lines are seven answers.
        if (starts.Count == 0)
            return [.. lines.Where(l => l.Length > 0).Take(questions.Length).Concat(Enumerable.Repeat("", questions.Length)).Take(questions.Length)];
        var answers = Enumerable.Repeat("", questions.Length).ToArray();
        for (var i = 0; i < starts.Count; i++)
        {
            var (line, number) = starts[i];
            var end = i + 1 < starts.Count ? starts[i + 1].Line : lines.Count;
            var written = lines.Skip(line + 1).Take(end - line - 1).Prepend(WithoutQuestion(Numbered().Replace(lines[line], ""), questions[number!.Value - 1]));
            answers[number.Value - 1] = string.Join(' ', written.Where(l => l.Length > 0 && Folding.Fold(l) != Folding.Fold(Questionnaire.Promise))).Trim();
        }
        return [.. answers];
    }

    private static int? NumberOf(string line) =>
        Numbered().Match(line) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>What follows the question on its own line; a message program may have cut or changed it a little.</summary>
    private static string WithoutQuestion(string line, Question question)
    {
        if (Folding.Fold(line).StartsWith(Folding.Fold(question.Words), StringComparison.Ordinal))
            return line[Math.Min(question.Words.Length, line.Length)..].Trim();
        return Nearest.To(line, [question.Words]) is null ? line : "";
    }

    [GeneratedRegex(@"^(?:>\s?)+")]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"^([1-9])\s?[.)°/-]\s*")]
    private static partial Regex Numbered();
}
