using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Stories;

/// <summary>What is told, wanted and relayed; what one can follow.</summary>
internal static class StoriesFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "recits",
        Keys = ["flux-suivis"],
        Kinds = [Story.Kind],
        Rules = StoryRules.All,
        Presentations =
        [
            Presentation.For(Story.Kind, (site, story) => new StoryPresenter(site, story), StoryPages.Compose) with
            {
                Order = (site, entries) => site.Stories.InReadingOrder(entries),
            },
        ],
        Pages = [StoryQuestions.Compose, StoryFeeds.Compose],
        Signposts = [new(Purpose.Learn, Lists.AddressOf(Story.Kind)), new(Purpose.Help, StoryPages.Wanted), new(Purpose.Help, StoryQuestions.Interview)],
    };
}
