using System.Collections.Immutable;
using System.Xml;

namespace Pec.Composing.Books;

/// <summary>A book as reading programs open it (EPUB 3): what it is, then its parts in their order.</summary>
/// <param name="Identifier">The same for ever, whatever changes in the book.</param>
/// <param name="Publisher">Who made it and who publishes it.</param>
/// <param name="Changed">The day of its last change.</param>
internal sealed record Epub(string Identifier, string Title, string Language, string Publisher, DateOnly Changed)
{
    public string? Description { get; init; }
    public string? Licence { get; init; }
    /// <summary>The page that holds the same.</summary>
    public required string Address { get; init; }
    /// <summary>The title of the list of chapters.</summary>
    public required string Contents { get; init; }
    /// <summary>What the first page says, as its title and in words of the book itself.</summary>
    public required Action<XmlWriter> TitlePage { get; init; }
    /// <summary>How it can be read, in a sentence.</summary>
    public required string Accessibility { get; init; }
    public ImmutableArray<EpubChapter> Chapters { get; init; } = [];
    /// <summary>Pictures of its chapters, by their path in the book.</summary>
    public ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> Pictures { get; init; } = [];
    /// <summary>A picture in PNG, and what it shows in words; null for none.</summary>
    public (ReadOnlyMemory<byte> Bytes, string Alternative)? Cover { get; init; }
    /// <summary>Empty for none.</summary>
    public ReadOnlyMemory<byte> StyleSheet { get; init; }
}

/// <summary>A chapter of a book.</summary>
/// <param name="File">Its name in the book.</param>
/// <param name="Language">That of its text, where it is not the book's.</param>
/// <param name="Write">Writes what stands in its section.</param>
internal sealed record EpubChapter(string File, string Title, string? Language, Action<XmlWriter> Write);
