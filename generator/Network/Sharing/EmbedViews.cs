using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Sharing;

/// <summary>A card that another site shows in a frame: an entry, or some of what a page lists.</summary>
/// <param name="To">The page that it speaks of.</param>
/// <param name="Site">The name of the site.</param>
/// <param name="Canonical">The whole address of that page; null where nobody knows it.</param>
/// <param name="Lines">What the page lists, from its first on; empty for an entry.</param>
/// <param name="Others">How many more it lists.</param>
public sealed record EmbedView(string Title, Destination To, string Site, string? Canonical, ImmutableArray<LineView> Lines, int Others) : IView
{
    /// <summary>Its two sentences.</summary>
    public string? Summary { get; init; }
    /// <summary>Its woven square.</summary>
    public IdenticonView? Identicon { get; init; }
    /// <summary>Whether one can use it.</summary>
    public StateView? State { get; init; }
    public string? Places { get; init; }
    /// <summary>The language of its own words where it is not the site's.</summary>
    public string? Language { get; init; }
}
