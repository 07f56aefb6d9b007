using System.Collections.Immutable;
using System.Globalization;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>
/// Finds the questions of a kind among the words of a message: by their number and their words, or by their words alone. A number alone is none: answers hold
/// many.
/// </summary>
internal sealed class QuestionFinder
{
    /// <summary>Fewer words than this may be anybody's.</summary>
    private const int Few = 4;

    /// <summary>What a number and its very words need, within a line.</summary>
    private const int Fewest = 3;

    /// <summary>What ends a question, and its decoration.</summary>
    private const string Closing = " ?.:)…*_]!";

    /// <param name="Core">Its words before the brackets.</param>
    /// <param name="Hint">Those in brackets at its end.</param>
    /// <param name="Number">Its place among its series.</param>
    /// <param name="IsPrinted">Whether people get it in a message; the others are asked by a form, which numbers them.</param>
    private sealed record Pattern(
        Question? Question, ImmutableArray<string> Core, ImmutableArray<string> Hint, int Number, bool IsPrinted, bool EndsWithName = false);

    private readonly ImmutableArray<Pattern> patterns;

    /// <summary>Those that may begin with a word: a message has thousands.</summary>
    private readonly Dictionary<string, Pattern[]> byFirst = new(StringComparer.Ordinal);

    public QuestionFinder(IKind kind)
    {
        var series = Questionnaire.All(kind);
        var found = ImmutableArray.CreateBuilder<Pattern>();
        foreach (var questions in series)
            for (var i = 0; i < questions.Length; i++) found.Add(Of(questions[i], questions[i].Words, i + 1, questions != series[^1]));
        foreach (var sentence in Questionnaire.Around) found.Add(Of(null, sentence, 0, true));
        // The name of the licence is one word more.
        found.Add(Of(null, Questionnaire.Licence(""), 0, true) with { EndsWithName = true });
        patterns = found.ToImmutable();
    }

    private static Pattern Of(Question? question, string words, int number, bool isPrinted)
    {
        var bracket = words.IndexOf('(', StringComparison.Ordinal);
        return bracket < 0 ? new(question, MessageWords.Of(words), [], number, isPrinted)
            : new(question, MessageWords.Of(words[..bracket]), MessageWords.Of(words[bracket..]), number, isPrinted);
    }

    /// <summary>The questions in the order of the message.</summary>
    public ImmutableArray<FoundQuestion> In(ImmutableArray<string> lines, ImmutableArray<MessageWord> words)
    {
        var found = ImmutableArray.CreateBuilder<FoundQuestion>();
        for (var at = 0; at < words.Length;)
        {
            if (Best(lines, words, at) is var (question, next))
            {
                found.Add(question);
                at = next;
            }
            else at++;
        }
        return found.ToImmutable();
    }

    /// <summary>The longest question that starts with this word, or whose number it is.</summary>
    private (FoundQuestion, int Next)? Best(ImmutableArray<string> lines, ImmutableArray<MessageWord> words, int at)
    {
        var startsLine = at == 0 || words[at - 1].Line != words[at].Line;
        var first = at;
        int? number = null;
        if (IsLetterOfNumber(words[at].Text) && at + 1 < words.Length && words[at + 1].Line == words[at].Line) first++;
        if (int.TryParse(words[first].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var written) && written is > 0 and < 100) number = written;
        if (number is null) first = at;
        else if (++first == words.Length || words[first].Line > words[at].Line + 1) return null;
        // Within a line a question shows itself by its number.
        if (!startsLine && number is null) return null;
        (FoundQuestion Found, int Next)? best = null;
        foreach (var pattern in BeginningWith(words[first].Text))
        {
            var isNumbered = number == pattern.Number;
            var end = EndOf(pattern.Core, words, first, isExact: !startsLine || (number is not null && !isNumbered));
            if (end < 0 || (!startsLine && (!isNumbered || pattern.Core.Length < Fewest))) continue;
            end = WithHint(pattern, lines, words, end);
            var (line, column) = AfterOf(lines, words[end - 1], pattern.EndsWithName);
            if ((!pattern.IsPrinted || pattern.Core.Length < Few) && !isNumbered && !StandsAlone(lines, words[at], line, column, words[end - 1])) continue;
            if (best is null || end > best.Value.Next)
                best = (new(pattern.Question, words[at].Line, startsLine ? 0 : words[at].Start, line, column), end);
        }
        return best;
    }

