using Pec.Composing;

namespace Pec.Network.Lexicon;

/// <summary>What words mean.</summary>
internal static class LexiconFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "mots",
        Vocabularies = [LexiconPage.Vocabulary],
        Pages = [LexiconPage.Compose],
        Signposts = [new(Purpose.Learn, LexiconPage.Url)],
    };
}
