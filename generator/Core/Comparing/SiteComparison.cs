using System.Collections.Immutable;
using Pec.Model;
using Pec.Rendering;

namespace Pec.Comparing;

/// <summary>Two sites made by one program with the same options: each page by its main content, byte by byte, then what its words say.</summary>
public sealed class SiteComparison
{
    private readonly Renderer before, now;
    private readonly Changes sources;
    private readonly ImmutableSortedDictionary<Url, Page> formerPages, pages;

    private SiteComparison(Renderer before, Renderer now, Changes sources)
    {
        (this.before, this.now, this.sources) = (before, now, sources);
        (formerPages, pages) = (PagesOf(before), PagesOf(now));
    }

    /// <param name="sources">What lies between the files of both.</param>
    public static SiteDifference Of(Renderer before, Renderer now, Changes sources, int threads, CancellationToken stop) =>
        new SiteComparison(before, now, sources).Run(threads, stop);

    private SiteDifference Run(int threads, CancellationToken stop)
    {
        var redirects = now.Composed.OfType<Page>().Where(p => p.Head.MovedTo is not null).DistinctBy(p => p.Url).ToDictionary(p => p.Url, p => p.Head.MovedTo!);
        List<(Url? Before, Url? Now)> pairs = [.. formerPages.Keys.Where(pages.ContainsKey).Select(u => (u, u))];
        var moved = formerPages.Keys.Where(u => !pages.ContainsKey(u) && redirects.TryGetValue(u, out var to) && pages.ContainsKey(to)).ToDictionary(u => u, u => redirects[u]);
        pairs.AddRange(moved.Select(m => ((Url?)m.Key, (Url?)m.Value)));
        pairs.AddRange(formerPages.Keys.Where(u => !pages.ContainsKey(u) && !moved.ContainsKey(u)).Select(u => ((Url?)u, (Url?)null)));
        pairs.AddRange(pages.Keys.Except(formerPages.Keys).Except(moved.Values).Select(u => ((Url?)null, (Url?)u)));
        var touched = new Touched(sources, pages.Values, formerPages.Values);
        var found = InOrder.Select(pairs, threads, stop, pair => Compared(pair.Before, pair.Now, touched)).OfType<PageDifference>()
            .OrderBy(p => p.Change).ThenBy(p => p.Url).ToLookup(p => touched.IsWritten(p.Source));
        return new(sources, [.. found[true]], [.. found[false]], [.. Everywhere()], [.. FilesOf(threads, stop)]);
    }

    /// <summary>All but former addresses, what is measured on other pages, which changes with any of them, and what says again elsewhere what a page says.</summary>
    private static ImmutableSortedDictionary<Url, Page> PagesOf(Renderer site) =>
        site.Composed.OfType<Page>().Where(p => p.Head.MovedTo is null && p is not (ComparingPage or MeasuringPage or EmbeddedPage)).ToImmutableSortedDictionary(p => p.Url, p => p);

    private PageDifference? Compared(Url? then, Url? there, Touched touched)
    {
        Page? former = then is null ? null : formerPages[then], page = there is null ? null : pages[there];
        if (page is null) return Told(PageChange.Gone, former!, null, [.. Blocks(before, former!).Select(b => ((Block?)b, (Block?)null))], touched);
        if (former is null) return Told(PageChange.Added, page, null, [.. Blocks(now, page).Select(b => ((Block?)null, (Block?)b))], touched);
        if (before.Differing(former, now, page) is not var (was, present)) return null;
        return Told(
            then == there ? PageChange.Changed : PageChange.Moved, page, then == there ? null : then, [.. Words.Pairs(PageBlocks.Of(was), PageBlocks.Of(present))], touched);
    }

    private static List<Block> Blocks(Renderer site, Page page) => PageBlocks.Of(site.MainOf(page));

    /// <summary>What a page that came or went says is not told word by word.</summary>
    private static PageDifference Told(PageChange change, Page page, Url? from, ImmutableArray<(Block? Before, Block? Now)> blocks, Touched touched) => new(
        change, page.Url, from, page.Head.Title, page.Head.Source, touched.ReasonsOf(change, page, blocks),
        change is PageChange.Added or PageChange.Gone ? [] : [.. blocks.Select(Told)]);

    private static BlockDifference Told((Block? Before, Block? Now) block) =>
        new((block.Now ?? block.Before)!.Section, Words.Of(block.Before?.Text, block.Now?.Text), (block.Now ?? block.Before)!.IsPiece);

    /// <summary>The frame is seen around the one page that holds nothing else.</summary>
    private IEnumerable<BlockDifference> Everywhere()
    {
        if (FrameOf(before) is not { } was || FrameOf(now) is not { } present) return [];
        return Words.Pairs(was, present).Select(b => Told(b) with { Section = null });

        static List<Block>? FrameOf(Renderer site) =>
            site.Composed.OfType<Page>().FirstOrDefault(p => p.Template == Renderer.EmptyPage) is { } page && site.FrameOf(page) is { } frame ? PageBlocks.Of(frame) : null;
    }

    /// <summary>What is published besides pages. The index of the search follows from the pages, and is not made for this.</summary>
    private IEnumerable<string> FilesOf(int threads, CancellationToken stop)
    {
        var (former, present) = (Files(before), Files(now));
        return former.Keys.Union(present.Keys, StringComparer.Ordinal).Where(f => former.GetValueOrDefault(f) != present.GetValueOrDefault(f)).Order(StringComparer.Ordinal);

        Dictionary<string, string?> Files(Renderer site)
        {
            var files = site.Composed.Where(o => o is not Page).DistinctBy(o => o.Url).ToList();
            return files.Zip(InOrder.Select(files, threads, stop, f => site.Make(f).Value?.Identity)).ToDictionary(f => f.First.Url.Path, f => f.Second, StringComparer.Ordinal);
        }
    }
}
