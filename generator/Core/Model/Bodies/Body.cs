using System.Collections.Immutable;

namespace Pec.Model.Bodies;

/// <summary>
/// The text of an entry as a tree, made once from its Markdown. It depends on its own file alone, so it can be remembered by its hash: an address
/// that only the whole site knows is left as a target. What is made of a text (its HTML, its words, how it begins) is a reading of this tree, which
/// is never deeper than what the limits of a text allow.
/// </summary>
/// <param name="Targets">What its links and pictures lead to inside the site, as the author wrote it, in reading order.</param>
/// <param name="WebAddresses">The addresses of the web that its links lead to, in reading order.</param>
public sealed record Body(ImmutableArray<Block> Blocks, ImmutableArray<Target> Targets, ImmutableArray<WebAddress> WebAddresses)
{
    public static readonly Body Empty = new([], [], []);

    public bool IsEmpty => Blocks.IsEmpty;

    /// <summary>How many characters a reader sees.</summary>
    public int Length => BodyLength.Of(this);

    /// <summary>Its headings at any depth, in reading order.</summary>
    public IReadOnlyList<Block.Heading> Headings => BodyHeadings.Of(this);

    /// <summary>Its words alone, cut wherever their form changes.</summary>
    public string ToWords()
    {
        var words = new BodyText(" ");
        words.Read(this);
        return words.ToString();
    }
}

/// <summary>Something inside the site that a body points to: a file, an entry (<c>projet:equartier</c>), an address (<c>/charte/</c>), an anchor.</summary>
public sealed record Target(TargetKind Kind, string Written, Location At);

public enum TargetKind { Link, Picture }
