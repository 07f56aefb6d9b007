namespace Pec.Network.Data;

/// <summary>The same for programs.</summary>
internal static class DataFeature
{
    public static readonly Feature Feature = new()
    {
        Pages = [DataPages.Compose],
    };
}
