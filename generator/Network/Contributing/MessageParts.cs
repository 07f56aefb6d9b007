using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pec.Network.Contributing;

/// <summary>A message cut at its questions.</summary>
/// <param name="Answers">What stands under each question, where something does.</param>
/// <param name="Lines">What stands under none.</param>
/// <param name="PutAway">What is of no use to anybody: a greeting, a signature.</param>
internal sealed partial record MessageParts(ImmutableArray<Answer> Answers, ImmutableArray<string> Lines, ImmutableArray<string> PutAway)
{
    public static MessageParts Of(ImmutableArray<string> lines, ImmutableArray<FoundQuestion> found)
    {
        var (rest, away) = (new List<string>(), new List<string>());
        var end = Courtesies.EndOf(lines, found.IsEmpty ? 0 : found[^1].EndLine);
        away.AddRange(lines.Skip(end).Where(l => l.Length > 0));
        // Who answers above the form signs there.
        if (!found.IsEmpty && Courtesies.EndOf(lines, 0, found[0].Line) is var signed && signed < found[0].Line)
        {
            away.AddRange(lines.Take(found[0].Line).Skip(signed).Where(l => l.Length > 0));
            lines = [.. lines.Select((l, i) => i >= signed && i < found[0].Line ? "" : l)];
        }
        lines = [.. lines.Take(end).Select(l => Courtesies.IsOfProgram(l) ? PutAway(l) : l)];
        rest.AddRange(Span(0, 0, found.IsEmpty ? lines.Length : found[0].Line, found.IsEmpty ? 0 : found[0].Start));
        if (rest.FindIndex(l => l.Length > 0) is >= 0 and var first && Courtesies.IsGreeting(rest[first])) rest[first] = PutAway(rest[first]);
        var answers = ImmutableArray.CreateBuilder<Answer>();
        for (var i = 0; i < found.Length; i++)
        {
            var next = i + 1 < found.Length ? found[i + 1] : null;
            var written = Span(found[i].EndLine, found[i].End, next?.Line ?? lines.Length, next?.Start ?? 0);
            if (found[i].Question is not { } question) rest.AddRange(written);
            else if (WrittenParagraphs.Of(written.Select(Undecorated), found[i].End) is { IsEmpty: false } paragraphs) answers.Add(new(question, paragraphs));
        }
        return new(answers.ToImmutable(), [.. rest.Select(l => l.Trim())], [.. away]);

        string PutAway(string line)
        {
            away.Add(line);
            return "";
        }

        IEnumerable<string> Span(int line, int column, int endLine, int endColumn)
        {
            for (var i = line; i < lines.Length && (i < endLine || (i == endLine && endColumn > 0)); i++)
            {
                var (start, stop) = (i == line ? Math.Min(column, lines[i].Length) : 0, i == endLine ? Math.Min(endColumn, lines[i].Length) : lines[i].Length);
                yield return start < stop ? lines[i][start..stop] : "";
            }
        }
    }

    /// <summary>« R : », « Réponse : », and a line of signs alone say nothing.</summary>
    private static string Undecorated(string line)
    {
        var text = AnswerMark().Replace(line.Trim(), "");
        return text.All(c => c is '-' or '_' or '*' or '=' or '.' or '…' or '>' or ' ') ? "" : text;
    }

    [GeneratedRegex(@"^(?:(?:R|Rép|Réponse) ?[:.]|→|=>|->) ?(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex AnswerMark();
}
