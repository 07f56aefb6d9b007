using Pec.Schema;

namespace Pec.Network.Outcomes;

/// <summary>What is counted, and what that means to the program.</summary>
internal static class Indicators
{
    public const string Vocabulary = "indicateurs";

    /// <summary>It counts people, who may be counted by several projects.</summary>
    public const string People = "personnes";

    public static readonly Senses Senses = new(Vocabulary, [new(People)]);
}
