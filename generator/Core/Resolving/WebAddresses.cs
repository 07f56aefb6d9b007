using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Every address of the web that a visitor of the site may follow, each where it stands.</summary>
public static class WebAddresses
{
    /// <param name="drafts">Whether drafts are published too.</param>
    public static ImmutableArray<WebAddress> Of(Content content, bool drafts)
    {
        var entries = content.Entries.Where(e => !e.IsOffSite && e.Withdrawn is null && (drafts || !e.IsDraft));
        var own = content.Settings.Url?.Href;
        return
        [
            .. Facts.Leaves(SiteSettings.Fields.Tell(content.Settings))
                .Concat(entries.SelectMany(e => Facts.Leaves(e.Facts).Concat(e.Body.WebAddresses)))
                .OfType<WebAddress>()
                // The site itself may not be published yet; its own pages are checked with the rest of the content.
                .Where(a => own is null || !a.Href.StartsWith(own, StringComparison.Ordinal)),
        ];
    }
}
