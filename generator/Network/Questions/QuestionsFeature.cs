using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Questions;

/// <summary>What is asked and what is known; who teaches whom.</summary>
internal static class QuestionsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "questions",
        Kinds = [Knowledge.Kind],
        Presentations = [Presentation.For(Knowledge.Kind, (site, knowledge) => new KnowledgePresenter(site, knowledge), KnowledgePages.Compose)],
        Pages = [QuestionPages.Compose],
        Signposts = [new(Purpose.Learn, QuestionPages.Url, IsWayOn: true), new(Purpose.Learn, Lists.AddressOf(Knowledge.Kind))],
    };
}
