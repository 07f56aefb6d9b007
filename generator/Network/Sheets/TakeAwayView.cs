namespace Pec.Network.Sheets;

/// <summary>What one takes away of a page.</summary>
/// <param name="Sentences">Null for a page that has none.</param>
/// <param name="Address">Its whole address.</param>
/// <param name="Frame">The line that another site writes to show its card; null for a page that has none.</param>
public sealed record TakeAwayView(string Title, string? Sentences, string Address, string? Frame);
