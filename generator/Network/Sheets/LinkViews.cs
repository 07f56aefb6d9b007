using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Sheets;

/// <summary>A link in words: who, what, whom.</summary>
/// <param name="One">Null on the sheet of that very entry.</param>
public sealed record EdgeView(LinkView? One, string Words, LinkView Other, ImmutableArray<EdgeNoteView> Notes);

/// <param name="By">Who says it; null on its own sheet.</param>
/// <param name="IsUnclaimed">Its sheet was written about it from sources, the latest of <paramref name="SourceYear"/>.</param>
public sealed record EdgeNoteView(string Text, string? By, bool IsUnclaimed, string? SourceYear);

/// <summary>Who is linked to an entry.</summary>
/// <param name="IsPartial">The drawing shows fewer than the list tells.</param>
/// <param name="All">Where every link is told, when these are the first of many.</param>
public sealed record SheetLinksView(GraphView Graph, ImmutableArray<EdgeView> Edges, bool IsPartial, LinkView? All);

/// <summary>Links as drawings: what no link joins is drawn apart.</summary>
/// <param name="Subject">What they show, in words.</param>
public sealed record GraphView(string Subject, ImmutableArray<DrawingView> Drawings)
{
    /// <summary>Whether one of them is wider than a telephone.</summary>
    public bool IsWide => Drawings.Any(d => d.IsWide);
}

/// <summary>A drawing of nodes and lines, in whole units so that no machine rounds them otherwise.</summary>
/// <param name="Lines">The <c>d</c> of one path for all lines.</param>
/// <param name="Words">What each line says.</param>
public sealed record DrawingView(int Width, int Height, bool IsWide, string Lines, ImmutableArray<NodeView> Nodes, ImmutableArray<WordView> Words);

/// <param name="Entry">Where it leads, by its whole name; null for an entry on its own sheet.</param>
/// <param name="Identicon">The woven square of a project, whose corner is <paramref name="Left"/>, <paramref name="Top"/>; null for a group or an ally, which
/// is a circle.</param>
/// <param name="Side">Where its name goes, as a class name: <c>gauche</c>, <c>droite</c> or <c>dessous</c>.</param>
public sealed record NodeView(
    LinkView? Entry, int X, int Y, int Left, int Top, int Size, IdenticonView? Identicon, string Side, ImmutableArray<LabelView> Label);

/// <summary>One line of a name.</summary>
public sealed record LabelView(int X, int Y, string Text);

/// <summary>One line of what a link says.</summary>
/// <param name="Side">Where it stands from its point, as the name of a node.</param>
public sealed record WordView(int X, int Y, string Side, string Text);
