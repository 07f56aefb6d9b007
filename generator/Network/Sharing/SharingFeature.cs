namespace Pec.Network.Sharing;

/// <summary>What other sites show of this one.</summary>
internal static class SharingFeature
{
    public static readonly NetworkFeature Feature = new() { Pages = [EmbedPages.Compose] };
}
