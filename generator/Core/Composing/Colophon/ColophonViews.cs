using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Composing.Colophon;

/// <summary>The legal notice: the page's words, then what the law asks for; null where it was not told.</summary>
public sealed record LegalView(string Title, string? Summary, Html? Body, string? Publisher, string? Host, LinkView? Write) : IView
{
    /// <summary>In how long a name, a picture or a sheet is removed; null when the network did not say.</summary>
    public string? Within { get; init; }
}

/// <summary>What pages weigh, one of each sort; nothing but words before anything was measured.</summary>
public sealed record WeightsView(string Title, string? Summary, Html? Body, ImmutableArray<WeightRowView> Rows) : IView;

/// <summary>One page and what it asks for. Weights are in words, with their unit, as a server that compresses sends them.</summary>
public sealed record WeightRowView(LinkView Page, string Text, string Style, string Pictures, string Total, string Files, string Elements);

/// <summary>How accessible the site is, as far as it is known.</summary>
/// <param name="Contrast">The pair of colours that is the hardest to read; null for a theme that names none.</param>
/// <param name="Pictures">How many pictures the texts show: each is described, or marked as decoration.</param>
/// <param name="Write">Where to say what gets in the way.</param>
public sealed record AccessibilityView(string Title, string? Summary, Html? Body, ContrastView? Contrast, int Pictures, LinkView? Write) : IView;

/// <param name="Pairs">How many pairs of colours carry words.</param>
public sealed record ContrastView(string Text, string Ground, string InLight, string InDark, int Pairs);

/// <summary>What a proposal changes on the site.</summary>
/// <param name="Summary">In one line what appears, changes and goes.</param>
/// <param name="Everywhere">What changes in the frame of every page.</param>
/// <param name="Files">Files for programs, by name; empty where none changes.</param>
/// <param name="Words">The words around, which the reports of a terminal and of a merge request say as well.</param>
public sealed record ChangesView(
    string Title, string Summary, ImmutableArray<ChangedPagesView> Groups, ImmutableArray<ChangedBlockView> Everywhere, string Files, ChangesWordsView Words) : IView;

/// <param name="Because">Before the reasons of a page.</param>
/// <param name="From">Before the former address of one that moved.</param>
/// <param name="Everywhere">Above what changes around every page.</param>
/// <param name="Files">Above the files for programs.</param>
/// <param name="Before">Above a piece as it was.</param>
/// <param name="Now">Above a piece as it is.</param>
public sealed record ChangesWordsView(string Because, string From, string Everywhere, string Files, string Before, string Now);

/// <summary>Pages that somebody wrote, or those that follow.</summary>
/// <param name="Rest">How many more there are; null where all are told.</param>
public sealed record ChangedPagesView(string Title, ImmutableArray<ChangedPageView> Pages, string? Rest);

/// <summary>A page that is other than it was.</summary>
/// <param name="To">Null for one that went.</param>
/// <param name="Change">In a word or two what becomes of it.</param>
/// <param name="From">The former address of one that moved.</param>
/// <param name="Why">What it comes from; empty where nobody can tell.</param>
/// <param name="Rest">How many more of its blocks change; null where all are told.</param>
public sealed record ChangedPageView(
    string Title, Destination? To, string Change, string? From, string Why, ImmutableArray<ChangedBlockView> Blocks, string? Rest);

/// <summary>A paragraph, a line of a table or a piece of a card, before and now.</summary>
/// <param name="Section">The heading above it; null where there is none.</param>
/// <param name="Words">Those that went, came and stayed, inside their sentence; empty where before and now stand side by side.</param>
/// <param name="Before">A card or a line of a table as it was; empty for a sentence.</param>
/// <param name="Now">The same as it is.</param>
public sealed record ChangedBlockView(
    string? Section, ImmutableArray<ChangedWordsView> Words, ImmutableArray<ChangedWordsView> Before, ImmutableArray<ChangedWordsView> Now);

/// <summary>Words that went, came or stayed.</summary>
public sealed record ChangedWordsView(string Text, bool IsGone, bool IsAdded);
