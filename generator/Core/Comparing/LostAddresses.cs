using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Comparing;

/// <summary>Addresses of pages that a visitor could keep, and that answer nothing any more.</summary>
public static class LostAddresses
{
    /// <param name="removed">The files that went: a page of a file that is still there is missing for a reason that its own findings tell.</param>
    /// <param name="isWhole">Whether every file was read: what was refused takes away pages that will be back.</param>
    public static IEnumerable<Diagnostic> Between(IEnumerable<Output> before, IEnumerable<Output> now, IReadOnlyCollection<SitePath> removed, bool isWhole)
    {
        List<Output> present = [.. now];
        var kept = present.Select(o => o.Url).ToHashSet();
        var lost = before.OfType<Page>().Where(p => !kept.Contains(p.Url) && p.Head is { IsHidden: false, IsContinuation: false }).OrderBy(p => p.Url).ToList();
        if (lost.Count == 0) return [];
        var sources = present.OfType<Page>().Select(p => p.Head.Source).OfType<SitePath>().ToHashSet();
        var former = before.OfType<Page>().Select(p => p.Head.Source).OfType<SitePath>().ToHashSet();
        var came = sources.Where(s => IsSheet(s) && !former.Contains(s)).ToLookup(s => s.Folder);
        return lost.Where(page => IsGone(page.Head.Source) || (isWhole && page.Head.Source is not { Extension: ".md" })).Select(page => IsGone(page.Head.Source)
            ? Rules.LostSheet(page.Head.Source!, page.Head.Title, page.Url, Successor(page.Head.Source!, [.. came[page.Head.Source!.Folder]]))
            : Rules.LostPage(page.Head.Source ?? new("content/site.yml"), page.Head.Title, page.Url, page.Url.Path.Trim('/').Split('/')[^1]));

        bool IsGone(SitePath? source) => source is not null && IsSheet(source) && removed.Contains(source);
    }

    private static bool IsSheet(SitePath source) => source.Extension == ".md";

    /// <summary>The new file whose name resembles it; the only new one of its folder, where no other went.</summary>
    private static SitePath? Successor(SitePath gone, List<SitePath> came) =>
        Nearest.To(gone.Stem, came.Select(c => c.Stem)) is { } name ? came.First(c => c.Stem == name) : came.Count == 1 ? came[0] : null;
}
