using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Schema;

/// <summary>A word of a vocabulary, as written.</summary>
/// <param name="Closed">Whether the list carries logic, so that a word outside it is refused rather than published « à ranger ».</param>
public sealed record TermUse(string Vocabulary, string Word, bool Closed, Location At) : Value(At)
{
    /// <summary>What it means, once Resolve has looked.</summary>
    public Meaning Meaning { get; init; } = null!;
}

/// <summary>
/// The name of an entry, of one of <paramref name="Kinds"/>; <paramref name="Kind"/> is what the author wrote before the colon, else the only one
/// possible.
/// </summary>
public sealed record EntryUse(ImmutableArray<string> Kinds, string Kind, string Id, string? Anchor, Location At) : Value(At)
{
    /// <summary>The key whose items are the only parts that may be meant; null where any part may.</summary>
    public string? PartsOf { get; init; }

    /// <summary>The whole name.</summary>
    public EntryKey Key => new(Kind, Id);

    /// <summary>Leads to the entry, once Resolve has looked; null where none of this name is published.</summary>
    public EntryPointer? Pointer { get; init; }

    /// <summary>The entry that is meant; null where none of this name is published, which shows its name alone.</summary>
    public Entry? Entry => Pointer?.Entry;
}

/// <summary>Leads to an entry. Two may name each other, so that what leads to an entry is made before it.</summary>
public sealed class EntryPointer
{
    private Entry? entry;

    public Entry Entry => entry ?? throw new InvalidOperationException("No entry is there yet.");

    public void Settle(Entry resolved) => entry = entry is null ? resolved : throw new InvalidOperationException("An entry is there already.");
}

/// <summary>A place as people write it.</summary>
public sealed record PlaceUse(string Word, Location At) : Value(At)
{
    /// <summary>The place that is meant, once Resolve has looked; null for a word that names none, which is shown as it was written.</summary>
    public Place? Place { get; init; }
}

/// <summary>Words in which a project says something in its own way, or by a term of a vocabulary that it need not know.</summary>
public sealed record OwnWords(string Vocabulary, Words Words)
{
    public string Text => Words.Text;

    public string Shown => Words.Shown;

    /// <summary>What they mean, once Resolve has looked.</summary>
    public Meaning Meaning { get; init; } = null!;
}

/// <summary>Knows what the references of an entry point to.</summary>
public interface IResolver
{
    Meaning MeaningOf(string vocabulary, string word);

    /// <summary>Null where no entry of this name is published.</summary>
    EntryPointer? PointerTo(EntryKey key);

    /// <summary>Null for a word that names no place.</summary>
    Place? PlaceOf(string word);
}
