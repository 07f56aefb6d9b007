using System.Text;

namespace Pec.Model.Bodies;

/// <summary>The words of a body as one text, a line for each block.</summary>
/// <param name="edge">What stands where a part begins and where it ends: a space cuts words that only their form sets apart.</param>
public class BodyText(string edge) : BodyReader
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    protected override void Say(string words) => text.Append(words);

    protected override void Read(Block block)
    {
        if (block is Block.Line)
        {
            base.Read(block);
            return;
        }
        text.Append(edge);
        // What holds lines of its own does not begin on the line before.
        if (block is Block.Quote or Block.List or Block.Table or Block.Definitions or Block.Notes or Block.Box { Title: null }) text.Append('\n');
        base.Read(block);
        text.Append(edge);
        if (block is not (Block.Cell or Block.Legend)) text.Append('\n');
    }

    protected override void Read(Inline inline)
    {
        if (inline is not Inline.Text) text.Append(edge);
        base.Read(inline);
        if (inline is not (Inline.Text or Inline.Picture or Inline.LineBreak)) text.Append(edge);
    }
}

/// <summary>How many characters a reader sees, the ends of lines apart.</summary>
internal sealed class BodyLength : BodyReader
{
    private int length;

    public static int Of(Body body)
    {
        var reader = new BodyLength();
        reader.Read(body);
        return reader.length;
    }

    protected override void Say(string words) => length += words.Length - words.AsSpan().Count('\n');
}

/// <summary>The headings of a body, at any depth.</summary>
internal sealed class BodyHeadings : BodyReader
{
    private readonly List<Block.Heading> headings = [];

    public static IReadOnlyList<Block.Heading> Of(Body body)
    {
        var reader = new BodyHeadings();
        reader.Read(body);
        return reader.headings;
    }

    protected override void Read(Block block)
    {
        if (block is Block.Heading heading) headings.Add(heading);
        else base.Read(block);
    }

    protected override void Read(Inline inline) { }
}
