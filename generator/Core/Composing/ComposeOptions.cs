using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Composing;

/// <summary>What a build decides about its pages.</summary>
/// <param name="Date">The date of the build.</param>
/// <param name="BaseAddress">Where the site is published, without a final "/"; null when nobody said.</param>
/// <param name="IsPreview">The site is the preview of a proposal: it says so and asks not to be found.</param>
/// <param name="EditBase">What stands before the path of a file in « Modifier »; null for the site's own repository.</param>
/// <param name="Proposal">What a preview is the preview of; null when nobody said.</param>
/// <param name="Refused">The entries that were left out of a preview.</param>
/// <param name="MostOutputs">With more of them the site is not made.</param>
/// <param name="PrintedBook">The book as a browser printed it; null where nobody did.</param>
public sealed record ComposeOptions(
    DateOnly Date, string? BaseAddress, bool IsPreview, string? EditBase, Changes? Proposal, ImmutableArray<SitePath> Refused, int MostOutputs, Blob? PrintedBook);
