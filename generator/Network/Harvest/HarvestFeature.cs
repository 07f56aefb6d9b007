namespace Pec.Network.Harvest;

/// <summary>Sheets that are fed from a file that their project keeps in its own repository.</summary>
internal static class HarvestFeature
{
    public static readonly NetworkFeature Feature = new() { Rules = HarvestRules.All, Checks = [SharedSources.Find] };
}
