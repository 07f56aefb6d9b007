using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Productions;

/// <summary>How far a production is on the day of the build, in the order in which one reads them.</summary>
public enum Standing
{
    /// <summary>Its readers are awaited.</summary>
    InReview,
    Published,
    /// <summary>Still being written, also once the time to read it again is over.</summary>
    InProgress,
    Replaced,
}

/// <summary>How far each production is.</summary>
public sealed class ProductionIndex(ImmutableDictionary<EntryKey, Standing> standings)
{
    public Standing Of(Production production) => standings[production.Key];

    /// <summary>Productions in the order in which one reads them; those of one standing, and entries of other kinds, as they came.</summary>
    public IEnumerable<T> InReadingOrder<T>(IEnumerable<T> entries) where T : Entry =>
        entries.OrderBy(e => standings.GetValueOrDefault(e.Key, Standing.InReview));
}
