using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>Something that an author said, with the place where it stands. The kinds of value are few and closed.</summary>
public abstract record Value(Location At);

public sealed record Words(string Text, Location At) : Value(At)
{
    /// <summary>The text as a page shows it: in French, with its typography.</summary>
    public string Shown { get; init; } = Text;

    public override string ToString() => Text;
}

public sealed record Day(PartialDate Date, Location At) : Value(At)
{
    /// <summary>Whether it was still to come on the day of the build.</summary>
    public bool IsAhead { get; init; }
    /// <summary>Whether it was over on the day of the build.</summary>
    public bool IsOver { get; init; }
}

/// <param name="Written">As the author typed it, for messages.</param>
public sealed record Amount(decimal Number, string Written, Location At) : Value(At);

/// <param name="Written">As the author typed it, for messages.</param>
public sealed record Coordinates(WrittenPosition Place, string Written, Location At) : Value(At);

public sealed record YesNo(bool Yes, Location At) : Value(At);

/// <summary>One word of a short list that the program knows.</summary>
public sealed record Choice(string Word, Sentence Label, Location At) : Value(At)
{
    /// <summary>The whole list, where the country of the site decides which of its words are possible: until then, any word may stand here. Empty elsewhere.</summary>
    public ImmutableArray<(string Word, Sentence Label)> Options { get; init; } = [];
}

/// <summary>A web address that passed the address policy.</summary>
public sealed record WebAddress(string Href, Location At) : Value(At)
{
    /// <summary>Written as it is among the words of a body, not behind those of a link.</summary>
    public bool IsBare { get; init; }
}

public sealed record Mailbox(string Address, Location At) : Value(At);

/// <summary>A file beside the entry.</summary>
public sealed record FileUse(string Written, Location At) : Value(At);

/// <summary>Several facts told together: an object.</summary>
/// <param name="Anchor">The name by which others may point to it; null for most.</param>
public sealed record ObjectValue(ImmutableArray<Fact> Facts, string? Anchor, Location At) : Value(At);

/// <summary>Keeps the ids that an author's words make apart from those of fields and headings.</summary>
public static class PartAnchor
{
    public const string Prefix = "n-";
}

public sealed record ListValue(ImmutableArray<Value> Items, Location At) : Value(At);

/// <summary>A field that was told, with the words that name it on a page.</summary>
public sealed record Fact(string Key, Sentence Label, Placement Placement, Value Value);

/// <summary>Where a sheet shows a fact.</summary>
public enum Placement
{
    /// <summary>Among the short facts beside the text.</summary>
    Row,
    /// <summary>In a part of its own under the text.</summary>
    Part,
    /// <summary>The sheet says it in its own way, or not at all.</summary>
    Own,
}
