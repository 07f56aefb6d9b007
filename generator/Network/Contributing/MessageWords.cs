using System.Collections.Immutable;
using Pec.Model.French;

namespace Pec.Network.Contributing;

/// <summary>A word of a message where it stands, without capitals or accents.</summary>
internal readonly record struct MessageWord(string Text, int Line, int Start, int End);

/// <summary>Letters and figures of a message, one word after the other: what wraps, quotes and decorates lines is no part of them.</summary>
internal static class MessageWords
{
    public static ImmutableArray<MessageWord> Of(ImmutableArray<string> lines)
    {
        var words = ImmutableArray.CreateBuilder<MessageWord>();
        for (var i = 0; i < lines.Length; i++) words.AddRange(In(lines[i], i));
        return words.ToImmutable();
    }

    /// <summary>The words of a text alone.</summary>
    public static ImmutableArray<string> Of(string text) => [.. In(text, 0).Select(w => w.Text)];

    private static IEnumerable<MessageWord> In(string line, int number)
    {
        for (var at = 0; at < line.Length;)
        {
            if (!char.IsLetterOrDigit(line[at]))
            {
                at++;
                continue;
            }
            var start = at;
            // A figure and a letter that touch are two words: « Q1 », « 1er ».
            while (at < line.Length && char.IsLetterOrDigit(line[at]) && char.IsDigit(line[at]) == char.IsDigit(line[start])) at++;
            yield return new(Folding.Fold(line[start..at]), number, start, at);
        }
    }
}
