using Pec.Model;
using Pec.Schema;

namespace Pec.Composing.Feeds;

/// <summary>The whole addresses that a feed holds, and the names for ever by which readers know what they have read.</summary>
internal sealed class FeedNames
{
    private readonly string address;
    private readonly string authority;
    private readonly Dictionary<Url, Url> firstAddresses;

    /// <param name="address">Where the site is published, without a final "/".</param>
    public FeedNames(Site site, string address)
    {
        this.address = address;
        // The address that the content gives, before that of this very build: a copy of the site gives the same ids.
        authority = new Uri(site.Settings.Url?.Href ?? address).IdnHost;
        // The names of an entry are listed from the oldest on.
        var redirects = site.Redirects.Select(r => (r.From, r.To)).ToHashSet();
        firstAddresses = site.Entries.Where(e => !e.Aliases.IsEmpty).DistinctBy(e => e.Url).ToDictionary(
            e => e.Url, e => e.Aliases.Select(a => e.Definition.AddressOf(a.Text)).FirstOrDefault(former => former == e.Url || redirects.Contains((former, e.Url))) ?? e.Url);
    }

    /// <summary>A feed holds full addresses: there is none where nobody knows them, nor in a preview.</summary>
    public static bool IsPublished(ComposeOptions options) => options.BaseAddress is not null && !options.IsPreview;

    /// <summary>A name for ever: that of the first address at which it was published, wherever it went since.</summary>
    public string IdOf(Url page, string? anchor = null) => $"tag:{authority},2026:{firstAddresses.GetValueOrDefault(page, page).Path}{(anchor is null ? "" : "#" + anchor)}";

    public string Absolute(Url url) => address + url.Path;

    public string Absolute(Destination to) => to.Inside is { } url ? Absolute(url) + (to.Anchor is null ? "" : "#" + to.Anchor) : to.Outside ?? "";

    /// <summary>Noon: it is the same day in almost every time zone.</summary>
    public static string Moment(DateOnly day) => $"{PartialDate.Of(day)}T12:00:00Z";
}
