namespace Pec.Network.Meetings;

/// <summary>The days of the week by name.</summary>
internal static class FrenchDays
{
    private static readonly string[] Names = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    public static string NameOf(DayOfWeek day) => Names[(int)day];

    public static DayOfWeek Named(string name) => (DayOfWeek)Array.IndexOf(Names, name);
}
