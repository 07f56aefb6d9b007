using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Sheets;

/// <summary>How far something is, in a word.</summary>
/// <param name="Sign">Which sign goes with the word, as a class name: <c>plein</c> ●, <c>demi</c> ◐ or <c>vide</c> ○.</param>
public sealed record StateView(string Text, string Sign);

/// <summary>An entry in a list: its title is the link. Null or empty where nothing was told.</summary>
/// <param name="Kind">Its kind's singular, for the style.</param>
/// <param name="Label">A word above the title: how far, relayed or told here.</param>
/// <param name="Identicon">The woven square of a project.</param>
/// <param name="State">How far a project or a production is, whether a group meets; what <paramref name="Label"/> says of a project, and also when only its
/// path tells it.</param>
/// <param name="IsWanted">A story that nobody told yet: its summary is a question.</param>
public sealed record CardView(
    string Title, Destination To, string Kind, string? Summary, string? Label, string? Places, string? Uses, DateView? Date, string? ReadAt, IdenticonView? Identicon, StateView? State, bool IsWanted)
{
    /// <summary>A story of our own: told, and not read elsewhere.</summary>
    public bool IsToldHere { get; init; }
    /// <summary>The language of its title and summary where it is not the site's.</summary>
    public string? Language { get; init; }
    /// <summary>What a production is: a guide, a study.</summary>
    public string? Nature { get; init; }
    /// <summary>What a filter may choose it by, in short words; null where nothing filters.</summary>
    public string? Marks { get; init; }
}

/// <summary>Cards under a heading; the heading is null when the list has one part.</summary>
public sealed record CardGroupView(string? Title, string? Anchor, ImmutableArray<CardView> Cards)
{
    /// <summary>Where all of them are, when these are the first of many.</summary>
    public LinkView? All { get; init; }
    /// <summary>The same, a line each, where they are too few for a grid; then there are no cards.</summary>
    public ImmutableArray<LineView> Lines { get; init; } = [];
}

/// <summary>An entry in a line.</summary>
/// <param name="Kind">What it is, or how it is linked, in a word.</param>
public sealed record LineView(LinkView Entry, string Kind, StateView? State);

/// <summary>The page of a list. When it holds nothing it reads as an invitation.</summary>
/// <param name="Folder">The first segment of its address, by which the theme finds its words.</param>
/// <param name="Count">How many entries it holds.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
/// <param name="Pager">Null when the list has one page.</param>
public sealed record ListView(
    string Title, string? Summary, Html? Introduction, string Folder, int Count, ImmutableArray<CardGroupView> Groups, LinkView? Write,
    PagerView? Pager) : IView
{
    /// <summary>How one chooses among the entries of the page; null where there is nothing to choose by.</summary>
    public FilterView? Filter { get; init; }
    /// <summary>The same as links, where the list takes several pages; else empty.</summary>
    public ImmutableArray<FacetView> Facets { get; init; } = [];
    /// <summary>With <see cref="Facets"/>, where a usage and a place are combined.</summary>
    public Destination? Finder { get; init; }
    /// <summary>Where some of them are put side by side; null where there is nothing to compare.</summary>
    public LinkView? Compare { get; init; }
}

/// <summary>A field that was told, with its label in words.</summary>
public sealed record FactView(string Key, string Label, ImmutableArray<ValueView> Values)
{
    /// <summary>What it holds, in few words, for the title of a part that is folded; null where its label says it all.</summary>
    public string? Holds { get; init; }
    /// <summary>A part that a visitor came for, or one of few: it stands open.</summary>
    public bool IsOpen { get; init; }
    /// <summary>Its words say what they are: no label stands before them.</summary>
    public bool IsAlone { get; init; }
    /// <summary>The same in words, where it tells how open things are; else empty.</summary>
    public ImmutableArray<DegreeView> Degrees { get; init; } = [];
    /// <summary>Why these degrees, together.</summary>
    public string? Reason { get; init; }
    /// <summary>The same one by one, each under its name, where a part is told so; else empty.</summary>
    public ImmutableArray<ToldView> Told { get; init; } = [];
    /// <summary>Who is linked to the entry, drawn and told; null for any other part.</summary>
    public SheetLinksView? Links { get; init; }
}

/// <summary>One value of a fact: words, with an address or a date where there is one; or facts of its own.</summary>
/// <param name="Anchor">The id by which others point to it.</param>
/// <param name="Note">A word beside the value: « à ranger ».</param>
public sealed record ValueView(string? Text, Destination? To, DateView? Date, string? Note, string? Anchor, ImmutableArray<FactView> Facts)
{
    /// <summary>What becomes of a need or an offer; null for anything else.</summary>
    public ListingSequelView? Sequel { get; init; }
    /// <summary>How many could answer it, and where they are told.</summary>
    public LinkView? Near { get; init; }
    /// <summary>The text piece by piece where an address stands among its words; else empty.</summary>
    public ImmutableArray<PieceView> Pieces { get; init; } = [];
    /// <summary>A figure that was counted often, drawn; null for any other value.</summary>
    public SeriesView? Series { get; init; }
}

