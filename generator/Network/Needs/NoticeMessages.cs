using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>How one answers a need or an offer: a message to whoever told it, already begun; the network passes it on where they gave no address.</summary>
internal static class NoticeMessages
{
    /// <summary>Null when nobody can be written to.</summary>
    public static ReplyView? Of(Site site, Notice notice)
    {
        var what = notice.Need.What.Shown.TrimEnd('.', ' ');
        var (subject, body) = notice.IsOffer
            ? (site.Write("offre-repondre-quoi", what), site.Write("offre-message", notice.By.Title.Shown, what))
            : (site.Write("besoin-repondre-quoi", what), site.Write("besoin-message", notice.By.Title.Shown, what));
        var own = notice.Need.Contact ?? (notice.By as IReachable)?.Contact;
        if (own?.Mail is { } mail) return new(Tell.Mail(mail.Address, subject, body), what, mail.Address, IsNetwork: false);
        if (own?.Page is { } page) return new(Destination.Away(page.Href), what, Tell.Short(page.Href), IsNetwork: false);
        return Tell.Network(site, subject, body) is { } network ? new(network.To, what, network.Text, IsNetwork: true) : null;
    }
}
