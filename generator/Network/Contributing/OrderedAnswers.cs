using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>Answers without their questions: the order tells which is which, when nothing breaks it.</summary>
internal static partial class OrderedAnswers
{
    public static Reading Read(ImmutableArray<string> lines, IKind kind)
    {
        if (LabelledAnswers.Read(lines, kind) is { } labelled) return labelled;
        var questions = Questionnaire.Of(kind);
        var numbered = Numbered(lines);
        var answers = numbered.Count > 0 ? Cut(lines, numbered, questions) : [.. Blocks(lines, questions.Length)];
        var rest = numbered.Count > 0 ? lines.Take(numbered[0].Line).Where(l => l.Length > 0).ToList() : [];
        var isWhole = answers.Length == questions.Length && numbered.Select(n => n.Number).SequenceEqual(Enumerable.Range(1, numbered.Count));
        if (isWhole && answers.Zip(questions).All(p => Fits(p.First, p.Second)))
        {
            var told = answers.Zip(questions, (a, q) => new Answer(q, a)).Where(a => !a.Paragraphs.IsEmpty).ToImmutableArray();
            return new(told, [.. rest], [], DamagedQuestion.Before(told));
        }
        return new([], [.. lines.Where(l => l.Length > 0)], [], new("aucune question n'y est reconnue", "no question is recognised in it"));
    }

    /// <summary>
    /// The answers of whoever crossed out some questions but for their number: before, between or after those that are recognised, the missing ones stand in
    /// their order, each once.
    /// </summary>
    /// <param name="before">What stands under no question; what is an answer is taken out of it.</param>
    public static ImmutableArray<Answer> WithNumbered(ImmutableArray<Answer> answers, ImmutableArray<Question> questions, ref ImmutableArray<string> before)
    {
        var whole = ImmutableArray.CreateBuilder<Answer>();
        var places = answers.Select(a => questions.ToList().FindIndex(q => q.Words == a.Question.Words)).ToList();
        before = Completed(before, -1, places[0]);
        for (var i = 0; i < answers.Length; i++)
        {
            var (at, next) = (places[i], i + 1 < answers.Length ? places[i + 1] : questions.Length);
            whole.Add(answers[i]);
            if (at < 0 || next <= at + 1) continue;
            var (index, lines) = (whole.Count - 1, answers[i].Paragraphs.SelectMany(p => p.Append("")).ToImmutableArray());
            var own = Completed(lines, at, next);
            if (own.Length < lines.Length) whole[index] = answers[i] with { Paragraphs = WrittenParagraphs.Of(own) };
        }
        return [.. whole.Where(a => !a.Paragraphs.IsEmpty)];

        ImmutableArray<string> Completed(ImmutableArray<string> lines, int at, int next)
        {
            if (next <= at + 1) return lines;
            var numbered = Numbered(lines);
            var missing = Enumerable.Range(at + 2, next - at - 1).Where(n => !places.Contains(n - 1));
            if (numbered.Count == 0 || !numbered.Select(n => n.Number).SequenceEqual(missing)) return lines;
            var parts = Parts(lines, numbered);
            whole.AddRange(numbered.Select((n, j) => new Answer(questions[n.Number - 1], parts[j])));
            return [.. lines.Take(numbered[0].Line)];
        }
    }

    private static List<(int Line, int Number, int After)> Numbered(ImmutableArray<string> lines) =>
        [.. from line in Enumerable.Range(0, lines.Length)
            where lines[line].AsSpan().ContainsAnyInRange('1', '9')
            let match = Number().Match(lines[line])
            where match.Success
            select (line, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Length)];

    private static ImmutableArray<ImmutableArray<ImmutableArray<string>>> Cut(
        ImmutableArray<string> lines, List<(int Line, int Number, int After)> numbered, ImmutableArray<Question> questions) =>
        numbered.Count == questions.Length ? Parts(lines, numbered) : [];

    private static ImmutableArray<ImmutableArray<ImmutableArray<string>>> Parts(
        ImmutableArray<string> lines, List<(int Line, int Number, int After)> numbered) =>
        [.. numbered.Select((n, i) => WrittenParagraphs.Of(
            lines.Take(i + 1 < numbered.Count ? numbered[i + 1].Line : lines.Length).Skip(n.Line + 1).Prepend(lines[n.Line][n.After..]), n.After))];

    /// <summary>Paragraphs where there are some, else lines: as they stand where they are as many as the questions, else as their author cut them.</summary>
    private static IEnumerable<ImmutableArray<ImmutableArray<string>>> Blocks(ImmutableArray<string> lines, int count)
    {
        var paragraphs = WrittenParagraphs.Of(lines);
        if (paragraphs.Length > 1) return paragraphs.Select(p => ImmutableArray.Create(p));
        var written = lines.Where(l => l.Length > 0).ToList();
        return (written.Count == count ? written : paragraphs.SelectMany(p => p)).Select(l => ImmutableArray.Create(ImmutableArray.Create(l)));
    }

    /// <summary>Whether an answer may be one to this question, by what its key takes.</summary>
    private static bool Fits(ImmutableArray<ImmutableArray<string>> written, Question question)
    {
        var text = string.Join(' ', written.SelectMany(p => p));
        return text.Length == 0 || None().IsMatch(text) || question.Fields.All(f => f switch
        {
            { Key: "contact" or "courriel" or "site" } or { Codec.Structure: Structure.Pattern } => text.AsSpan().ContainsAny('@', '.') && text.Length < 300,
            { Codec.Structure: Structure.Date } => question.Fields.Length > 1 || text.AsSpan().ContainsAnyInRange('0', '9'),
            { Key: "titre" } => text.Length <= 100,
            _ => true,
        });
    }

    /// <summary>Who has none says so.</summary>
    [GeneratedRegex(@"^(?:pas |aucune?\b|non\b|rien\b).{0,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex None();

    [GeneratedRegex(@"^[ #*_]*(?:(?:Q|R|Question|Réponse|n°) ?)?([1-9]\d?) ?(?:\u20e3|[.)°](?!\d)|[:/–—-](?= |$)|$)[ *_.:)]*", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
