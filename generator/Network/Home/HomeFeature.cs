namespace Pec.Network.Home;

/// <summary>What a visitor meets first.</summary>
internal static class HomeFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Pages = [HomePage.Compose],
    };
}
