using System.Globalization;
using System.Text.RegularExpressions;

namespace Pec.Model;

/// <summary>A length of time in years and months, as ISO 8601 writes it: <c>P1Y</c>, <c>P18M</c>.</summary>
public static partial class Duration
{
    /// <summary>The length in months; null for any other text.</summary>
    public static int? Months(string text) =>
        Written().Match(text) is { Success: true, Groups: var g } && (g[1].Length > 0 || g[2].Length > 0) ? Number(g[1].Value) * 12 + Number(g[2].Value) : null;

    private static int Number(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^P(?:([0-9]{1,3})Y)?(?:([0-9]{1,3})M)?$")]
    private static partial Regex Written();
}
