using System.Collections.Immutable;

namespace Pec.Resolving.Gazetteers;

/// <summary>The countries whose tables the program carries: each is a folder beside this file, and a line here.</summary>
public static class Countries
{
    /// <summary>Where a site says no other.</summary>
    public static Country Usual => France.Country;

    public static readonly ImmutableArray<Country> Shipped =
    [
        France.Country,
        Belgium.Country,
    ];
}
