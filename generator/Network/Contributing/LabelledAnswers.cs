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
        var (named, asked) = (NamesOf(Questionnaire.Whole(kind)), new HashSet<Question>(ReferenceEqualityComparer.Instance));
        var (answers, aside) = (new List<(Question Question, List<string> Lines)>(), new List<string>());
        foreach (var line in lines)
        {
            var match = line.Contains(':', StringComparison.Ordinal) ? Label().Match(line) : Match.Empty;
            if (match.Success && QuestionOf(match.Groups[1].Value, named) is { } question && asked.Add(question)) answers.Add((question, [line[match.Length..]]));
            else if (answers.Count > 0) answers[^1].Lines.Add(line);
            else if (line.Length > 0) aside.Add(line);
        }
        return answers.Count < 2 || !answers.Exists(a => a.Question.Keys.Contains("titre")) ? null
            : new([.. answers.Select(a => new Answer(a.Question, WrittenParagraphs.Of(a.Lines))).Where(a => !a.Paragraphs.IsEmpty)], [.. aside], [], null);
    }

    /// <summary>The question of the key that a label names: by its own name, one of every day, or the words that a page says.</summary>
    private static Question? QuestionOf(string label, Dictionary<string, Question> named) =>
        named.GetValueOrDefault(Folding.Slug(label)) ?? (EverydayKeys.Meant(label, named.ContainsKey) is { Key: var key } ? named[key] : null);

    private static Dictionary<string, Question> NamesOf(ImmutableArray<Question> questions)
    {
        var names = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in questions)
            foreach (var name in question.Fields.Select(f => Folding.Slug(f.Label.French)).Prepend(question.Keys[0].TrimEnd('s')).Prepend(question.Keys[0])) names.TryAdd(name, question);
        return names;
    }

    [GeneratedRegex(@"^[ *_•-]*([\p{L}][\p{L}\d '’-]{0,40}?)[ *_]*:[ *_]*")]
    private static partial Regex Label();
}
