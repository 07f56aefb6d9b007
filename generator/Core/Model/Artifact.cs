using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>A file of the output.</summary>
/// <param name="Path">From the root of the output, with "/".</param>
/// <param name="Identity">Equal for equal bytes: what it was made from tells it without making it.</param>
/// <param name="Bytes">Makes the content.</param>
public sealed record Artifact(string Path, string Identity, Func<ReadOnlyMemory<byte>> Bytes)
{
    /// <summary>The same content in other forms, beside it: compressed.</summary>
    public ImmutableArray<Artifact> Siblings { get; init; } = [];
}
