using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Composing;

/// <summary>A date twice: as it is read, and as machines read it.</summary>
public sealed record DateView(string Text, string Iso);

/// <summary>A link: words and where they lead.</summary>
public sealed record LinkView(string Text, Destination To);

/// <summary>A woven square: lines to be stroked in a box of 36 by 36.</summary>
/// <param name="Path">The <c>d</c> of one path.</param>
/// <param name="Ink">Which of the six inks, as a class name: the colours are the theme's.</param>
public sealed record IdenticonView(string Path, string Ink);

/// <summary>The way from one page of a list to the others.</summary>
/// <param name="Previous">Null on the first page, as <paramref name="Next"/> is on the last.</param>
/// <param name="Numbers">The first page, the last and those around this one.</param>
public sealed record PagerView(Destination? Previous, Destination? Next, ImmutableArray<PageNumberView> Numbers);

/// <param name="To">Null for the page itself.</param>
/// <param name="FollowsGap">Numbers were left out before this one.</param>
public sealed record PageNumberView(int Number, Destination? To, bool FollowsGap);

/// <summary>A picture with its words; null credit when nobody claimed it.</summary>
/// <param name="To">In a format that everybody reads.</param>
/// <param name="Width">Of its widest form.</param>
public sealed record PictureView(Destination To, string Alternative, string? Credit, int? Width, int? Height)
{
    /// <summary>The same picture in WebP, from the narrowest on; empty for a drawing.</summary>
    public ImmutableArray<PictureSourceView> Sources { get; init; } = [];
    /// <summary>Whether it is printed in two inks, as the theme asked: its points are to be seen.</summary>
    public bool IsPrinted { get; init; }
    /// <summary>Whether one has to go down the page to see it: it may come once it is near.</summary>
    public bool IsLower { get; init; }
}

/// <summary>A picture as wide as it says, in pixels.</summary>
public sealed record PictureSourceView(Destination To, int Width);

/// <summary>A page of the site's own.</summary>
public sealed record ArticleView(string Title, string? Summary, Html? Body, PictureView? Picture) : IView
{
    /// <summary>Its language where it is not the site's: the frame around it stays in the site's.</summary>
    public string? Language { get; init; }
}

/// <summary>Every page of the site, by the list it belongs to.</summary>
/// <param name="Pager">Null when all stand on one page.</param>
public sealed record PlanView(string Title, ImmutableArray<PlanGroupView> Groups, PagerView? Pager) : IView;

public sealed record PlanGroupView(LinkView Top, ImmutableArray<LinkView> Links);

public sealed record SearchKindView(string Name, string Title);

/// <summary>What is said at an address where there is nothing.</summary>
public sealed record NotFoundView(string Title, Destination Search, Destination Plan, LinkView? Write) : IView;

/// <summary>A former address.</summary>
public sealed record RedirectView(string Title, Destination To) : IView;

/// <summary>What every page says of the site.</summary>
/// <param name="Menu">Pages of the menu that hold something.</param>
/// <param name="IsMockUp">The network did not adopt the site yet.</param>
/// <param name="Mark">The network's own woven square.</param>
/// <param name="OpenSearch">How a browser may search the site from its own bar; null in a preview.</param>
/// <param name="Card">What social networks show beside a link to a page that has no card of its own.</param>
public sealed record ChromeView(
    string Title, string? Sentences, ImmutableArray<LinkView> Menu, bool IsMockUp, string? Licence, LinkView? Contact, Destination Home, Destination Icon,
    Destination Search, Destination? OpenSearch, Destination Plan, Destination Legal, Destination Accessibility, Destination Weights, Destination? Repository,
    PreviewView? Preview, IdenticonView Mark, SocialCardView? Card)
{
    /// <summary>Every section that holds something, by what one comes for.</summary>
    public ImmutableArray<DirectionView> Directions { get; init; } = [];
}

/// <summary>The sections of one purpose, in French order.</summary>
public sealed record DirectionView(string Title, ImmutableArray<LinkView> Links);

/// <summary>An entry of the menu, as one page shows it.</summary>
/// <param name="Current">The value of <c>aria-current</c>: <c>page</c> for the page itself, <c>true</c> for one that stands under it; null for any
/// other.</param>
public sealed record MenuItemView(string Text, Destination To, string? Current);

/// <summary>A picture with its full address: the only form that social networks read.</summary>
public sealed record SocialCardView(string Address, string Alternative);

/// <summary>The site is the preview of a proposal: what can be read of it, then what is to be mended.</summary>
/// <param name="Added">New pages, as <paramref name="Changed"/> are those that say something else; at most a few, since every page names them.</param>
/// <param name="Others">How many more pages there are.</param>
/// <param name="Removed">The files that went.</param>
/// <param name="Refused">The files that were left out.</param>
public sealed record PreviewView(
    ImmutableArray<LinkView> Added, ImmutableArray<LinkView> Changed, int Others, ImmutableArray<string> Removed, ImmutableArray<string> Refused)
{
    /// <summary>Where all that changes is told, page by page; null when nobody said what it is the preview of.</summary>
    public LinkView? All { get; init; }
}

/// <summary>What the frame says of one page, ready to be shown.</summary>
/// <param name="Canonical">Where search engines should send people: for a relayed text, its original.</param>
/// <param name="MovedTo">Where a former address leads, at once; it is always inside the site.</param>
/// <param name="Address">Where this very page is published, for paper; null in a preview.</param>
public sealed record FrameView(
    ChromeView Site, string Title, string FullTitle, string? Description, ImmutableArray<LinkView> Breadcrumb, string? Canonical, bool IsHidden,
    string Language, string? Licence,
    DateView? LastChange, Destination? Correct, Destination? Edit, string? JsonLd, string? Address, Destination? MovedTo) : IView
{
    /// <summary>The feeds that tell of the page, or of the whole site; empty where none is published.</summary>
    public ImmutableArray<Feeds.FeedLinkView> Feeds { get; init; } = [];
    /// <summary>What social networks show beside a link to the page; null for nothing.</summary>
    public SocialCardView? Card { get; init; }
    /// <summary>The form that takes up what the page says, where one corrects it without an account; null where one writes a message.</summary>
    public Destination? Form { get; init; }
    /// <summary>The menu, with where one is.</summary>
    public ImmutableArray<MenuItemView> Menu { get; init; } = [];
}

/// <summary>An entry that was withdrawn: its address, one sentence, nothing else.</summary>
public sealed record WithdrawnView(string Title, DateView On) : IView;

/// <summary>The page that finds the others, in the visitor's browser.</summary>
/// <param name="Index">The file that its script asks for first.</param>
/// <param name="Search">Its own address, which its form leads to.</param>
/// <param name="Home">Where the addresses of the index start from.</param>
/// <param name="Kinds">What an answer may be.</param>
/// <param name="Lists">With the plan, the way without a script.</param>
/// <param name="Ways">Where one may go on when nothing was found.</param>
/// <param name="Write">A message to the network, with a blank for what was sought that the script fills; null when nobody can be written to.</param>
public sealed record SearchView(
    string Title, string? Summary, Html? Body, Destination Index, Destination Search, Destination Home, Destination Plan, ImmutableArray<SearchKindView> Kinds,
    ImmutableArray<LinkView> Lists,
    ImmutableArray<LinkView> Ways, LinkView? Write) : IView;
