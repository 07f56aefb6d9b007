using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Productions;

/// <summary>What the groups make.</summary>
internal static class ProductionsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "productions",
        Kinds = [Production.Kind],
        Senses = [ProductionSheets.Senses],
        Presentations =
        [
            Presentation.For(Production.Kind, (site, production) => new ProductionPresenter(site, production), ProductionPages.Compose) with
            {
                Order = (site, entries) => site.ProductionIndex.InReadingOrder(entries),
            },
        ],
        Signposts = [new(Purpose.Learn, Lists.AddressOf(Production.Kind))],
    };
}
