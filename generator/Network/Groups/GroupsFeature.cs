namespace Pec.Network.Groups;

/// <summary>The working groups, and how one joins them.</summary>
internal static class GroupsFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [WorkingGroup.Kind],
        Pages = [JoinPage.Compose],
    };
}
