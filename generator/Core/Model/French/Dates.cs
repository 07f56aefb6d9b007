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

    /// <summary>« depuis le 3 mars 2026 », « depuis mars 2026 »: a day takes its article, a month and a year do not.</summary>
    public static string Since(PartialDate date) => (date.Day is null ? "depuis " : "depuis le ") + InWords(date);

    /// <summary>« jusqu’au 3 mars 2026 », « jusqu’à mars 2026 ».</summary>
    public static string Until(PartialDate date) => (date.Day is null ? "jusqu’à " : "jusqu’au ") + InWords(date);

    public static string InWords(DateOnly date) => InWords(PartialDate.Of(date));

    /// <summary>
    /// The only date that a text can mean (<c>14/03/2026</c>, <c>14 mars 2026</c>, <c>2024-10-31T20:57:00Z</c>); null when there is none, or a doubt.
    /// </summary>
    public static PartialDate? Guess(string text) => WrittenDate.Read(text) is { Sense: DateSense.Certain, Date: { } date } ? date : null;

    /// <summary>The number of a month by its name, or what starts it.</summary>
    internal static int? MonthNamed(string folded)
    {
        var index = Array.FindIndex(Months, m => folded.Length >= 3 && Folding.Fold(m).StartsWith(folded, StringComparison.Ordinal));
        // « jui. » may be either of two months.
        return index < 0 || folded == "jui" ? null : index + 1;
    }
}
