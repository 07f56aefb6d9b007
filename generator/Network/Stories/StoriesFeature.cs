namespace Pec.Network.Stories;

/// <summary>What is told, wanted and relayed; what one can follow.</summary>
internal static class StoriesFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Story.Kind],
        Pages = [StoryQuestions.Compose, StoryFeeds.Compose],
    };
}