/// <summary>Words, or an address among them.</summary>
/// <param name="To">Null for words.</param>
public sealed record PieceView(string Text, Destination? To);

/// <summary>One figure from its first count to its last: a small line, a sentence, and every value.</summary>
/// <param name="Path">The line, in whole units.</param>
/// <param name="X">Where the last count stands in the drawing, with <paramref name="Y"/>.</param>
public sealed record SeriesView(string Name, string Sentence, int Width, int Height, string Path, int X, int Y, int Count, ImmutableArray<CountView> Counts);

/// <param name="Notes">Who says it, and how it was counted.</param>
public sealed record CountView(DateView On, string Number, ImmutableArray<ValueView> Notes);

/// <summary>What a visitor asks first. Null where nothing was told; whom to write to is <see cref="SheetView.Write"/>.</summary>
/// <param name="State">Whether one can use it, or how far it is.</param>
/// <param name="How">Its label is the question that <paramref name="State"/> answers; its values, often none, say for whom and how. Null for kinds that nobody
/// uses or joins.</param>
public sealed record AnswersView(StateView? State, FactView? How, FactView? Where)
{
    /// <summary>When it began, as a sentence, where that is not what <see cref="State"/> says.</summary>
    public DateView? Start { get; init; }
    /// <summary>For whom, and how one starts, where that stands below what one can do.</summary>
    public FactView? Guide { get; init; }
    /// <summary>Where it is used, seen or read: the first thing that one can do.</summary>
    public ActionView? Use { get; init; }
}

/// <summary>Something that one can do at once.</summary>
/// <param name="Key">Of the field that it comes from, which is its id.</param>
/// <param name="Verb">What one does there.</param>
/// <param name="To">Its text says where it leads.</param>
public sealed record ActionView(string Key, string Verb, LinkView To);

/// <summary>A source of what a sheet says.</summary>
public sealed record SourceView(string Name, Destination? To, DateView? Date);

/// <summary>The sheet of an entry.</summary>
/// <param name="Kind">Its kind's singular; <paramref name="KindTitle"/> the title of the list it belongs to.</param>
/// <param name="Rows">Every short fact.</param>
/// <param name="Parts">Facts that have a part of their own under the text.</param>
/// <param name="Related">Entries that name this one, by the way they do.</param>
/// <param name="UnclaimedYear">For a sheet that nobody answers for, the year of its latest source; empty when none is dated.</param>
/// <param name="Write">Where to write to those concerned; the network's address when they gave none, and then <paramref name="IsNetworkContact"/>.</param>
/// <param name="Wishes">At most three untold fields, the most useful to a visitor, in words.</param>
/// <param name="Identicon">The woven square of a project.</param>
/// <param name="Answers">The rows that a theme may show first, and apart.</param>
/// <param name="Aside">The other rows: what stands beside the text when the answers are shown.</param>
public sealed record SheetView(
    string Title, string? Summary, string Kind, string KindTitle, PictureView? Picture, Html? Body, ImmutableArray<FactView> Rows,
    ImmutableArray<FactView> Parts,
    ImmutableArray<CardGroupView> Related, ImmutableArray<SourceView> Sources, bool IsUnclaimed, string? UnclaimedYear, bool IsArchived, bool IsFolded,
    DateView? ReviewedOn,
    LinkView? Write, bool IsNetworkContact, string? Wishes, IdenticonView? Identicon, AnswersView Answers, ImmutableArray<FactView> Aside) : IView
{
    /// <summary>A message that says that all of it is still true; null where it is not for those concerned to say.</summary>
    public Destination? StillTrue { get; init; }
    /// <summary>What an authority says, before anything that is said of it.</summary>
    public string? OwnWords { get; init; }
    /// <summary>How an ally's sheet is carried to a board; null for any other.</summary>
    public AllianceView? Alliance { get; init; }
    /// <summary>A message to say what one thinks of a production while it is to be read again.</summary>
    public Destination? Review { get; init; }
    /// <summary>The language of its own words where it is not the site's: its frame and its labels stay in the site's.</summary>
    public string? Language { get; init; }
    /// <summary>Where it is ticked beside others, to be compared; null for what has none.</summary>
    public LinkView? Compare { get; init; }
    /// <summary>What one takes away of it; null for one that lists do not name.</summary>
    public TakeAwayView? TakeAway { get; init; }
    /// <summary>When and where a group meets; null for what has no meetings of its own.</summary>
    public AgendaView? Agenda { get; init; }
    /// <summary>What a long sheet holds below its first screen.</summary>
    public ImmutableArray<LinkView> Contents { get; init; } = [];
}
