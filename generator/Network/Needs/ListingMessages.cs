using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>How one answers a need or an offer: a message to whoever told it, already begun; the network passes it on where they gave no address.</summary>
internal static class ListingMessages
{
    /// <summary>Null when nobody can be written to.</summary>
    public static ReplyView? Of(Site site, Listing listing)
    {
        var what = listing.Need.What.Shown.TrimEnd('.', ' ');
        var (subject, body) = listing.IsOffer
            ? (site.Write("offre-repondre-quoi", what), site.Write("offre-message", listing.By.Title.Shown, what))
            : (site.Write("besoin-repondre-quoi", what), site.Write("besoin-message", listing.By.Title.Shown, what));
        var own = listing.Need.Contact ?? (listing.By as IReachable)?.Contact;
        if (own?.Mail is { } mail) return new(Format.Mail(mail.Address, subject, body), what, mail.Address, IsNetwork: false);
        if (own?.Page is { } page) return new(Destination.Away(page.Href), what, Format.Short(page.Href), IsNetwork: false);
        return Format.Network(site, subject, body) is { } network ? new(network.To, what, network.Text, IsNetwork: true) : null;
    }
}
