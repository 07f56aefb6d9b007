namespace Pec.Model;

/// <summary>The name of an entry in the whole site: its kind's singular (<c>projet</c>) and its id.</summary>
public sealed record EntryKey(string Kind, string Id) : IComparable<EntryKey>
{
    public int CompareTo(EntryKey? other) => other is null ? 1 :
        string.CompareOrdinal(Kind, other.Kind) is not 0 and var byKind ? byKind : string.CompareOrdinal(Id, other.Id);

    /// <summary>Few ids are those of two kinds, and every look-up asks for it.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Kind}:{Id}";
}

/// <summary>A part of an entry that is an object of its own, with the place where it stands.</summary>
public abstract record Part
{
    public Location At { get; init; } = null!;

    /// <summary>The name by which other entries may point to this part; null for most.</summary>
    public virtual string? Anchor => null;
}
