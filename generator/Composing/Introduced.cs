using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>A composed page takes its title, summary and body from the page that introduces it, when somebody wrote one.</summary>
internal static class Introduced
{
    public static PageHead Head(Site site, Article? introduction, string title) => new()
    {
        Title = introduction?.Title.Shown ?? title,
        Description = introduction?.Summary?.Shown,
        Breadcrumb = [Home.Crumb],
        Source = introduction?.Path,
        LastChange = introduction is null ? null : site.LifespanOf(introduction.Path)?.Last,
    };
}
