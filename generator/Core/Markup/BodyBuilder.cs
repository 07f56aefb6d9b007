using System.Collections.Immutable;
using System.Text;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;

namespace Pec.Markup;

/// <summary>Gathers the blocks and the words of a body in reading order, and what it points to.</summary>
internal sealed class BodyBuilder
{
    private readonly ImmutableArray<Target>.Builder targets = ImmutableArray.CreateBuilder<Target>();
    private readonly ImmutableArray<WebAddress>.Builder webAddresses = ImmutableArray.CreateBuilder<WebAddress>();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    /// <summary>Words that were said since the last other inline: they are one text.</summary>
    private readonly StringBuilder text = new();
    private ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private ImmutableArray<Inline>.Builder line = ImmutableArray.CreateBuilder<Inline>();

    public void Add(Block block) => blocks.Add(block);

    public void Add(Inline inline)
    {
        EndText();
        line.Add(inline);
    }

    public void Say(ReadOnlySpan<char> words) => text.Append(words);

    /// <summary>The blocks that are added meanwhile.</summary>
    public ImmutableArray<Block> Blocks(Action read)
    {
        var outer = blocks;
        blocks = ImmutableArray.CreateBuilder<Block>();
        read();
        var inner = blocks.ToImmutable();
        blocks = outer;
        return inner;
    }

    /// <summary>The words that are said meanwhile.</summary>
    public ImmutableArray<Inline> Line(Action read)
    {
        EndText();
        var outer = line;
        line = ImmutableArray.CreateBuilder<Inline>();
        read();
        EndText();
        var inner = line.ToImmutable();
        line = outer;
        return inner;
    }

    /// <summary>The place of a target among those of the body.</summary>
    public int Leads(Target target)
    {
        targets.Add(target);
        return targets.Count - 1;
    }

    /// <summary>Remembers that a link leads there.</summary>
    public void Leads(WebAddress address) => webAddresses.Add(address);

    /// <summary>The id of a heading, made from its words and unique in the body.</summary>
    public string HeadingId(string words)
    {
        var slug = Folding.ShortSlug(words, 60);
        if (slug.Length == 0) slug = "partie";
        var id = slug;
        // What the same words gave before is passed; a heading that says « Suite 2 » may have taken the next.
        while (!ids.Add(id)) id = $"{slug}-{counts[slug] = counts.GetValueOrDefault(slug, 1) + 1}";
        return id;
    }

    public Body Build() => new(blocks.ToImmutable(), targets.ToImmutable(), webAddresses.ToImmutable());

    private void EndText()
    {
        if (text.Length == 0) return;
        line.Add(new Inline.Text(text.ToString()));
        text.Clear();
    }
}
