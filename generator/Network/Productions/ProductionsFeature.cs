namespace Pec.Network.Productions;

/// <summary>What the groups make.</summary>
internal static class ProductionsFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Production.Kind],
    };
}
