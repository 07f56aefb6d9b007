using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>How a composed page begins: its own title, or the title, summary and body of the page that introduces it, when somebody wrote one.</summary>
/// <param name="Head">The page's head, under the home page; the file to change is the introduction's, where there is one.</param>
internal sealed record PageIntroduction(string Title, string? Summary, Html? Body, PageHead Head)
{
    /// <param name="title">What the page is called when nobody introduced it.</param>
    public static PageIntroduction At(Site site, Url url, string title)
    {
        var article = site.IntroductionOf(url);
        return new(article?.Title.Shown ?? title, article?.Summary?.Shown, article is null ? null : Format.Body(site, article), HeadOf(site, article, title));
    }

    /// <summary>The way to a composed page, by the title that it has.</summary>
    /// <param name="title">What the page is called when nobody introduced it.</param>
    public static Crumb CrumbOf(Site site, Url url, string title) => new(site.IntroductionOf(url)?.Title.Shown ?? title, url);

    public static PageHead HeadOf(Site site, Article? introduction, string title) => new()
    {
        Title = introduction?.Title.Shown ?? title,
        Description = introduction?.Summary?.Shown,
        Breadcrumb = [site.Home],
        Source = introduction?.Path,
        LastChange = introduction is null ? null : site.LifespanOf(introduction.Path)?.Last,
    };
}
