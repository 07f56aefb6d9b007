using System.Collections.Immutable;
using Pec.Composing.Colophon;
using Pec.Composing.Feeds;
using Pec.Composing.Search;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>What stands around each page: the site's name and menu, where one is, who to write to.</summary>
internal static class Frames
{
    /// <param name="signposts">Every section, whether it holds something or not.</param>
    public static ChromeView Chrome(Site site, ComposeOptions options, ILookup<Url, Output> byUrl, IdenticonView mark, IEnumerable<Signpost> signposts)
    {
        var settings = site.Settings;
        var menu = from item in settings.Menu
                   let page = Filled(item.To) ?? Filled(item.Otherwise)
                   where page is not null
                   select new LinkView(item.Title?.Shown ?? page.Head.Title, Destination.To(page.Url));
        return new(
            settings.Title.Shown, settings.TwoSentences?.Shown, [.. menu], settings.IsMockUp, settings.Licence?.Text, Contact(settings),
            Destination.To(Url.Home), Destination.To(Icons.Svg), Destination.To(SearchPage.Url),
            OpenSearch.IsPublished(options) ? Destination.To(OpenSearch.Url) : null, Destination.To(PageIndexes.Plan), Destination.To(LegalNotice.Url),
            Destination.To(AccessibilityStatement.Url), Destination.To(Weights.Url),
            settings.Repository is { } repository ? Destination.Away(repository.Href) : null,
            options.IsPreview ? Proposals.Preview(site, options, byUrl) : null,
            mark, Card(site, options))
        {
            Directions = Signposts.Of(site, signposts, byUrl),
        };

        Page? Filled(FileUse? to) => to is null ? null : byUrl[new(to.Written)].OfType<Page>().FirstOrDefault(p => !p.Head.IsHidden);
    }

    private static SocialCardView? Card(Site site, ComposeOptions options) =>
        !options.IsPreview
            && options.BaseAddress is { } address && site.IntroductionOf(Url.Home) is { } home && Format.Picture(site, home) is { To.Inside: { } picture } shown
            ? new(address + picture.Path, shown.Alternative) : null;

    public static FrameView Of(Composed composed, Page page)
    {
        var (site, options, head) = (composed.Site, composed.Options, page.Head);
        var title = page.Url == Url.Home ? head.Title : $"{head.Title} — {site.Settings.Title.Shown}";
        var address = options.BaseAddress is { } root && !options.IsPreview ? root + page.Url.Path : null;
        return new(
            composed.Chrome, head.Title, title, head.Description ?? Described(site, head), [.. head.Breadcrumb.Select(Format.Link)],
            head.Original ?? (head.MovedTo is { } home && address is not null ? options.BaseAddress + home.Path : address), head.IsHidden || options.IsPreview,
            "fr", head.Licence ?? site.Settings.Licence?.Text, head.LastChange is { } date ? Format.Date(date) : null,
            Correct(site, page, address), Edit(site.Settings, options, head), address is null || head.IsHidden ? null : StructuredData.Of(site, page, address), address, head.MovedTo is { } moved ? Destination.To(moved) : null)
        {
            Feeds = [.. FeedLinks.Of(composed, page)],
            Form = head.Form,
            Menu = Menu(composed, page),
            Card = SocialCards.AddressOf(page.Url) is var card && composed.Cards.Contains(card)
                ? new(options.BaseAddress + card.Path, site.Say("carte-de", head.Title, site.Settings.Title.Shown)) : composed.Chrome.Card,
        };
    }

    /// <summary>One entry at most is where one is: the page itself before what it stands under.</summary>
    private static ImmutableArray<MenuItemView> Menu(Composed composed, Page page)
    {
        var menu = composed.Chrome.Menu;
        var current = menu.FirstOrDefault(item => item.To.Inside == page.Url)
            ?? menu.FirstOrDefault(item => IsUnder(composed.Site.Settings, page, item.To.Inside!.Path));
        return [.. menu.Select(item => new MenuItemView(item.Text, item.To, item != current ? null : item.To.Inside == page.Url ? "page" : "true"))];
    }

    private static bool IsUnder(SiteSettings settings, Page page, string item) =>
        IsIn(page, item)
            || settings.Menu.FirstOrDefault(m => m.To.Written == item || m.Otherwise?.Written == item) is { } written
                && (IsIn(page, written.To.Written) || written.With.Any(w => IsIn(page, w.Written)));

    private static bool IsIn(Page page, string section) =>
        section != Url.Home.Path && (page.Url.Path == section || page.Head.Breadcrumb.Any(c => c.Url.Path == section));

    /// <summary>A page that nobody described says where it stands.</summary>
    private static string Described(Site site, PageHead head) => head.Breadcrumb.Length > 1
        ? site.Phrases.Say(
            "description-dans", head.Title, head.Breadcrumb[^1].Title,
            site.Settings.Title.Shown) : site.Phrases.Say("description", head.Title, site.Settings.Title.Shown);

    /// <summary>A message about this page, ready to be written: no account is needed.</summary>
    private static Destination? Correct(Site site, Page page, string? address) => site.Settings.Contact switch
    {
        { Mail: { } mail } => Format.Mail(
            mail.Address, site.Write("correction-objet", page.Head.Title), site.Write("correction-message", address ?? page.Url.Path)),
        { Page: { } there } => Destination.Away(there.Href),
        _ => null,
    };

    /// <summary>The file in GitLab's editor; the folder, for a page that has no file of its own.</summary>
    private static Destination? Edit(SiteSettings settings, ComposeOptions options, PageHead head)
    {
        if (head.Source is not { } source) return null;
        var isFile = source.Extension.Length > 0;
        if (options.EditBase is { } editBase && isFile) return Destination.Away($"{editBase.TrimEnd('/')}/{source}");
        return InRepository(settings, isFile ? "edit" : "tree") is { } there ? Destination.Away($"{there}/{source.Value.TrimEnd('/')}") : null;
    }

    /// <summary>What stands before a path in GitLab for the published branch.</summary>
    public static string? InRepository(SiteSettings settings, string use) =>
        settings.Repository is { } repository ? $"{repository.Href.TrimEnd('/')}/-/{use}/{settings.Branch?.Text ?? "main"}" : null;

    private static LinkView? Contact(SiteSettings settings) => settings.Contact switch
    {
        { Mail: { } mail } => new(mail.Address, Format.Mail(mail.Address)),
        { Page: { } page } => new(settings.Contact.Role?.Text ?? new Uri(page.Href).Host, Destination.Away(page.Href)),
        _ => null,
    };
}
