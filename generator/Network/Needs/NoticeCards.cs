using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>A need or an offer as a small ad: what, who, where, until when, and how one answers it.</summary>
internal static class NoticeCards
{
    /// <param name="hasMeetings">Whether those who could answer are told too.</param>
    public static NoticeView Of(Site site, Notice notice, bool hasMeetings = true) => new(
        $"{notice.By.Key.Kind}-{notice.By.Key.Id}--{notice.Need.Anchor}", notice.Need.What.Shown, NoticeSequels.LinkTo(notice), notice.By.IsUnclaimed, SheetPages.YearOf(notice.By),
        Tell.Joined(Tell.Places(notice.Need.Places.IsEmpty ? notice.By.Places : notice.Need.Places)), Tell.Until(notice.Need.Until),
        NoticeSequels.Of(site, notice, hasMeetings), null);
}
