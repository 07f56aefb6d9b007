using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Pec.Network.Contributing;

/// <summary>Lines as somebody wrote them, whatever the width at which programs cut them since.</summary>
internal static partial class WrittenParagraphs
{
    /// <summary>Programs cut lines at this width or beyond; a line that had room for the next word ends where its author ended it.</summary>
    private const int Narrowest = 60;

    /// <summary>Paragraphs, which an empty line parts, each with its lines.</summary>
    /// <param name="above">How much of the first line stands before it: its question, or a number.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(IEnumerable<string> lines, int above = 0)
    {
        var (paragraphs, paragraph) = (ImmutableArray.CreateBuilder<ImmutableArray<string>>(), new List<StringBuilder>());
        // How long the last line is since it was last cut.
        var width = 0;
        foreach (var line in lines.Select(l => l.Trim()).Append(""))
        {
            if (line.Length == 0)
            {
                if (paragraph.Count > 0) paragraphs.Add([.. paragraph.Select(l => l.ToString())]);
                paragraph.Clear();
            }
            else if (paragraph.Count == 0 || IsItem(line) || width + 1 + FirstWord(line) <= Narrowest) paragraph.Add(new(line));
            else paragraph[^1].Append(' ').Append(line);
            width = line.Length + above;
            above = 0;
        }
        return paragraphs.ToImmutable();
    }

    /// <summary>Lines as one text: a stop where one ended without any, a comma between items.</summary>
    public static string Joined(IEnumerable<string> lines)
    {
        var (text, wasItem) = (new StringBuilder(), false);
        foreach (var line in lines)
        {
            var (isItem, words) = (IsItem(line), WithoutBullet(line));
            if (text.Length > 0 && words.Length > 0)
                text.Append(!char.IsLetterOrDigit(text[^1]) ? " " : isItem && wasItem ? ", " : isItem ? " : " : wasItem || char.IsUpper(words[0]) ? ". " : " ");
            text.Append(words);
            wasItem = isItem;
        }
        return text.ToString();
    }

    /// <summary>Whether a line begins as an item of a list.</summary>
    public static bool IsItem(string line) => line.Length > 0 && !char.IsLetter(line[0]) && Bullet().IsMatch(line);

    /// <summary>The line without what makes it an item.</summary>
    public static string WithoutBullet(string line) => IsItem(line) ? Bullet().Replace(line, "") : line;

    private static int FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? space : line.Length;

    [GeneratedRegex(@"^(?:[-–—*•·▪◦‣] ?(?=\S)|\d{1,2} ?[.)] )")]
    private static partial Regex Bullet();
}
