using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>Entries as they stand in a list.</summary>
internal static class Cards
{
    public static CardView Of(Site site, Entry entry) => site.PresenterOf(entry).Card;

    /// <summary>The same in their order, without those that are not listed.</summary>
    public static ImmutableArray<CardView> Of(Site site, IEnumerable<Entry> entries) => [.. entries.Where(e => e.IsListed).Select(e => Of(site, e))];
}
