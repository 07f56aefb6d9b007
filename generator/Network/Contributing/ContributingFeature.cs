using Pec.Composing;

namespace Pec.Network.Contributing;

/// <summary>How one contributes, and what is asked.</summary>
internal static class ContributingFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Pages = [TwoSentences.Compose, Contribute.Compose, PaperForms.Compose, FormPages.Compose, WritingPage.Compose, FieldGuide.Compose, RuleGuide.Compose, ThanksPage.Compose],
        Signposts = [new(Purpose.Find, TwoSentences.Url), new(Purpose.Join, Contribute.Url), new(Purpose.Join, ThanksPage.Url)],
    };
}
