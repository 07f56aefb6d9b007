using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>What each entry needs and offers, read with the rest of its sheet and with the stories that answer it.</summary>
internal sealed class Listings(Mentions mentions, DateOnly today)
{
    private const string Answers = "repond-a";
    private const string Untold = "a-preciser";

    public static ListingBoard Of(Site site) => new Listings(site.Mentions, site.Today).Of(site.Entries);

    private ListingBoard Of(ImmutableArray<Entry> published)
    {
        var seekers = published.Where(e => e is INeeding && e.IsListed).ToList();
        ImmutableArray<Listing> needs = [.. seekers.SelectMany(e => ((INeeding)e).Needs.Select(n => Of(e, n, isOffer: false)))];
        ImmutableArray<Listing> offers = [.. seekers.SelectMany(e => ((INeeding)e).Offers.Select(n => Of(e, n, isOffer: true)))];
        return new(needs, offers, () => Matches.Of([.. needs.Where(IsOpen)], [.. offers.Where(IsOpen)]));
    }

    private static bool IsOpen(Listing listing) => listing.State == ListingState.Open;

    private Listing Of(Entry entry, Need need, bool isOffer)
    {
        var answers = mentions.Of(entry).Where(m => m.Key == Answers && m.Anchor == need.Anchor).ToList();
        var around = (need.Places.IsEmpty ? entry.OwnPlaces : need.Places).Around();
        return new()
        {
            By = entry,
            Need = need,
            IsOffer = isOffer,
            State = need.Met is not null || answers.Count > 0 ? ListingState.Met
                : need.Until is { } until && until.Date.Last < today ? ListingState.Past
                : ListingState.Open,
            Nature = need.Nature?.Meaning is { Key: not Untold } nature ? nature : null,
            Uses = [.. (need.Uses.IsEmpty ? entry.Uses : need.Uses).Select(u => u.Meaning).DistinctBy(m => m.Key, StringComparer.Ordinal)],
            Around = [.. around.Where(p => !p.IsAnywhere)],
            Anywhere = around.FirstOrDefault(p => p.IsAnywhere),
            Stories = [.. answers.Select(m => m.By).DistinctBy(e => e.Key)],
        };
    }
}

public static class ListingOfSite
{
    extension(Site site)
    {
        /// <summary>What is needed and offered, and what could meet.</summary>
        public ListingBoard Board => site.Index(Listings.Of);
    }
}
