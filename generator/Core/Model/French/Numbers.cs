using System.Globalization;
using System.Text;

namespace Pec.Model.French;

/// <summary>Numbers as they are read: a decimal comma, thousands apart from five digits on.</summary>
public static class Numbers
{
    private const char ThinSpace = '\u202f';

    private static readonly string[] UpToTen = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    /// <summary>A small count in letters, a larger one in digits.</summary>
    public static string Spelled(int number) => number >= 0 && number < UpToTen.Length ? UpToTen[number] : InWords(number);

    public static string InWords(decimal number)
    {
        var text = number.ToString("0.############", CultureInfo.InvariantCulture);
        var sign = text.StartsWith('-') ? "−" : "";
        var parts = text.TrimStart('-').Split('.');
        return sign + Grouped(parts[0]) + (parts.Length > 1 ? "," + parts[1] : "");
    }

    /// <summary>A weight, to a tenth of a kilobyte of 1,024 bytes.</summary>
    public static string Kilobytes(int bytes) => InWords(Math.Round(bytes / 1024m, 1)) + "\u00a0ko";

    /// <summary>What a file weighs, in kilobytes or, from one on, in megabytes.</summary>
    public static string FileSize(long bytes) =>
        bytes < 1024 * 1024 ? Kilobytes((int)Math.Max(bytes, 103)) : InWords(Math.Round(bytes / 1048576m, 1)) + "\u00a0Mo";

    /// <summary>
    /// Reads digits with a decimal comma or point, and spaces, points or commas between thousands; null for anything else, and where a point could be either.
    /// </summary>
    public static decimal? Parse(string text)
    {
        var signed = Apart(text);
        var digits = signed.TrimStart('-', '\u2212', '+');
        if (BothReadings(text) is not null || digits.Length == 0 || !char.IsAsciiDigit(digits[0])) return null;
        var mark = DecimalMark(digits);
        var (whole, part) = mark < 0 ? (digits, "") : (digits[..mark], digits[(mark + 1)..]);
        if (mark >= 0 && part.Length == 0 || !part.All(char.IsAsciiDigit) || InFull(whole) is not { } full) return null;
        return decimal.TryParse(
            (signed.Length > digits.Length && signed[0] != '+' ? "-" : "") + full + "." + (part.Length > 0 ? part : "0"),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : null;
    }

    /// <summary>« 1.200 » with its thousands and with its decimals, where the point could part either; else null.</summary>
    public static (string Thousands, string Decimals)? BothReadings(string text)
    {
        var digits = Apart(text);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || digits.Length != point + 4 || !digits[(point + 1)..].All(char.IsAsciiDigit)) return null;
        var whole = digits[..point].TrimStart('-', '\u2212');
        return whole.Length is >= 1 and <= 3 && whole[0] != '0' && whole.All(char.IsAsciiDigit)
            ? (digits.Replace(".", "", StringComparison.Ordinal), Doubtless(digits)) : null;
    }

    /// <summary>The same with another number of decimals than three; a comma would part the items of a list.</summary>
    private static string Doubtless(string digits) =>
        digits.EndsWith('0') ? digits.TrimEnd('0').TrimEnd('.') is var few && few.Contains('.', StringComparison.Ordinal) ? few : few + ".0" : digits + "0";

    /// <summary>The only number that stands among other words, as it is written; null when there is none, or more than one.</summary>
    public static string? In(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0 || text.Length > 200) return null;
        var end = start;
        for (var i = start; i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is ' ' or '\u00a0' or ThinSpace or '.' or ',' or '\'' or '’'); i++)
            if (char.IsAsciiDigit(text[i])) end = i + 1;
        return text.AsSpan(end).IndexOfAnyInRange('0', '9') >= 0 ? null : start == 1 && text[0] is ('-' or '\u2212') ? text[..end] : text[start..end];
    }

    /// <summary>« 12 k€ », « 3 millions »: words that make a number larger.</summary>
    public static bool IsMultiplied(string text) =>
        Folding.Fold(text).Split([' ', '\u00a0', ThinSpace, '€', .. "0123456789.,"], StringSplitOptions.RemoveEmptyEntries)
        .Any(
            w => w is "k" or "m" or "mille" or "md" || w.StartsWith("million", StringComparison.Ordinal) || w.StartsWith("milliard", StringComparison.Ordinal));

    /// <summary>Every space that parts thousands, and the apostrophe of Switzerland, as one space.</summary>
    private static string Apart(string text) => text.Trim().Replace('\u00a0', ' ').Replace(ThinSpace, ' ').Replace('\'', ' ').Replace('’', ' ');

    /// <summary>Where decimals start; -1 where there are none: a sign that comes twice parts thousands.</summary>
    private static int DecimalMark(string digits)
    {
        var mark = digits.AsSpan().LastIndexOfAny('.', ',');
        return mark >= 0 && digits.IndexOf(digits[mark], StringComparison.Ordinal) == mark ? mark : -1;
    }

    /// <summary>The digits of a whole number whose thousands one sign may part.</summary>
    private static string? InFull(string whole)
    {
        var groups = whole.Split(whole.AsSpan().IndexOfAny(' ', '.', ',') is >= 0 and var at ? whole[at] : ' ');
        if (groups.Any(g => g.Length == 0 || !g.All(char.IsAsciiDigit))) return null;
        return groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(g => g.Length == 3)) ? string.Concat(groups) : null;
    }

    private static string Grouped(string digits)
    {
        if (digits.Length < 5) return digits;
        var grouped = new StringBuilder();
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0) grouped.Append(ThinSpace);
            grouped.Append(digits[i]);
        }
        return grouped.ToString();
    }
}
