using System.Globalization;
using System.Text.RegularExpressions;

namespace Pec.Parsing.Feeds;

/// <summary>What feeds say of an announcement in forms of their own: its day, its licence, its author.</summary>
internal static partial class FeedMarks
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>The day of <c>2026-11-24T08:00:00+01:00</c> or of <c>Tue, 24 Nov 2026 08:00:00 +0100</c>, as its author wrote it; null for anything else.</summary>
    public static DateOnly? Date(string text)
    {
        if (Iso().Match(text) is { Success: true } iso) return Valid(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        if (Mail().Match(text) is not { Success: true } mail || Months.IndexOf(mail.Groups[2].Value, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var month) || month % 3 != 0) return null;
        var year = mail.Groups[3].Value;
        return Valid(year.Length == 2 ? (string.CompareOrdinal(year, "70") < 0 ? "20" : "19") + year : year, (month / 3 + 1).ToString(CultureInfo.InvariantCulture), mail.Groups[1].Value);
    }

    /// <summary>The SPDX identifier of a Creative Commons licence, by its address or its usual names; null for any other.</summary>
    public static string? Licence(string text)
    {
        if (text.Contains("creativecommons.org/publicdomain/zero", StringComparison.OrdinalIgnoreCase)) return "CC0-1.0";
        return CreativeCommons().Match(text) is { Success: true } match ? $"CC-{match.Groups[1].Value.Replace(' ', '-').ToUpperInvariant()}-{match.Groups[2].Value}" : null;
    }

    /// <summary>A name without the mailbox that feeds put beside it: « a@b.org (Ana) » is « Ana »; null when nothing else is there.</summary>
    public static string? Author(string text)
    {
        var name = Mailbox().Replace(text, "").Trim(' ', '(', ')', '<', '>', ',', '"');
        return name.Length is > 0 and <= 120 ? name : null;
    }

    private static DateOnly? Valid(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1990 ? date : null;

    [GeneratedRegex(@"^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})(?!\d)")]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?:creativecommons\.org/licenses/|\bCC[ -])(by(?:[ -](?:nc|nd|sa))*)[/ -](\d\.\d)", RegexOptions.IgnoreCase)]
    private static partial Regex CreativeCommons();

    [GeneratedRegex(@"(?:mailto:)?[^\s<>()""]+@[^\s<>()""]+")]
    private static partial Regex Mailbox();
}
