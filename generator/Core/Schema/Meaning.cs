using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>What a word of an entry means: a term of its list, or a word that waits to be put in it.</summary>
public abstract record Meaning : Part
{
    /// <summary>Its word in addresses, by which two are the same; empty for a word without a letter.</summary>
    public abstract string Key { get; }

    /// <summary>As a page shows it.</summary>
    public abstract string Shown { get; }

    /// <summary>All that says it, the usual word first.</summary>
    public virtual IEnumerable<string> Names => [Shown];

    /// <summary>What it is taken to mean here; null where nobody said.</summary>
    public Words? Description { get; init; }

    /// <summary>What it means to the program, one of the <see cref="Senses"/> of its list; null where it is a word as any.</summary>
    public Words? Sense { get; init; }
}

/// <summary>A word that its list does not have: shown as it was written.</summary>
public sealed record Unsorted(string Word) : Meaning
{
    public override string Key { get; } = Folding.Slug(Word);

    public override string Shown => Word;
}
