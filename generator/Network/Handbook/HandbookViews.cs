using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Handbook;

/// <summary>The handbook, by ordered steps.</summary>
/// <param name="Start">The number of the first step of this page.</param>
/// <param name="Book">The whole on one page; null while there is too little for a book.</param>
/// <param name="Write">A message that tells a step one went through.</param>
public sealed record HandbookView(
    string Title, string? Summary, Html? Introduction, int Start, ImmutableArray<StepView> Steps, LinkView? Book, LinkView? Write, PagerView? Pager) : IView
{
    /// <summary>The whole as a file to take along; null where there is none.</summary>
    public LinkView? File { get; init; }

    /// <summary>The whole as it is printed; null where nobody printed it.</summary>
    public LinkView? Printed { get; init; }
}

public sealed record StepView(int Number, LinkView Chapter, string? Summary);

/// <summary>A chapter: one step of the handbook.</summary>
/// <param name="Number">Its place among the steps; 0 for a chapter that is out of the list.</param>
/// <param name="Count">How many steps there are.</param>
/// <param name="Previous">Null on the first chapter, as <paramref name="Next"/> is on the last.</param>
/// <param name="Handbook">The page of all steps.</param>
/// <param name="Write">A message that tells how one went through it.</param>
public sealed record ChapterView(SheetView Sheet, int Number, int Count, LinkView? Previous, LinkView? Next, LinkView Handbook, LinkView? Write) : IView;

/// <summary>The whole handbook on one page, made for paper.</summary>
/// <param name="Publisher">The name of the site.</param>
/// <param name="Changed">When its text last changed; null when nobody knows.</param>
/// <param name="Handbook">The same, chapter by chapter.</param>
public sealed record BookView(
    string Title, string? Summary, string Publisher, DateView? Changed, string? Licence, LinkView Handbook, ImmutableArray<BookChapterView> Chapters) : IView
{
    /// <summary>The same as a file to take along; null where there is none.</summary>
    public LinkView? File { get; init; }

    /// <summary>The same as it is printed; null where nobody printed it.</summary>
    public LinkView? Printed { get; init; }
}

/// <summary>A chapter of the book, with what its page tells.</summary>
/// <param name="Anchor">Its id; every other id of the chapter begins with it.</param>
public sealed record BookChapterView(
    int Number, string Anchor, string Title, string? Summary, Html? Body, ImmutableArray<FactView> Parts, ImmutableArray<SourceView> Sources);
