using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>A piece of YAML with the place where it stands; a scalar keeps its text as written, its type is the field's to decide.</summary>
public abstract record Node(Location At);

/// <param name="Bare">Written without quotes: an empty bare scalar is an absent value.</param>
public sealed record Scalar(string Text, bool Bare, Location At) : Node(At)
{
    /// <summary>Whether a remark took a part of what its author meant, which is told already.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether its line did not read, which is told already: what it says is not known.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Forms and templates write empty quotes where nothing was told.</summary>
    public bool IsEmpty => Text.Length == 0 || (Bare && Text is "~" or "null");
}

public sealed record Sequence(ImmutableArray<Node> Items, Location At) : Node(At);

public sealed record Mapping(ImmutableArray<Pair> Pairs, Location At) : Node(At);

public sealed record Pair(string Key, Location KeyAt, Node Value);
