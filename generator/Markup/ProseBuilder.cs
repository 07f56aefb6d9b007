using System.Collections.Immutable;
using System.Text;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Markup;

/// <summary>Gathers the HTML, the slots and the headings of a body in reading order.</summary>
internal sealed class ProseBuilder
{
    private readonly StringBuilder html = new();
    private readonly ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly ImmutableArray<Target>.Builder targets = ImmutableArray.CreateBuilder<Target>();
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<WebAddress>.Builder webAddresses = ImmutableArray.CreateBuilder<WebAddress>();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Our own markup, never an author's words.</summary>
    public ProseBuilder Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>An author's words, escaped.</summary>
    public ProseBuilder Say(ReadOnlySpan<char> text)
    {
        Escape(text);
        return this;
    }

    /// <summary>An author's words inside an attribute.</summary>
    public ProseBuilder Attribute(string text)
    {
        Escape(text);
        return this;
    }

    public void Slot(Target target)
    {
        Flush();
        pieces.Add(new(null, targets.Count));
        targets.Add(target);
    }

    /// <summary>Remembers that a link leads there.</summary>
    public void LeadsTo(WebAddress address) => webAddresses.Add(address);

    /// <summary>The id of a heading, made from its words and unique in the body.</summary>
    public string HeadingId(string text, int level)
    {
        var slug = Folding.ShortSlug(text, 60);
        if (slug.Length == 0) slug = "partie";
        var id = slug;
        // What the same words gave before is passed; a heading that says « Suite 2 » may have taken the next.
        while (!ids.Add(id)) id = $"{slug}-{counts[slug] = counts.GetValueOrDefault(slug, 1) + 1}";
        headings.Add(new(id, level, text));
        return Heading.Prefix + id;
    }

    public Prose Build()
    {
        Flush();
        return new(pieces.ToImmutable(), targets.ToImmutable(), headings.ToImmutable()) { WebAddresses = webAddresses.ToImmutable() };
    }

    private void Flush()
    {
        if (html.Length == 0) return;
        pieces.Add(new(html.ToString(), -1));
        html.Clear();
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                case '\0': html.Append('\ufffd'); break;
                default: html.Append(c); break;
            }
        }
    }
}
