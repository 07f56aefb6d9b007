using System.Collections.Immutable;

namespace Pec.Model.Bodies;

/// <summary>
/// The text of an entry as a tree, made once from its Markdown. It depends on its own file alone, so it can be remembered by its hash: an address
/// that only the whole site knows is left as a target. What is made of a text (its HTML, its words, how it begins) is a reading of this tree, which
/// is never deeper than what the limits of a text allow.
/// </summary>
public sealed record Body
{
    public static readonly Body Empty = new(ImmutableArray<Block>.Empty, [], []);

    private readonly ImmutableArray<Block> blocks;
    private readonly byte[]? packed;

    public Body(ImmutableArray<Block> blocks, ImmutableArray<Target> targets, ImmutableArray<WebAddress> webAddresses) =>
        (this.blocks, Targets, WebAddresses) = (blocks, targets, webAddresses);

    private Body(byte[] packed, ImmutableArray<Target> targets, ImmutableArray<WebAddress> webAddresses) =>
        (this.packed, Targets, WebAddresses) = (packed, targets, webAddresses);

    /// <summary>Those of a packed body are made again by whoever asks: who reads them twice, or holds a part of them, asks for <see cref="Opened"/>.</summary>
    public ImmutableArray<Block> Blocks => packed is null ? blocks : BodyPacking.Unpack(packed);

    /// <summary>What its links and pictures lead to inside the site, as the author wrote it, in reading order.</summary>
    public ImmutableArray<Target> Targets { get; }

    /// <summary>The addresses of the web that its links lead to, in reading order.</summary>
    public ImmutableArray<WebAddress> WebAddresses { get; }

    public bool IsEmpty => packed is null && blocks.IsEmpty;

    /// <summary>The same body in as little memory as it needs, to be kept.</summary>
    public Body Packed => IsEmpty || packed is not null ? this : new(BodyPacking.Pack(blocks), Targets, WebAddresses);

    /// <summary>Its blocks as bytes; none for an empty one.</summary>
    public ReadOnlySpan<byte> PackedBlocks => Packed.packed;

    /// <summary>The body of which these are the <see cref="PackedBlocks"/>.</summary>
    public static Body OfPacked(byte[] blocks, ImmutableArray<Target> targets, ImmutableArray<WebAddress> webAddresses) =>
        blocks.Length == 0 ? new(ImmutableArray<Block>.Empty, targets, webAddresses) : new(blocks, targets, webAddresses);

    /// <summary>The same body as a tree, to be read.</summary>
    public Body Opened => packed is null ? this : new(Blocks, Targets, WebAddresses);

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

/// <summary>Something inside the site that a body points to: a file, an entry (<c>projet:la-roue-commune</c>), an address (<c>/charte/</c>), an anchor.</summary>
public sealed record Target(TargetKind Kind, string Written, Location At);

public enum TargetKind { Link, Picture }
