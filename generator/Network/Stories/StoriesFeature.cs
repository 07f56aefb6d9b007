using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Stories;

/// <summary>What is told, wanted and relayed; what one can follow.</summary>
internal static class StoriesFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Story.Kind],
        Pages = [StoryQuestions.Compose, StoryFeeds.Compose],
        Signposts = [new(Purpose.Learn, Lists.AddressOf(Story.Kind)), new(Purpose.Help, StoryPages.Wanted), new(Purpose.Help, StoryQuestions.Interview)],
    };
}
