namespace Pec.Model.French;

/// <summary>Where something is, as a sentence goes on.</summary>
public static class Locatives
{
    /// <summary>« à Nantes », « au Mans », « aux Lilas », « à La Rochelle ».</summary>
    public static string InTown(string name) =>
        name.StartsWith("Le ", StringComparison.Ordinal) ? "au " + name[3..]
        : name.StartsWith("Les ", StringComparison.Ordinal) ? "aux " + name[4..]
        : "à " + name;
}
