namespace Pec.Network.Handbook;

/// <summary>How a platform is made, step by step.</summary>
internal static class HandbookFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Chapter.Kind],
    };
}
