using System.Collections.Immutable;
using Pec.Composing;

namespace Pec.Network.Sheets;

/// <summary>
/// What is told of one thing by one project. It reads both ways: on the page of an obligation, of a value or of a year its name is a
/// project; on a project's sheet its name is the obligation, the value or the year.
/// </summary>
/// <param name="Anchor">Its id in the page; null on a sheet.</param>
/// <param name="State">How far it is; null where that is not asked.</param>
/// <param name="Note">That others wrote it, from sources of a year.</param>
/// <param name="Facts">The rest, under labels.</param>
public sealed record ToldView(string? Anchor, ValueView Name, StateView? State, string? Note, ImmutableArray<FactView> Facts)
{
    /// <summary>What it says, where it is a text by itself: an obligation in the list of all.</summary>
    public string? Text { get; init; }
}

/// <summary>Several of them under a heading.</summary>
public sealed record ToldGroupView(string Title, string Anchor, ImmutableArray<ToldView> Told);

/// <summary>A table of projects and of what each tells, in words and signs; the same, project by project, where a table is too wide.</summary>
public sealed record GridView(ImmutableArray<LinkView> Columns, ImmutableArray<GridRowView> Rows);

public sealed record GridRowView(LinkView Name, ImmutableArray<GridCellView> Cells);

/// <param name="State">Null where nothing was told: the cell is empty.</param>
public sealed record GridCellView(string Column, StateView? State);
