using System.Globalization;

namespace Pec.Model.French;

/// <summary>What a date that is not of our form means, so that a message can give the right one.</summary>
/// <param name="Date">The date that was meant, or the nearest that may be said.</param>
/// <param name="Missing">Why the day does not exist, in French and in English; null when it does.</param>
public sealed record WrittenDate(DateSense Sense, PartialDate? Date = null, PartialDate? End = null, (string French, string English)? Missing = null)
{
    private static readonly WrittenDate Unknown = new(DateSense.None);

    private static readonly HashSet<string> Small =
        [
            "le", "en", "depuis", "des", "du", "de", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lun", "mer", "jeu", "ven", "sam",
            "dim"];

    public static WrittenDate Read(string text)
    {
        if (text.Length > 60) return Unknown;
        var folded = Folding.Fold(text).Trim();
        var parts = WithoutTime(folded).Split([' ', '/', '.', '-', ',', '–', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries);
        var words = Array.FindAll(parts, p => !Small.Contains(p));
        if (words is [{ Length: 8 } whole] && whole.All(char.IsAsciiDigit)) words = [whole[..4], whole[4..6], whole[6..]];
        var numbers = Array.ConvertAll(words, Number);
        return words.Length switch
        {
            1 when numbers[0] is >= 1000 and var year => Exact(year, null, null),
            2 or 3 when OfWords(words, numbers) is { } date => date,
            _ => Around(folded),
        };
    }

    /// <summary>A year, a month and a day in either order; null when some word is none of them.</summary>
    private static WrittenDate? OfWords(string[] words, int?[] numbers)
    {
        if (numbers.Count(n => n is >= 1000) > 1) return null;
        var yearFirst = numbers[0] is >= 1000;
        var year = yearFirst ? numbers[0] : numbers[^1];
        var months = yearFirst ? 1 : words.Length - 2;
        var month = numbers[months] ?? Dates.MonthNamed(words[months]);
        if (year is not { } y || month is not { } m) return null;
        if (words.Length == 2) return y >= 1000 ? Exact(y, m, null) : null;
        if (Number(words[yearFirst ? 2 : 0].Replace("er", "", StringComparison.Ordinal)) is not { } day) return null;
        if (y >= 1000) return Exact(y, m, day);
        return y < 100 && words[^1].Length == 2 && Existing(2000 + y, m, day) is { } guess ? new(DateSense.ShortYear, guess) : null;
    }

    private static WrittenDate Exact(int year, int? month, int? day)
    {
        if (Existing(year, month, day) is { } date) return new(DateSense.Certain, date);
        if (month is < 1 or > 12) return new(DateSense.Missing, Missing: ("l'année a douze mois", "a year has twelve months"));
        if (month is not { } m) return Unknown;
        var last = DateTime.DaysInMonth(year, m).ToString(CultureInfo.InvariantCulture);
        return new(DateSense.Missing, Missing: ($"{Dates.InWords(new PartialDate(year, m, null))} a {last} jours", $"that month has {last} days"));
    }

    /// <summary>« printemps 2024 », « vers 2019 », « 2018-2021 »: the years that it names.</summary>
    private static WrittenDate Around(string folded)
    {
        var years = new List<int>();
        for (var i = 0; i < folded.Length; i++)
        {
            var length = 0;
            while (i + length < folded.Length && char.IsAsciiDigit(folded[i + length])) length++;
            if (length == 4 && Number(folded[i..(i + 4)]) is >= 1000 and var year) years.Add(year);
            i += length;
        }
        return years switch
        {
            [var one] => new(DateSense.Around, new(one, null, null)),
            [var from, var to] when from < to => new(DateSense.Range, new(from, null, null), new(to, null, null)),
            _ => Unknown,
        };
    }

    private static PartialDate? Existing(int year, int? month, int? day) => PartialDate.Parse(new PartialDate(year, month, day).ToString());

    /// <summary>« 2024-10-31t20:57:00z », « 14/03/2026 a 18 h 30 »: a day keeps no hour.</summary>
    private static string WithoutTime(string folded)
    {
        if (folded.Length > 11 && folded[10] is ('t' or ' ') && char.IsAsciiDigit(folded[11]) && PartialDateLike(folded[..10])) return folded[..10];
        if (folded.IndexOf(" a ", StringComparison.Ordinal) is > 5 and var at
            && at + 3 < folded.Length && char.IsAsciiDigit(folded[at + 3]) && folded.AsSpan(at).IndexOfAny('h', ':') > 0)
            return folded[..at];
        return folded.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && folded[..colon].LastIndexOf(' ') is > 5 and var space
            ? folded[..space] : folded;
    }

    private static bool PartialDateLike(string text) => text[4] is ('-' or '/') && text[7] == text[4] && char.IsAsciiDigit(text[0]);

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}

public enum DateSense
{
    /// <summary>It is no date.</summary>
    None,
    /// <summary>It can only be this one.</summary>
    Certain,
    /// <summary>A day or a month that no calendar has.</summary>
    Missing,
    /// <summary>A year of two digits.</summary>
    ShortYear,
    /// <summary>About that year.</summary>
    Around,
    /// <summary>From a year to another.</summary>
    Range,
}
