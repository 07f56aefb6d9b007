using System.Globalization;

namespace Pec.Model.French;

/// <summary>Dates as they are read: « 1er novembre 2026 », « mai 2018 », « 2016 », by precision.</summary>
public static class Dates
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string InWords(PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Month is not { } month) return year;
        if (date.Day is not { } day) return $"{Months[month - 1]} {year}";
        var number = day == 1 ? "1er" : day.ToString(CultureInfo.InvariantCulture);
        return $"{number}\u00a0{Months[month - 1]} {year}";
    }

    /// <summary>With the word that binds it: « du 1er mai 2026 », « d’avril 2026 », « de 2026 ».</summary>
    public static string Of(PartialDate date) =>
        date.Day is not null ? "du " + InWords(date) : date.Month is 4 or 8 or 10 ? "d’" + InWords(date) : "de " + InWords(date);

    public static string InWords(DateOnly date) => InWords(PartialDate.Of(date));

    /// <summary>Reads a date written the French way (<c>14/03/2026</c>, <c>14 mars 2026</c>, <c>mars 2026</c>) so that a message can give the expected form; null when it is none.</summary>
    public static PartialDate? Guess(string text)
    {
        var parts = Folding.Fold(text).Split([' ', '/', '.', '-', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["le" or "en" or "depuis", ..]) parts = parts[1..];
        if (parts.Length is < 2 or > 3) return null;
        var year = Number(parts[^1]);
        var month = Number(parts[^2]) ?? Month(parts[^2]);
        if (parts.Length == 3 && year is < 1000 && Number(parts[0]) is >= 1000 and var first) return Valid(first, month, year);
        return Valid(year, month, parts.Length == 3 ? Number(parts[0].Replace("er", "", StringComparison.Ordinal)) ?? -1 : null);
    }

    private static PartialDate? Valid(int? year, int? month, int? day) =>
        year is { } y && month is { } m ? PartialDate.Parse(new PartialDate(y, m, day).ToString()) : null;

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static int? Month(string folded)
    {
        var index = Array.FindIndex(Months, m => folded.Length >= 3 && Folding.Fold(m).StartsWith(folded, StringComparison.Ordinal));
        // « jui. » may be either of two months.
        return index < 0 || folded == "jui" ? null : index + 1;
    }
}
