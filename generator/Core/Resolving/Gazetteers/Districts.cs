using System.Collections.Immutable;
using System.Globalization;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>The districts of the largest cities, where the country has them: their codes follow their numbers.</summary>
internal sealed class Districts(Tables tables)
{
    private sealed record City(string Id, string Name, int Count, int Official, int Postal);

    private readonly ImmutableArray<City> cities = [.. tables.Lines("arrondissements.tsv").Select(c => new City(c[0], c[1], Number(c[2]), Number(c[3]), Number(c[4])))];

    /// <summary>« paris-11e », « lyon-3 », « 1er-arrondissement-de-marseille »; null for anything else.</summary>
    public Place? Named(string slug)
    {
        if (cities.IsEmpty) return null;
        string[] words = [.. slug.Split('-').Where(w => w is not ("arrondissement" or "de" or "le"))];
        if (words is not [var one, var other]) return null;
        return OfCity(one, NumberOf(other)) ?? OfCity(other, NumberOf(one));
    }

    /// <summary>By the code of the statistics or of the post.</summary>
    public Place? Coded(string code)
    {
        if (cities.IsEmpty || code.Length != 5 || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        foreach (var city in cities)
            foreach (var first in (int[])[city.Official, city.Postal])
                if (number > first && number <= first + city.Count) return Of(city, number - first);
        return null;
    }

    private Place? OfCity(string slug, int? number)
    {
        foreach (var city in cities)
            if (number is { } n && n >= 1 && n <= city.Count && city.Id == slug) return Of(city, n);
        return null;
    }

    private static Place Of(City city, int number)
    {
        var rank = number.ToString(CultureInfo.InvariantCulture) + (number == 1 ? "er" : "e");
        return new($"{city.Id}-{rank}", $"{city.Name} {rank}", PlaceLevel.District, city.Id, (city.Official + number).ToString(CultureInfo.InvariantCulture));
    }

    private static int? NumberOf(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && word[digits..] is ("" or "e" or "er" or "eme" or "ieme" or "nd") ? Number(word[..digits]) : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
