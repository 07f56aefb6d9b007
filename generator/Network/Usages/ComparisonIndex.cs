using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>What can be put side by side, and on which page each stands: all on one, or the usages' own with too many for one.</summary>
/// <param name="All">In French order of titles.</param>
/// <param name="Usages">Those that two of them answer, when they stand under usages; else empty.</param>
internal sealed record ComparisonIndex(
    ImmutableArray<Entry> All, ImmutableArray<(Usage Usage, ImmutableArray<Entry> Compared)> Usages, ImmutableDictionary<EntryKey, Destination> Places)
{
    public static readonly Url Url = new("/comparer/");

    /// <summary>Each is told in some thirty elements: with more of them one starts from a usage.</summary>
    public const int PerPage = 48;

    public static Url AddressOf(Usage usage) => new($"{Url.Path}{usage.Id}/");

    public static ComparisonIndex Of(Site site)
    {
        ImmutableArray<Entry> all = [.. site.Entries.Where(IsComparable).InFrenchOrder(e => e.Title.Text)];
        if (all.Length <= PerPage) return new(all, [], all.Length < 2 ? [] : all.ToImmutableDictionary(e => e.Key, e => Destination.To(Url, e.Key.Id)));
        ImmutableArray<(Usage Usage, ImmutableArray<Entry> Compared)> usages =
            [
                .. site.Answers.Usages.Select(u => (u, Compared: u.Answers.Select(a => a.By).Where(IsComparable).ToImmutableArray())).Where(u => u.Compared.Length > 1)];
        var places = from usage in usages
                     from entry in usage.Compared.Index()
                     select (entry.Item.Key, To: Destination.To(Paging.AddressOf(AddressOf(usage.Usage), entry.Index / PerPage + 1), entry.Item.Key.Id));
        return new(all, usages, places.DistinctBy(p => p.Key).ToImmutableDictionary(p => p.Key, p => p.To));
    }

    private static bool IsComparable(Entry entry) =>
        entry is { IsListed: true } and IUsable { Uses.IsEmpty: false, Readiness: not (Readiness.Resting or Readiness.Neighbour) };
}

internal static class ComparisonOfSite
{
    extension(Site site)
    {
        /// <summary>What can be put side by side.</summary>
        public ComparisonIndex Comparison => site.Index(ComparisonIndex.Of);
    }
}
