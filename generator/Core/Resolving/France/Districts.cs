using System.Collections.Immutable;
using System.Globalization;
using Pec.Schema;

namespace Pec.Resolving.France;

/// <summary>The districts of Paris, Lyon and Marseille: their codes follow their numbers.</summary>
internal static class Districts
{
    private static readonly ImmutableArray<(string City, int Count, int Insee, int Postal)> Cities =
    [
        ("Paris", 20, 75100, 75000), ("Lyon", 9, 69380, 69000), ("Marseille", 16, 13200, 13000),
    ];

    /// <summary>« paris-11e », « lyon-3 », « 1er-arrondissement-de-marseille »; null for anything else.</summary>
    public static Place? Named(string slug)
    {
        string[] words = [.. slug.Split('-').Where(w => w is not ("arrondissement" or "de" or "le"))];
        if (words is not [var one, var other]) return null;
        return OfCity(one, NumberOf(other)) ?? OfCity(other, NumberOf(one));
    }

    /// <summary>By the code of INSEE or of the post.</summary>
    public static Place? Coded(string code)
    {
        if (code.Length != 5 || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        foreach (var city in Cities)
            foreach (var first in (int[])[city.Insee, city.Postal])
                if (number > first && number <= first + city.Count) return Of(city, number - first);
        return null;
    }

    private static Place? OfCity(string slug, int? number)
    {
        foreach (var city in Cities)
            if (number is { } n && n >= 1 && n <= city.Count && city.City.Equals(slug, StringComparison.OrdinalIgnoreCase)) return Of(city, n);
        return null;
    }

    private static Place Of((string City, int Count, int Insee, int Postal) city, int number)
    {
        var rank = number.ToString(CultureInfo.InvariantCulture) + (number == 1 ? "er" : "e");
        var id = city.City.ToLowerInvariant();
        return new($"{id}-{rank}", $"{city.City} {rank}", PlaceLevel.District, id, (city.Insee + number).ToString(CultureInfo.InvariantCulture));
    }

    private static int? NumberOf(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && word[digits..] is ("" or "e" or "er" or "eme" or "ieme" or "nd")
            ? int.Parse(word[..digits], CultureInfo.InvariantCulture) : null;
    }
}
