using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Newsletters;

/// <summary>What is new between two dates, as a letter, and the letters that were kept.</summary>
internal static class NewslettersFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "lettres",
        Kinds = [Newsletter.Kind],
        Presentations = [Presentation.For(Newsletter.Kind, (site, letter) => new NewsletterPresenter(site, letter), NewsletterPresenter.List)],
        Signposts = [new(Purpose.Learn, Lists.AddressOf(Newsletter.Kind))],
    };
}
