using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>« Nom : La Roue » : answers under the names of keys, in whatever order.</summary>
internal static partial class LabelledAnswers
{
    /// <returns>Null where too little is labelled to be a way of answering.</returns>
    public static Reading? Read(ImmutableArray<string> lines, IKind kind)
    {
        var whole = Questionnaire.Whole(kind);
        var (answers, aside) = (new List<(Question Question, List<string> Lines)>(), new List<string>());
        foreach (var line in lines)
        {
            var match = Label().Match(line);
            if (match.Success && QuestionOf(match.Groups[1].Value, whole) is { } question && answers.TrueForAll(a => a.Question != question)) answers.Add((question, [line[match.Length..]]));
            else if (answers.Count > 0) answers[^1].Lines.Add(line);
            else if (line.Length > 0) aside.Add(line);
        }
        return answers.Count < 2 || !answers.Exists(a => a.Question.Keys.Contains("titre")) ? null
            : new([.. answers.Select(a => new Answer(a.Question, WrittenParagraphs.Of(a.Lines))).Where(a => !a.Paragraphs.IsEmpty)], [.. aside], [], null);
    }

    /// <summary>The question of the key that a label names: by its own name, one of every day, or the words that a page says.</summary>
    private static Question? QuestionOf(string label, ImmutableArray<Question> questions)
    {
        var slug = Folding.Slug(label);
        return questions.FirstOrDefault(q => q.Keys[0] == slug || q.Keys[0] == slug + "s" || q.Fields.Any(f => Folding.Slug(f.Label.French) == slug))
            ?? (EverydayKeys.Meant(label, k => questions.Any(q => q.Keys[0] == k)) is { Key: var key } ? questions.First(q => q.Keys[0] == key) : null);
    }

    [GeneratedRegex(@"^[ *_•-]*([\p{L}][\p{L}\d '’-]{0,40}?)[ *_]*:[ *_]*")]
    private static partial Regex Label();
}
