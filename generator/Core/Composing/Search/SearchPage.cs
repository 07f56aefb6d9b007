using Pec.Model;
using Pec.Schema;

namespace Pec.Composing.Search;

/// <summary>The page where one searches. What it finds is written by <see cref="SearchIndex"/>, once every page is known.</summary>
internal static class SearchPage
{
    public static readonly Url Url = new("/recherche/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options, IReadOnlyList<Page> pages)
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
                    [.. kinds.Select(k => new SearchKindView(k.Name, k.Title))], [.. from k in kinds where k.List is not null select new LinkView(k.Title, Destination.To(k.List!))]);
            },
            introduction.Head);
    }
}
