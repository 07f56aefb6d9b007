using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Questions;

/// <summary>What is asked and what is known; who teaches whom.</summary>
internal static class QuestionsFeature
{
    public static readonly Feature Feature = new()
    {
        Kinds = [Knowledge.Kind],
        Pages = [QuestionPages.Compose],
        Signposts = [new(Purpose.Learn, QuestionPages.Url), new(Purpose.Learn, Lists.AddressOf(Knowledge.Kind))],
    };
}
