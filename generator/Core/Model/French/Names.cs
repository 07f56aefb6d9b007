namespace Pec.Model.French;

/// <summary>The name of a region in a sentence.</summary>
public static class Names
{
    private static readonly string[] Masculine = ["Centre-Val de Loire", "Grand Est"];
    private static readonly string[] Plurals = ["Hauts-de-France", "Pays de la Loire", "Terres australes et antarctiques françaises"];

    /// <summary>« de Bretagne », « d’Occitanie », « du Grand Est », « des Hauts-de-France ».</summary>
    public static string Of(string name) =>
        Masculine.Contains(name) ? "du " + name
        : Plurals.Contains(name) ? "des " + name
        : Folding.Fold(name) is ['a' or 'e' or 'i' or 'o' or 'u', ..] ? "d’" + name : "de " + name;
}
