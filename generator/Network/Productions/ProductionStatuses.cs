using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Productions;

/// <summary>How far each production is today.</summary>
internal static class ProductionStatuses
{
    public static ProductionIndex Of(Site site) => new(site.Entries.OfType<Production>().ToImmutableDictionary(p => p.Key, p => Of(p, site.Today)));

    /// <summary>Who names what replaces it, or until when it may be read, has said enough: the state may go untold.</summary>
    private static Standing Of(Production production, DateOnly today) => production switch
    {
        { ReplacedBy: not null } or { State.Word: "remplace" } => Standing.Replaced,
        { State.Word: "publie" } => Standing.Published,
        { State: null or { Word: "a-relire" }, ReviewBefore: { } until } => today <= until.Date.Last ? Standing.InReview : Standing.InProgress,
        { State.Word: "a-relire" } => Standing.InReview,
        _ => Standing.InProgress,
    };
}

public static class StandingOfSite
{
    extension(Site site)
    {
        /// <summary>What the groups made, and how far each is.</summary>
        public ProductionIndex ProductionIndex => site.Index(ProductionStatuses.Of);
    }
}
