using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>A need or an offer as a small ad: what, who, where, until when, and how one answers it.</summary>
internal static class ListingCards
{
    /// <summary>Its id on the page of all.</summary>
    public static string AnchorOf(Listing listing) => $"{listing.By.Key.Kind}-{listing.By.Key.Id}--{listing.Need.Anchor}";

    /// <param name="hasMeetings">Whether those who could answer are told too.</param>
    public static ListingView Of(Site site, Listing listing, bool hasMeetings = true) => new(
        AnchorOf(listing), listing.Need.What.Shown, ListingSequels.LinkTo(listing), listing.By.IsUnclaimed, SheetPages.YearOf(listing.By),
        Format.Joined(Format.Places(listing.Need.Places.IsEmpty ? listing.By.Places : listing.Need.Places)), Format.Until(listing.Need.Until),
        ListingSequels.Of(site, listing, hasMeetings), null);
}
