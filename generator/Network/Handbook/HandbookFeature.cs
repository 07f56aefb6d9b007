using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Handbook;

/// <summary>How a project is made, step by step.</summary>
internal static class HandbookFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "cahier",
        Kinds = [Chapter.Kind],
        Presentations = [Presentation.For(Chapter.Kind, (site, chapter) => new ChapterPresenter(site, chapter), HandbookPages.Compose)],
        Signposts = [new(Purpose.Learn, Lists.AddressOf(Chapter.Kind))],
    };
}
