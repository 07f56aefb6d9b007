using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>What may be told, with its page.</summary>
internal sealed record GridColumn(string Id, LinkView Name);

/// <summary>What a project tells of a column.</summary>
internal sealed record GridCell(Entry By, string Column, StateView State);

/// <summary>Projects, what each tells, and no more than that: a table of few cells would look like a list of what is missing.</summary>
internal sealed record Grid(ImmutableArray<GridColumn> Columns, ImmutableArray<IGrouping<EntryKey, GridCell>> Rows)
{
    /// <summary>The columns and rows where something is told; null under the threshold.</summary>
    public static Grid? Of(IEnumerable<GridColumn> columns, IEnumerable<GridCell> cells)
    {
        var byId = columns.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var told = cells.Where(c => byId.ContainsKey(c.Column)).DistinctBy(c => (c.By.Key, c.Column)).ToList();
        var used = told.Select(c => c.Column).ToHashSet(StringComparer.Ordinal);
        var grid = new Grid([.. byId.Values.Where(c => used.Contains(c.Id))], [.. told.GroupBy(c => c.By.Key)]);
        return Thresholds.AllowMatrix(grid.Rows.Length, grid.Columns.Length, told.Count) ? grid : null;
    }

    public GridView Show(Site site, IEnumerable<IGrouping<EntryKey, GridCell>> rows) =>
        new(
            [.. Columns.Select(c => c.Name)],
            [.. rows.Select(row => new GridRowView(Format.Link(row.First().By), [.. Columns.Select(c => new GridCellView(c.Name.Text, row.FirstOrDefault(cell => cell.Column == c.Id)?.State))]))]);
}
