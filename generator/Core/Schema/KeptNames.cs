using System.Collections.Immutable;

namespace Pec.Schema;

/// <summary>The names that every list of the site keeps for itself: nothing that an author writes may have one there.</summary>
public static class KeptNames
{
    /// <summary>The folder of its further pages.</summary>
    public const string Page = "page";

    /// <summary>Its own file, and the folder of its further pages.</summary>
    public static readonly ImmutableArray<string> Usual = ["index", Page];
}
