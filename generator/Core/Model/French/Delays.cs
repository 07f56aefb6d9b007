using System.Globalization;
using System.Text.RegularExpressions;

namespace Pec.Model.French;

/// <summary>Delays as people promise them: « une semaine », « cinq jours », « sous 48 heures ».</summary>
public static partial class Delays
{
    private static readonly string[] Small = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze"];

    /// <summary>How many days at most, the last of several that a text tells; null for a text that tells none.</summary>
    public static int? DaysOf(string text) =>
        Written().Matches(text.ToLowerInvariant()) is { Count: > 0 } all && all[^1] is var told && CountOf(told.Groups["count"].Value) is { } count
            ? told.Groups["unit"].Value[0] switch { 'h' => (count + 23) / 24, 'j' => count, 's' => count * 7, _ => count * 31 } : null;

    private static int? CountOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
            : word is "une" ? 1 : word is "vingt" ? 20 : word is "trente" ? 30 : Array.IndexOf(Small, word) is > 0 and var small ? small : null;

    [GeneratedRegex(@"\b(?<count>\d{1,3}|\p{L}+)[\s\u00a0\u202f]+(?<unit>heures?|jours?|semaines?|mois)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
