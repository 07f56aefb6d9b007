using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The pages that somebody wrote, but those that introduce a composed one.</summary>
internal static class Articles
{
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options, IReadOnlyCollection<Url> taken)
    {
        foreach (var article in site.Entries.OfType<Article>().Where(a => !taken.Contains(a.Url)))
        {
            var url = article.Url;
            var head =
                PageIntroduction.HeadOf(site, article, article.Title.Shown) with { Language = article.Language?.Text, Licence = article.Licence?.Text, TemplateAt = article.Template?.At, IsWithheld = article.IsFolded };
            yield return article.Withdrawn is { } on
                ? new Page(url, "withdrawn", () => new WithdrawnView(article.Title.Shown, Format.On(on)), head with { IsWithheld = true, Description = null })
                : new Page(
                    url, article.Template?.Text ?? "page",
                    () => new ArticleView(
                        article.Title.Shown, article.Summary?.Shown, Format.Body(site, article),
                        Format.Picture(site, article)) { Language = article.Language?.Text is { } language and not "fr" ? language : null },
                    head);
        }
    }
}
