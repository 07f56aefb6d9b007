namespace Pec.Model;

/// <summary>A date with the precision that its author gave: a year, a month or a day.</summary>
public readonly record struct PartialDate(int Year, int? Month, int? Day) : IComparable<PartialDate>
{
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The first day that it may be.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it may be.</summary>
    public DateOnly Last => Day is not null ? First : new(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Reads <c>AAAA</c>, <c>AAAA-MM</c> or <c>AAAA-MM-JJ</c>; null for anything else, a day that does not exist included.</summary>
    public static PartialDate? Parse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length != 2)) return null;
        if (parts.Any(p => p.Any(c => c is < '0' or > '9'))) return null;
        var numbers = Array.ConvertAll(parts, p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture));
        if (numbers[0] < 1000) return null;
        if (numbers.Length > 1 && numbers[1] is (< 1 or > 12)) return null;
        if (numbers.Length > 2 && (numbers[2] < 1 || numbers[2] > DateTime.DaysInMonth(numbers[0], numbers[1]))) return null;
        return new(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
    }

    /// <summary>The ISO form, with the precision that is known.</summary>
    public override string ToString() =>
        Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)
        + (Month is { } m ? "-" + m.ToString("00", System.Globalization.CultureInfo.InvariantCulture) : "")
        + (Day is { } d ? "-" + d.ToString("00", System.Globalization.CultureInfo.InvariantCulture) : "");

    public int CompareTo(PartialDate other) => string.CompareOrdinal(ToString(), other.ToString());
}
