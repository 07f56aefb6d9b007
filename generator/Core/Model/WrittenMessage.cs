using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>A message that somebody sent, decoded.</summary>
/// <param name="Text">Its words, without its headers.</param>
/// <param name="Files">What is attached to it, in its order.</param>
public sealed record WrittenMessage(string Text, ImmutableArray<AttachedFile> Files);

/// <summary>A file that came with a message.</summary>
/// <param name="Name">As the sender wrote it: nobody may use it as a path.</param>
/// <param name="MediaType">As the sender declares it.</param>
public sealed record AttachedFile(string Name, string MediaType, ImmutableArray<byte> Bytes);
