namespace Pec.Network.Sheets;

/// <summary>The sheet of each entry, its card, its list, and who names it.</summary>
internal static class SheetsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Pages = [Lists.Compose, SheetPages.Compose, Mentioners.Compose],
    };
}
