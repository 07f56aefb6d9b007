namespace Pec.Model.French;

/// <summary>In French 0 and 1 are singular.</summary>
public static class Plural
{
    public static bool IsPlural(decimal number) => Math.Abs(number) >= 2;
}
