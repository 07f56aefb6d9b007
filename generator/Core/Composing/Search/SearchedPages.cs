using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing.Search;

/// <summary>Pages that a search finds under one name.</summary>
/// <param name="Name">As an address says it.</param>
/// <param name="List">The page that lists them; null for those that no list names.</param>
internal sealed record PagesOfKind(string Name, string Title, Url? List, ImmutableArray<Page> Pages);

/// <summary>Which pages are found, and under what name: the list that each stands under, as its breadcrumb says.</summary>
internal static class SearchedPages
{
    public static ImmutableArray<PagesOfKind> ByKind(IEnumerable<Page> pages) =>
    [
        .. (from page in pages
            where !page.Head.IsWithheld && !page.Head.IsContinuation && page.Url != SearchPage.Url
            orderby page.Url
            group page by page.Head.Breadcrumb.ElementAtOrDefault(1) into kind
            select kind.Key is { } list
                ? new PagesOfKind(list.Url.Path.Trim('/'), list.Title, list.Url, [.. kind])
                : new PagesOfKind(Article.Kind.Folder, Article.Kind.Title, null, [.. kind]))
        .InFrenchOrder(k => k.Title),
    ];
}
