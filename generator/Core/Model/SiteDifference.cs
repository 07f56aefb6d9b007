using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>What a proposal makes of the site: the same program, options and date, with the files before and after it.</summary>
/// <param name="Sources">What it does to the files.</param>
/// <param name="Written">Pages of the files that it touches, in the order of addresses.</param>
/// <param name="Following">Pages that follow from them.</param>
/// <param name="Everywhere">What changes in the frame of every page, told once.</param>
/// <param name="Files">Files for programs whose bytes change, from the root of the site.</param>
public sealed record SiteDifference(
    Changes Sources, ImmutableArray<PageDifference> Written, ImmutableArray<PageDifference> Following, ImmutableArray<BlockDifference> Everywhere,
    ImmutableArray<string> Files)
{
    public IEnumerable<PageDifference> Pages => Written.Concat(Following);

    /// <summary>Nothing that a visitor reads is other than it was.</summary>
    public bool IsNothing => Written.IsEmpty && Following.IsEmpty && Everywhere.IsEmpty && Files.IsEmpty;

    public int Count(PageChange change) => Pages.Count(p => p.Change == change);
}

/// <summary>What becomes of a page. One that moved left a redirect at its former address.</summary>
public enum PageChange { Added, Gone, Moved, Changed }

/// <summary>A page whose address or main content is other than it was.</summary>
/// <param name="Url">Where it stands; for one that went, where it stood.</param>
/// <param name="From">Where one that moved stood.</param>
/// <param name="Title">As it is now; for one that went, as it was.</param>
/// <param name="Source">The file that a contributor would change.</param>
/// <param name="Reasons">Why, at most a few, the strongest first.</param>
/// <param name="Blocks">What changes in its words, in their order; empty for a page that came or went, and where only the form changes.</param>
public sealed record PageDifference(
    PageChange Change, Url Url, Url? From, string Title, SitePath? Source, ImmutableArray<Reason> Reasons, ImmutableArray<BlockDifference> Blocks);

/// <summary>Why a page changes.</summary>
public enum ReasonKind
{
    /// <summary>Its own file.</summary>
    OwnFile,
    /// <summary>A page that came, went or changed stands in it, or a link to one.</summary>
    Named,
    /// <summary>A list of words, or of places.</summary>
    Words,
    /// <summary>A number of things counted elsewhere.</summary>
    Count,
    /// <summary>The order of what it lists.</summary>
    Order,
    /// <summary>The theme.</summary>
    Theme,
    /// <summary>The settings of the site.</summary>
    Settings,
    /// <summary>Something else that the proposal changes.</summary>
    Elsewhere,
}

/// <param name="What">The file or the title that it speaks of; empty where there is none.</param>
public sealed record Reason(ReasonKind Kind, string What);

/// <summary>A paragraph, a line of a table or a piece of a card that is other than it was.</summary>
/// <param name="Section">The heading under which it stands; null before the first one.</param>
/// <param name="Words">In their order, those that went before those that took their place.</param>
/// <param name="IsPiece">Whether it is read at a glance, as a line of a table or a piece of a card is: before and after stand side by side.</param>
public sealed record BlockDifference(string? Section, ImmutableArray<WordsDifference> Words, bool IsPiece);

public enum WordsChange { Same, Gone, Added }

/// <param name="Text">One or more words with what stands between them.</param>
public sealed record WordsDifference(WordsChange Change, string Text);
