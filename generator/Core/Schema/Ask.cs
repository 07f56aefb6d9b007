using System.Collections.Immutable;

namespace Pec.Schema;

/// <summary>A question in people's own words.</summary>
/// <param name="Words">As it is printed; what helps to answer stands in brackets at its end.</param>
/// <param name="Keys">The keys that its answer fills; <see cref="Body"/> for the text of the entry.</param>
public sealed record Ask(string Words, params ImmutableArray<string> Keys)
{
    /// <summary>Stands for the text under the keys.</summary>
    public const string Body = "texte";
}
