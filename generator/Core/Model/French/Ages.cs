namespace Pec.Model.French;

/// <summary>How long ago something was, no more precisely than its date is known.</summary>
public static class Ages
{
    /// <summary>A length of time, in years where it is whole ones.</summary>
    /// <summary>With the word that binds it: « d’un an », « de 18 mois ».</summary>
    public static string Of(int months) => months == 12 ? "d’un an" : "de " + OfMonths(months);

    public static string OfMonths(int months) =>
        months == 12 ? "un an" : months % 12 == 0 ? $"{Numbers.InWords(months / 12)}\u00a0ans" : $"{Numbers.InWords(months)}\u00a0mois";

    public static string InWords(PartialDate since, DateOnly today)
    {
        if (since.Month is not { } month)
            return (today.Year - since.Year) switch { <= 0 => "moins d’un an", 1 => "environ un an", var years => $"environ {Numbers.InWords(years)}\u00a0ans" };
        var months = (today.Year - since.Year) * 12 + today.Month - month - (since.Day is { } day && today.Day < day ? 1 : 0);
        return months switch { < 1 => "moins d’un mois", < 24 => $"{Numbers.InWords(months)}\u00a0mois", _ => $"{Numbers.InWords(months / 12)}\u00a0ans" };
    }
}
