using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>All that a report of what a contribution changes is written from.</summary>
/// <param name="Site">Where the pages are read, without a final "/"; null when they are read nowhere.</param>
/// <param name="IsPreview">Whether they are read in a preview, whose server looks for no page in a folder.</param>
public sealed record DifferenceReport(SiteDifference Difference, Language Language, string? Site, bool IsPreview = false)
{
    /// <summary>Every format by its name, each one file of this folder.</summary>
    public static readonly ImmutableArray<(string Format, Func<DifferenceReport, string> Write)> Formats =
        [("text", DifferenceText.Write), ("markdown", DifferenceMarkdown.Write), ("json", DifferenceJson.Write)];
}
