namespace Pec.Network.Allies;

/// <summary>Who stands near: allies, friends, neighbours.</summary>
internal static class AlliesFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Ally.Kind],
        Redactions = [(_, _, _) => Ally.Redact],
        Pages = [Friendship.Compose, Neighbours.Compose],
    };
}
