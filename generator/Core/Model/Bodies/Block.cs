using System.Collections.Immutable;

namespace Pec.Model.Bodies;

/// <summary>A part of a body. The set is closed: what we publish of Markdown, and nothing else.</summary>
public abstract record Block
{
    private Block() { }

    public sealed record Paragraph(ImmutableArray<Inline> Words) : Block;

    /// <summary>Words that need no paragraph around them: those of an item, a cell or a definition.</summary>
    public sealed record Line(ImmutableArray<Inline> Words) : Block;

    /// <param name="Level">From 2 to 6: the page has its own title.</param>
    /// <param name="Id">Made of its words, and unique in the body: what a link to it says.</param>
    public sealed record Heading(int Level, string Id, ImmutableArray<Inline> Words) : Block
    {
        /// <summary>Keeps the ids that content makes apart from those of the theme; links are written without it.</summary>
        public const string Prefix = "t-";
    }

    public sealed record Quote(ImmutableArray<Block> Blocks) : Block;

    /// <param name="Start">The number of the first item, where items have one.</param>
    public sealed record List(bool IsOrdered, int Start, ImmutableArray<Item> Items) : Block;

    public sealed record Item(ImmutableArray<Block> Blocks) : Block;

    public sealed record Code(string Text) : Block;

    public sealed record Table(ImmutableArray<Row> Rows) : Block;

    public sealed record Row(bool IsHeader, ImmutableArray<Cell> Cells) : Block;

    public sealed record Cell(Side Side, ImmutableArray<Block> Blocks) : Block;

    public sealed record Definitions(ImmutableArray<Definition> Parts) : Block;

    /// <param name="IsTerm">Whether it is what is defined, rather than what is said of it.</param>
    public sealed record Definition(bool IsTerm, ImmutableArray<Block> Blocks) : Block;

    /// <summary>A picture or a piece of code, with its legend.</summary>
    public sealed record Figure(ImmutableArray<Block> Blocks) : Block;

    public sealed record Legend(ImmutableArray<Inline> Words) : Block;

    /// <param name="Kind">« note » or « attention ».</param>
    public sealed record Box(string Kind, Paragraph? Title, ImmutableArray<Block> Blocks) : Block;

    /// <summary>What is folded under its summary.</summary>
    public sealed record Debate(Summary Opening, ImmutableArray<Block> Blocks) : Block;

    public sealed record Summary(ImmutableArray<Inline> Words) : Block;

    public sealed record ThematicBreak : Block;

    /// <summary>The notes that the text calls, at its end.</summary>
    public sealed record Notes(ImmutableArray<Note> All) : Block;

    /// <param name="Calls">How many times the text calls it.</param>
    /// <param name="End">Its last words, which the ways back to its calls follow.</param>
    public sealed record Note(int Number, int Calls, ImmutableArray<Block> Blocks, ImmutableArray<Inline> End) : Block;
}

/// <summary>Where the words of a column stand.</summary>
public enum Side { Start, Centre, End }
