using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The legal notice: what the law asks for, with the site's own words when somebody wrote them.</summary>
internal static class LegalNotice
{
    public static readonly Url Url = new("/mentions-legales/");
    private const string Title = "Mentions légales";

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = site.IntroductionOf(Url);
        var mail = site.Settings.Contact?.Mail?.Address;
        yield return new Page(
            Url, "legal",
            () => new LegalView(introduction?.Title.Shown ?? Title, introduction?.Summary?.Shown, introduction is null ? null : Tell.Body(site, introduction),
                site.Settings.Publisher?.Shown, site.Settings.Host?.Shown, mail is null ? null : new(mail, Tell.Mail(mail, "Retirer mon nom, ma photo ou une fiche"))),
            Introduced.Head(site, introduction, Title) with { Source = introduction?.Path ?? SiteSettings.File });
    }
}
