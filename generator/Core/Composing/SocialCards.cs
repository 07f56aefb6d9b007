using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>
/// The picture that networks show beside a link to a page: its title, its two sentences, its weave. The pages of entries have one, where the theme has a font for it.
/// </summary>
internal static class SocialCards
{
    /// <summary>Above it a site says in its settings that it wants them: each takes one or two hundredths of a second, once, and some fifteen kilobytes.</summary>
    private const int Usual = 2_000;

    public static IEnumerable<DrawnFile> Compose(Site site, ComposeOptions options, IEnumerable<Page> pages)
    {
        if (site.Pictures.Card is not { } style || options.IsPreview || options.BaseAddress is null) return [];
        if (!(site.Settings.Cards?.Yes ?? site.Entries.Length <= Usual)) return [];
        var entries = site.Entries.Where(e => e.Withdrawn is null).DistinctBy(e => e.Url).ToDictionary(e => e.Url);
        return from page in pages
               where page.Url != Url.Home && page is { Head: { IsHidden: false, MovedTo: null } } && entries.ContainsKey(page.Url)
               select new DrawnFile(AddressOf(page.Url), Of(site, style, page.Head, entries[page.Url]), entries[page.Url].Path);
    }

    /// <summary>Where the card of a page stands. No file of an author has two points in its published name.</summary>
    public static Url AddressOf(Url page) => new(page.Path + "carte.1200.png");

    private static CardDrawing Of(Site site, CardStyle style, PageHead head, Entry entry)
    {
        var weave = Identicon.Of(entry.Key.Id);
        return new(
            style, Plain.Text(head.Title), head.Description is { } said ? Plain.Text(said) : "",
            new(weave.Path, style.Inks.GetValueOrDefault(Identicon.NameOf(weave.Ink), style.Ink)), site.Settings.Title.Shown);
    }
}
