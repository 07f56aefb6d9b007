namespace Pec.Model;

/// <summary>Names that some systems keep for their devices: no file or folder can have one there, whatever its extension.</summary>
public static class SystemNames
{
    private static readonly HashSet<string> All =
        [.. new[] { "con", "prn", "aux", "nul" }, .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })];

    public static bool Has(string name) => All.Contains(name.Split('.')[0].ToLowerInvariant());
}
