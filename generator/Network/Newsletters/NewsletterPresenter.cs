using Pec.Composing;
using Pec.Model;
using Pec.Network.Lexicon;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Newsletters;

/// <summary>A letter is read as a text; it stays as it was sent.</summary>
internal sealed class NewsletterPresenter(Site site, Newsletter letter) : Presenter<Newsletter>(site, letter)
{
    public override CardView Card => base.Card with { Date = Format.Date(Entry.Until) };

    public override Page? Page(ComposeOptions options, PageHead head, LexiconLinks lexicon) => new(
        Entry.Url, "page",
        () => new ArticleView(Entry.Title.Shown, Entry.Summary?.Shown, Format.Body(Site, Entry), Format.Picture(Site, Entry)) { Language = LanguageOf(Entry) }, head with { Type = "Article" });

    public override bool CanBeConfirmed => false;

    /// <summary>All letters, the newest first.</summary>
    public static IEnumerable<Output> List(Site site, ComposeOptions options) =>
        Lists.Of(site, Newsletter.Kind, [new(null, null, [.. site.Listed<Newsletter>().OrderByDescending(n => n.Until.Date.ToString(), StringComparer.Ordinal)])]);
}
