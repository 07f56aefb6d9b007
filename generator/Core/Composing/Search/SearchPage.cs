using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing.Search;

/// <summary>The page where one searches. What it finds is written by <see cref="SearchIndex"/>, once every page is known.</summary>
internal static class SearchPage
{
    public static readonly Url Url = new("/recherche/");

    /// <param name="signposts">Some of them are ways on, when a search finds nothing.</param>
    public static IEnumerable<Output> Compose(Site site, IReadOnlyList<Page> pages, ImmutableArray<Signpost> signposts)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("recherche-titre"));
        yield return new Page(
            Url, "search",
            () =>
            {
                var kinds = SearchedPages.ByKind(pages);
                return new SearchView(
                    introduction.Title, introduction.Summary, introduction.Body,
                    Destination.To(IndexFiles.Manifest), Destination.To(Url), Destination.To(Url.Home), Destination.To(PageIndexes.Plan),
                    [.. kinds.Select(k => new SearchKindView(k.Name, k.Title))],
                    [.. from k in kinds where k.List is not null && k.Pages.Any(p => !p.Head.IsHidden) select new LinkView(k.Title, Destination.To(k.List!))],
                    [
                        .. from s in signposts.Where(s => s.IsWayOn).OrderBy(s => s.For) from page in pages where page.Url == s.To select new LinkView(page.Head.Title, Destination.To(page.Url))],
                    Format.Network(site, site.Write("recherche-objet"), site.Write("recherche-message", "{0}")));
            },
            introduction.Head);
    }
}
