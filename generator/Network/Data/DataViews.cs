using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Data;

/// <summary>The files that other programs may read.</summary>
/// <param name="IsPreview">They are not there, and the page says so.</param>
/// <param name="Root">The start of their addresses, with the version.</param>
/// <param name="Write">Where to say what one makes of them.</param>
public sealed record DataView(
    string Title, string? Summary, Html? Introduction, ImmutableArray<DataRowView> Files, string? Licence, bool IsPreview, string Root, LinkView? Write) : IView
{
    /// <summary>Whose list the places are of, as a sentence goes on.</summary>
    public required string Territories { get; init; }
    /// <summary>Who reads them elsewhere.</summary>
    public ImmutableArray<DataReaderView> Readers { get; init; } = [];
}

/// <summary>A program that reads the data elsewhere, and what one does there.</summary>
/// <param name="Who">Which it is.</param>
/// <param name="How">What one does.</param>
/// <param name="File">What one gives it: its text is the whole address; null in a preview, and where nothing is to be given.</param>
/// <param name="Schema">What says how the file is made.</param>
/// <param name="Line">A command to be copied; null for most.</param>
public sealed record DataReaderView(string Title, string Who, string How, LinkView? File, LinkView? Schema, string? Line);

/// <param name="Count">How many things it holds; 0 for few.</param>
/// <param name="To">Null in a preview, as <paramref name="Schema"/> is for a table.</param>
public sealed record DataRowView(string Name, string Format, string Holds, int Count, Destination? To, Destination? Schema);
