using System.Globalization;
using System.Text;

namespace Pec.Model.French;

/// <summary>Numbers as they are read: a decimal comma, thousands apart from five digits on.</summary>
public static class Numbers
{
    private const char ThinSpace = '\u202f';

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
    public static string FileSize(long bytes) => bytes < 1024 * 1024 ? Kilobytes((int)Math.Max(bytes, 103)) : InWords(Math.Round(bytes / 1048576m, 1)) + "\u00a0Mo";

    /// <summary>Reads digits with a comma or a point and spaces between thousands; null for anything else.</summary>
    public static decimal? Parse(string text)
    {
        var digits = new StringBuilder();
        foreach (var c in text.Trim())
            if (c is not (' ' or '\u00a0' or ThinSpace)) digits.Append(c == ',' ? '.' : c);
        return decimal.TryParse(digits.ToString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : null;
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
