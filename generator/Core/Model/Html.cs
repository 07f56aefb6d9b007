using System.Collections.Immutable;
using System.Text;
using Pec.Model.Bodies;

namespace Pec.Model;

/// <summary>A body with what the site and its page know of it: the only HTML that a template may write without escaping it.</summary>
/// <param name="Links">One for each target of the body; null where a target leads nowhere.</param>
public sealed record Html(Body Body, ImmutableArray<ResolvedLink?> Links)
{
    private static readonly Dictionary<Inline.Text, IReadOnlyList<WordLink>> None = [];

    /// <summary>The words that lead to what they mean, in their order, by the very text that says them.</summary>
    public IReadOnlyDictionary<Inline.Text, IReadOnlyList<WordLink>> Words { get; init; } = None;

    /// <summary>Stands before its ids, on a page that has several bodies.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>How many levels further down than its own its headings stand.</summary>
    public int Below { get; init; }

    /// <param name="addressOf">The form that an address has on the page.</param>
    public void WriteTo(StringBuilder html, Func<Destination, string> addressOf) => new BodyWriter(html, this, addressOf).Write();
}

/// <summary>Where a target leads.</summary>
public sealed record ResolvedLink(Destination To)
{
    /// <summary>In pixels, of a picture that told it.</summary>
    public int? Width { get; init; }
    public int? Height { get; init; }
    /// <summary>The same picture in WebP, from the narrowest on.</summary>
    public ImmutableArray<PictureSource> Sources { get; init; } = [];
}

/// <summary>A picture as wide as it says, in pixels.</summary>
public sealed record PictureSource(Destination To, int Width);

/// <summary>A part of a text that leads to what it means.</summary>
/// <param name="End">After its last character.</param>
public sealed record WordLink(int Start, int End, Destination To);
