using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Composing;

/// <summary>What a page says to programs that read pages, in the words of schema.org: what it is about, and the page itself.</summary>
internal static class StructuredData
{
    public const string Context = "\"https://schema.org\"";

    /// <param name="address">The page's own.</param>
    public static string Of(Site site, Page page, string address) => (page.Head.About?.Invoke() is { } thing
        ? thing.With("mainEntityOfPage", Told(new Thing("WebPage", address), site, page, address))
        : Told(new Thing(page.Head.Type).With("name", page.Head.Title).With("description", page.Head.Description).With("url", page.Head.Original ?? address), site, page, address))
        .Write(Context);

    /// <summary>What a licence of SPDX says, at its address; null for several that are said together.</summary>
    public static string? LicenceOf(string? licence) => licence is null ? null : Licences.AddressOf(licence);

    private static Thing Told(Thing said, Site site, Page page, string address) => said
        .With("inLanguage", page.Head.Language ?? "fr")
        .With("dateModified", page.Head.LastChange is { } changed ? PartialDate.Of(changed).ToString() : null)
        .With("license", LicenceOf(page.Head.Licence ?? site.Settings.Licence?.Text))
        .With("isPartOf", page.Url == Url.Home ? null : SiteOf(site, address[..^page.Url.Path.Length]));

    private static Thing SiteOf(Site site, string root) => new Thing("WebSite").With("name", site.Settings.Title.Shown).With("url", root + Url.Home.Path);
}
