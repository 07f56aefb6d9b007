using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Comparing;

/// <summary>Addresses of pages that a visitor could keep, and that answer nothing any more.</summary>
/// <param name="nameOf">The kind and the id of a text; null for a file that makes no entry.</param>
/// <param name="citing">The files that named a text.</param>
public sealed class LostAddresses(Func<SitePath, (string Kind, string Id)?> nameOf, Func<SitePath, ImmutableArray<SitePath>> citing)
{
    /// <param name="removed">The files that went: a page of a file that is still there is missing for a reason that its own findings tell.</param>
    /// <param name="isWhole">Whether every file was read: what was refused takes away pages that will be back.</param>
    public IEnumerable<Diagnostic> Between(IEnumerable<Output> before, IEnumerable<Output> now, IReadOnlyCollection<SitePath> removed, bool isWhole)
    {
        List<Output> present = [.. now];
        var kept = present.Select(o => o.Url).ToHashSet();
        var lost = before.OfType<Page>().Where(p => !kept.Contains(p.Url) && p.Head is { IsHidden: false, IsContinuation: false }).OrderBy(p => p.Url).ToList();
        if (lost.Count == 0) return [];
        var sources = present.OfType<Page>().Select(p => p.Head.Source).OfType<SitePath>().ToHashSet();
        var former = before.OfType<Page>().Select(p => p.Head.Source).OfType<SitePath>().ToHashSet();
        var came = sources.Where(s => IsSheet(s) && !former.Contains(s)).ToLookup(s => s.Folder);
        var addresses = before.Select(o => o.Url).ToHashSet();
        var newPages = present.OfType<Page>().Where(p => p.Head.MovedTo is null && !addresses.Contains(p.Url)).ToLookup(p => Around(p.Url), p => NameIn(p.Url));
        return lost.Where(page => IsGone(page.Head.Source) || (isWhole && page.Head.Source is not { Extension: ".md" }))
            .Select(page => IsGone(page.Head.Source) ? OfSheet(page, [.. came[page.Head.Source!.Folder]])
                : Rules.LostPage(
                    page.Head.Source ?? new("content/site.yml"), page.Head.Title, page.Url, NameIn(page.Url),
                    page.Head.Source is { Extension: ".yml" } ? Successor(NameIn(page.Url), [.. newPages[Around(page.Url)]]) : null));

        bool IsGone(SitePath? source) => source is not null && IsSheet(source) && removed.Contains(source);
    }

    private Diagnostic OfSheet(Page page, List<SitePath> came)
    {
        var gone = page.Head.Source!;
        var name = Successor(gone.Stem, [.. came.Select(c => c.Stem)]);
        return name is null || came.First(c => c.Stem == name) is not { } file || nameOf(gone) is not var (kind, id) || nameOf(file) is not var (_, present)
            ? Rules.LostSheet(gone, page.Head.Title, page.Url, citing(gone)) : Rules.LostSheet(gone, page.Head.Title, page.Url, file, $"{kind}:{id} {present}");
    }

    private static bool IsSheet(SitePath source) => source.Extension == ".md";

    private static string NameIn(Url url) => url.Path.Trim('/').Split('/')[^1];

    private static string Around(Url url) => url.Path.TrimEnd('/')[..url.Path.TrimEnd('/').LastIndexOf('/')];

    /// <summary>The new name that resembles it; the only new one, where there is no other.</summary>
    private static string? Successor(string gone, List<string> came) => Nearest.To(gone, came) ?? (came.Count == 1 ? came[0] : null);
}