    private Pattern[] BeginningWith(string word)
    {
        if (byFirst.TryGetValue(word, out var known)) return known;
        // A number begins none, and a message may hold thousands.
        if (char.IsDigit(word[0])) return [];
        Pattern[] found = [.. patterns.Where(p => word == p.Core[0] || IsMisspelt(word, p.Core[0]))];
        return byFirst[word] = found;
    }

    /// <summary>Whether a word of a question may have been written so.</summary>
    private static bool IsMisspelt(string word, string right) =>
        right.Length >= 3 && Math.Abs(word.Length - right.Length) <= 2 && Nearest.Distance(word, right, most: 2) <= (right.Length < 6 ? 1 : 2);

    private static bool IsLetterOfNumber(string word) => word is "q" or "question" or "n" or "no" or "numero";

    /// <summary>Where the words of a question end; -1 where they are others. A word in three may be misspelt.</summary>
    private static int EndOf(ImmutableArray<string> core, ImmutableArray<MessageWord> words, int from, bool isExact)
    {
        if (from + core.Length > words.Length) return -1;
        var wrong = 0;
        for (var i = 0; i < core.Length; i++)
        {
            var word = words[from + i];
            // A question that wraps goes on with the next line; an empty one ends it.
            if (i > 0 && word.Line > words[from + i - 1].Line + 1) return -1;
            if (word.Text == core[i]) continue;
            if (isExact || core.Length < Few || !IsMisspelt(word.Text, core[i])) return -1;
            if (++wrong * 3 > core.Length) return -1;
        }
        return from + core.Length;
    }

    /// <summary>After the brackets where the message still has them.</summary>
    private static int WithHint(Pattern pattern, ImmutableArray<string> lines, ImmutableArray<MessageWord> words, int end)
    {
        if (pattern.Hint.IsEmpty || end + pattern.Hint.Length > words.Length) return end;
        var (last, next) = (words[end - 1], words[end]);
        var between = next.Line == last.Line ? lines[last.Line][last.End..next.Start] : lines[last.Line][last.End..] + lines[next.Line][..next.Start];
        return between.Contains('(', StringComparison.Ordinal) && EndOf(pattern.Hint, words, end, isExact: false) is > 0 and var after ? after : end;
    }

    /// <summary>Where the answer starts: after the stops, the brackets and the decoration that close the question.</summary>
    private static (int Line, int Column) AfterOf(ImmutableArray<string> lines, MessageWord last, bool endsWithName)
    {
        var (line, column) = (last.Line, last.End);
        if (endsWithName)
        {
            if (lines[line].AsSpan(column).IsWhiteSpace() && line + 1 < lines.Length) (line, column) = (line + 1, 0);
            while (column < lines[line].Length && lines[line][column] == ' ') column++;
            while (column < lines[line].Length && lines[line][column] != ' ') column++;
        }
        // A stop after its space may have gone to the next line.
        if (lines[line].AsSpan(column).IsWhiteSpace() && line + 1 < lines.Length && lines[line + 1].TrimStart() is ['?' or ':' or '!', ..])
            (line, column) = (line + 1, 0);
        while (column < lines[line].Length && Closing.Contains(lines[line][column], StringComparison.Ordinal)) column++;
        return (line, column);
    }

    /// <summary>Whether nothing else stands on the lines of a question, or what follows it is told apart by a colon or by its decoration.</summary>
    private static bool StandsAlone(ImmutableArray<string> lines, MessageWord first, int line, int column, MessageWord last) =>
        column == lines[line].Length || line > last.Line || lines[line].AsSpan()[last.End..column].ContainsAny(':', '?', '*')
            || lines[first.Line].StartsWith('#');
}
