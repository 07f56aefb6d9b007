using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Productions;

/// <summary>What the groups make.</summary>
internal static class ProductionsFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Production.Kind],
        Signposts = [new(Purpose.Learn, Lists.AddressOf(Production.Kind))],
    };
}
