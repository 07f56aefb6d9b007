using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model.French;

namespace Pec.Parsing.Feeds;

/// <summary>What feeds say of an announcement in forms of their own: its day, its licence, its author.</summary>
internal static partial class FeedMarks
{
    /// <summary>No date is longer; what is, says something else.</summary>
    private const int LongestDate = 100;

    /// <summary>How the names of months begin in English and in French, folded; « juin » and « juillet » part at the fourth letter.</summary>
    private static readonly (string Start, int Month)[] Months =
        [
            ("jan", 1), ("feb", 2), ("fev", 2), ("mar", 3), ("apr", 4), ("avr", 4), ("may", 5), ("mai", 5), ("jun", 6), ("juin", 6), ("jul", 7), ("juil", 7),
            ("aug", 8), ("aou", 8), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12)];

    /// <summary>
    /// The day of <c>2026-11-24T08:00:00+01:00</c>, <c>Tue, 24 Nov 2026 08:00:00 +0100</c>, « mar., 24 nov. 2026 » or <c>November 24, 2026</c>, as its author
    /// wrote it; null for anything else.
    /// </summary>
    public static DateOnly? Date(string text)
    {
        if (text.Length > LongestDate) return null;
        if (Iso().Match(text) is { Success: true } iso) return Valid(iso.Groups[1].Value, iso.Groups[3].Value, iso.Groups[4].Value);
        var folded = Folding.Fold(text);
        if (DayFirst().Match(folded) is { Success: true } day && MonthOf(day.Groups[2].Value) is { } month)
            return Valid(day.Groups[3].Value, month, day.Groups[1].Value);
        if (MonthFirst().Match(folded) is { Success: true } named && MonthOf(named.Groups[1].Value) is { } first)
            return Valid(named.Groups[3].Value, first, named.Groups[2].Value);
        // Of 24/11/2026 and 11/24/2026 each can mean one day only; of 5/11/2026 nobody knows.
        if (Slashed().Match(folded) is not { Success: true } slashed) return null;
        var (one, two) = (slashed.Groups[1].Value, slashed.Groups[2].Value);
        return (Number(one) > 12, Number(two) > 12) switch
        {
            (true, false) => Valid(slashed.Groups[3].Value, two, one),
            (false, true) => Valid(slashed.Groups[3].Value, one, two),
            _ => null,
        };
    }

    /// <summary>The SPDX identifier of a Creative Commons licence, by its address or its usual names; null for any other.</summary>
    public static string? Licence(string text)
    {
        if (text.Contains("creativecommons.org/publicdomain/zero", StringComparison.OrdinalIgnoreCase)) return "CC0-1.0";
        return CreativeCommons().Match(text) is { Success: true } match
            ? $"CC-{match.Groups[1].Value.Replace(' ', '-').ToUpperInvariant()}-{match.Groups[2].Value}" : null;
    }

    /// <summary>A name without the mailbox that feeds put beside it: « a@b.org (Ana) » is « Ana »; null when nothing else is there.</summary>
    public static string? Author(string text)
    {
        var name = Mailbox().Replace(text, "").Trim(' ', '(', ')', '<', '>', ',', '"');
        return name.Length is > 0 and <= 120 ? name : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string? MonthOf(string name) =>
        Array.Find(Months, m => name.StartsWith(m.Start, StringComparison.Ordinal)) is { Month: > 0 } found
            ? found.Month.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>A year in two digits is of this century until 69.</summary>
    private static DateOnly? Valid(string year, string month, string day)
    {
        if (year.Length == 2) year = (string.CompareOrdinal(year, "70") < 0 ? "20" : "19") + year;
        return DateOnly.TryParseExact(
            $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var date) && date.Year >= 1990 ? date : null;
    }

    [GeneratedRegex(@"^\s*([0-9]{4})([-/]?)([0-9]{2})\2([0-9]{2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})(?:er)?[\s-]+([a-z]{3,9})\.?,?[\s-]+([0-9]{4}|[0-9]{2})(?![0-9:])")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![a-z])([a-z]{3,9})\.?\s+([0-9]{1,2}),?\s+(?:[0-9]{1,2}:[0-9:]{2,5}\s+)?([0-9]{4})(?![0-9])")]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9])")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(?:creativecommons\.org/licenses/|\bCC[ -])(by(?:[ -](?:nc|nd|sa))*)[/ -](\d\.\d)", RegexOptions.IgnoreCase)]
    private static partial Regex CreativeCommons();

    /// <summary>From the start of a word only, so that a long one is read once.</summary>
    [GeneratedRegex(@"(?<![^\s<>()""])(?:mailto:)?[^\s<>()""@]+@[^\s<>()""]*")]
    private static partial Regex Mailbox();
}
