using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Network.Contributing;

/// <summary>The dates that people write among words, each with the precision that it has.</summary>
internal static partial class DateAnswers
{
    /// <summary>Each date with where it stands.</summary>
    public static List<(PartialDate Date, int Start, int Length)> In(string text)
    {
        var dates = new List<(PartialDate, int, int)>();
        foreach (Match match in Written().Matches(text))
        {
            if (Dates.Guess(match.Value) is { } date) dates.Add((date, match.Index, match.Length));
            else if (Year().Match(match.Value) is { Success: true } year && PartialDate.Parse(year.Value) is { } alone) dates.Add((alone, match.Index + year.Index, year.Length));
        }
        return dates;
    }

    /// <summary>The only date of a text, and whether that is all it says.</summary>
    public static (string? Date, bool IsAll) Only(string text) =>
        In(text) is [var (date, start, length)] ? (date.ToString(), SmallWords.AreAll(text.Remove(start, length))) : (null, false);

    [GeneratedRegex(@"(?<!\d)(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[/. -]\d{1,2}[/. -](?:19|20)\d\d|\d{1,2}/(?:19|20)\d\d|(?:\d{1,2}(?:er)? )?\p{L}{3,9}\.? (?:19|20)\d\d|(?:19|20)\d\d)(?!\d)")]
    private static partial Regex Written();

    [GeneratedRegex(@"(?:19|20)\d\d$")]
    private static partial Regex Year();
}
