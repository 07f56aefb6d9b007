using System.Collections.Immutable;

namespace Pec.Schema.Codecs;

/// <summary>Which key a mere value fills where an object is expected: always the same, or the one that its words call for.</summary>
/// <param name="Keys">All that may be chosen.</param>
public sealed record ShortForm(ImmutableArray<string> Keys, Func<string, string> Choose)
{
    public static implicit operator ShortForm(string key) => new([key], _ => key);
}
