using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Handbook;

/// <summary>How a platform is made, step by step.</summary>
internal static class HandbookFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Chapter.Kind],
        Signposts = [new(Purpose.Learn, Lists.AddressOf(Chapter.Kind))],
    };
}
