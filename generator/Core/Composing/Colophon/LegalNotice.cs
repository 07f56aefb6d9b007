using Pec.Model;
using Pec.Schema;

namespace Pec.Composing.Colophon;

/// <summary>The legal notice: what the law asks for, with the site's own words when somebody wrote them.</summary>
internal static class LegalNotice
{
    public static readonly Url Url = new("/mentions-legales/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("mentions"));
        var mail = site.Settings.Contact?.Mail?.Address;
        yield return new Page(
            Url, "legal",
            () => new LegalView(introduction.Title, introduction.Summary, introduction.Body,
                site.Settings.Publisher?.Shown, site.Settings.Host?.Shown, mail is null ? null : new(mail, Format.Mail(mail, site.Write("retirer-objet")))) { Within = site.Settings.AnswersWithin?.Shown },
            introduction.Head with { Source = introduction.Head.Source ?? SiteSettings.File });
    }
}
