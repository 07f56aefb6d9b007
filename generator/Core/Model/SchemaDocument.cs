using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>A JSON Schema for an editor.</summary>
/// <param name="Name">The name of its file, without its extension.</param>
/// <param name="Files">The files that it describes, as patterns; none for what is no file of the content.</param>
public sealed record SchemaDocument(string Name, ImmutableArray<string> Files, ReadOnlyMemory<byte> Json);
