using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
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
            Correct(site, page, address), Edit(site.Settings, options, head), address is null || head.IsHidden ? null : JsonLd(site, page, address), address, head.MovedTo is { } moved ? Destination.To(moved) : null)
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

    /// <summary>What search engines read; the encoder escapes everything that could end the element.</summary>
    private static string JsonLd(Site site, Page page, string address)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", page.Head.Type);
            json.WriteString("name", page.Head.Title);
            if (page.Head.Description is { } description) json.WriteString("description", description);
            json.WriteString("url", page.Head.Original ?? address);
            json.WriteString("inLanguage", page.Head.Language ?? "fr");
            if (page.Head.LastChange is { } changed) json.WriteString("dateModified", PartialDate.Of(changed).ToString());
            if (page.Url != Url.Home)
            {
                json.WriteStartObject("isPartOf");
                json.WriteString("@type", "WebSite");
                json.WriteString("name", site.Settings.Title.Shown);
                json.WriteString("url", address[..^(page.Url.Path.Length - 1)]);
                json.WriteEndObject();
            }
            if (page.Head.Occasion is { } occasion) WriteOccasion(json, occasion);
            if (!page.Head.Answered.IsEmpty) WriteAnswers(json, page.Head.Answered);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteOccasion(Utf8JsonWriter json, Occasion occasion)
    {
        json.WriteString("startDate", occasion.Start);
        if (occasion.End is { } end) json.WriteString("endDate", end);
        json.WriteString("eventStatus", occasion.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled");
        if (occasion is { Place: null, Online: null }) return;
        json.WriteStartArray("location");
        foreach (var (type, key, said) in (ReadOnlySpan<(string, string, string?)>)[("Place", "address", occasion.Place), ("VirtualLocation", "url", occasion.Online)])
        {
            if (said is null) continue;
            json.WriteStartObject();
            json.WriteString("@type", type);
            json.WriteString(key, said);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Each question with the words that the page says of it.</summary>
    private static void WriteAnswers(Utf8JsonWriter json, ImmutableArray<AnsweredQuestion> answered)
    {
        json.WriteStartArray("mainEntity");
        foreach (var question in answered)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Question");
            json.WriteString("name", question.Question);
            json.WriteStartObject("acceptedAnswer");
            json.WriteString("@type", "Answer");
            json.WriteString("text", question.Answer());
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
