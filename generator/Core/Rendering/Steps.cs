using System.Text;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>What a template does, once bound to a sort of view: a closed list. Whatever comes from a view is escaped, but for our own types.</summary>
internal abstract class Step
{
    public abstract void Write(in Frame frame);

    public static void Follow(Step[] steps, in Frame frame)
    {
        frame.Writer.Follow(steps.Length);
        foreach (var step in steps) step.Write(frame);
    }
}

/// <summary>HTML of the theme, or words of it already escaped.</summary>
internal sealed class Fixed(byte[] html) : Step
{
    public byte[] Html => html;
    public override void Write(in Frame frame) => frame.Writer.Raw(html);
}

/// <summary><c>{{ title }}</c>.</summary>
internal sealed class Value(Expression value) : Step
{
    public override void Write(in Frame frame)
    {
        switch (value.Read(frame))
        {
            case string text: frame.Writer.Escaped(text); break;
            case int number: frame.Writer.Number(number); break;
        }
    }
}

/// <summary><c>{{ t "key" count }}</c>: words of the theme with their blanks filled.</summary>
/// <param name="several">The words for a first number of 2 or more; null where they are the same.</param>
internal sealed class Phrase(string words, string? several, Expression[] blanks) : Step
{
    public override void Write(in Frame frame)
    {
        var values = new object?[blanks.Length];
        for (var i = 0; i < values.Length; i++) values[i] = blanks[i].Read(frame);
        frame.Writer.Escaped(Phrases.Fill(words, several, values));
    }
}

/// <summary><c>{{ href to }}</c>: an address, as this page must write it.</summary>
internal sealed class Address(Expression to, Location at) : Step
{
    private static readonly Sentence nothing = new("« href » n'a reçu aucune adresse.", "“href” was given no address.");

    public override void Write(in Frame frame) => frame.Writer.Escaped(frame.Context.AddressOf(to.Read(frame) as Destination ?? throw new Misuse(at, nothing)));
}

/// <summary><c>{{ asset "style.css" }}</c>: the published address of a file of the theme.</summary>
internal sealed class AssetAddress(PublishedAsset asset) : Step
{
    private readonly Destination to = Destination.To(asset.Url);
    public override void Write(in Frame frame) => frame.Writer.Escaped(frame.Context.AddressOf(to));
}

/// <summary>
/// <c>{{ integrity "style.css" }}</c>: the attribute that ties a file to its content; nothing in a preview, where browsers refuse it from disk.
/// </summary>
internal sealed class AssetIntegrity(PublishedAsset asset) : Step
{
    public override void Write(in Frame frame)
    {
        if (!frame.Context.UrlStyle.IsRelative) frame.Writer.Raw($" integrity=\"{asset.Integrity}\"");
    }
}

/// <summary><c>{{ html body }}</c>: a body, with its addresses as this page writes them.</summary>
internal sealed class Body(Expression body) : Step
{
    public override void Write(in Frame frame)
    {
        if (body.Read(frame) is not Html html) return;
        var text = new StringBuilder();
        html.WriteTo(text, frame.Context.AddressOf);
        foreach (var chunk in text.GetChunks()) frame.Writer.Raw(chunk.Span);
    }
}

/// <summary><c>{{ main }}</c>: in the layout, the page itself.</summary>
internal sealed class Main : Step
{
    public override void Write(in Frame frame) => frame.Writer.Raw(frame.Context.Main.Span);
}

/// <summary><c>{{ data jsonLd }}</c>: JSON that was escaped where it was written; anything that could end its element is refused.</summary>
internal sealed class Data(Expression json, Location at) : Step
{
    public override void Write(in Frame frame)
    {
        var text = json.Read(frame) as string ?? "";
        if (text.Contains('<')) throw new Misuse(at, new("« data » veut des données sans « < ».", "“data” wants data without “<”."));
        frame.Writer.Raw(text);
    }
}

/// <summary><c>{{ if x }} … {{ else }} … {{ end }}</c>.</summary>
internal sealed class Choice(Expression condition, Step[] then, Step[] otherwise) : Step
{
    public override void Write(in Frame frame) => Follow(condition.Holds(frame) ? then : otherwise, frame);
}

/// <summary><c>{{ for x in list }} … {{ else }} … {{ end }}</c>.</summary>
internal sealed class Loop(Expression list, int place, Step[] each, Step[] otherwise) : Step
{
    public override void Write(in Frame frame)
    {
        if (list.Read(frame) is not object[] { Length: > 0 } items)
        {
            Follow(otherwise, frame);
            return;
        }
        for (var i = 0; i < items.Length; i++)
        {
            frame.Places[place] = new() { Value = items[i], Rank = i, Count = items.Length };
            Follow(each, frame);
        }
    }
}

/// <summary><c>{{ include "card" card }}</c>: a part of the theme, which reads what it is given and nothing else.</summary>
internal sealed class Inclusion(Expression given, BoundTemplate part) : Step
{
    public override void Write(in Frame frame) => Follow(part.Steps, frame.Inside(given.Read(frame), part.Places));
}
