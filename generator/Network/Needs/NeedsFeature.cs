namespace Pec.Network.Needs;

/// <summary>What is needed and offered, and what could meet.</summary>
internal static class NeedsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Pages = [NoticePages.Compose],
    };
}
