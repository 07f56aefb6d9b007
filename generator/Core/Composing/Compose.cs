using System.Collections.Immutable;
using Pec.Composing.Colophon;
using Pec.Composing.Search;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>From the site to everything that it publishes.</summary>
public static class Compose
{
    /// <summary>What every site has, whatever its network.</summary>
    private static readonly ImmutableArray<Func<Site, ComposeOptions, IEnumerable<Output>>> Usual =
        [LegalNotice.Compose, AccessibilityStatement.Compose, RedirectPages.Compose, Icons.Compose, FileCopies.Compose, OpenSearch.Compose, ChangesPage.Compose];

    /// <param name="publication">What the network publishes.</param>
    public static Outcome<Composed> Run(Site site, ComposeOptions options, Publication publication, int threads, CancellationToken stop)
    {
        var outputs = OfLeaves([.. publication.Leaves, .. Usual], site, options, threads, stop);
        // A page that somebody wrote stands on its own only where nothing is composed; what speaks of all pages comes after them.
        var written = Articles.Compose(site, options, outputs.Select(o => o.Url).Append(Weights.Url).Append(SearchPage.Url).ToHashSet()).ToList();
        outputs.AddRange(written);
        if (publication.HasSearch) outputs.AddRange(SearchPage.Compose(site, [.. outputs.OfType<Page>()], publication.Signposts));
        outputs.AddRange(Weights.Compose(site, options, [.. outputs.OfType<Page>()]));
        outputs.AddRange(PageIndexes.Compose(site, options, [.. outputs.OfType<Page>()]));
        outputs.AddRange(RedirectPages.OfWords(site, outputs));
        outputs.AddRange(RedirectPages.OfEmbedded(site, outputs));
        outputs.AddRange(SocialCards.Compose(site, options, outputs.OfType<Page>().ToList()));
        var byUrl = outputs.ToLookup(o => o.Url);
        var chrome = Frames.Chrome(
            site, options, byUrl, publication.MarkOf(site),
            publication.Signposts.Concat(written.Take(Signposts.MostWritten).Select(p => new Signpost(Purpose.Learn, p.Url))));
        if (outputs.Count > options.MostOutputs)
            return new(new Composed([.. outputs.DistinctBy(o => o.Url)], chrome, site, options), [Rules.TooManyOutputs(options.MostOutputs, Fullest(outputs))]);
        var found = new List<Diagnostic>();
        var hidden = site.Redirects.Where(r => byUrl[r.From].Count() > 1).ToList();
        found.AddRange(hidden.Select(r => Rules.HiddenByAlias(r.Alias.At, r.Alias.Text)));
        found.AddRange(SameAddress(byUrl, hidden.Select(r => r.From).ToHashSet()));
        found.AddRange(DeadPointers(site, byUrl));
        return new(new Composed([.. outputs.DistinctBy(o => o.Url).Select(WithPlainHead)], chrome, site, options), [.. found]);
    }

    /// <summary>
    /// What each leaf gives, in the order of the leaves. No more than one too many is made: whoever writes a few kilobytes does not fill the memory.
    /// </summary>
    private static List<Output> OfLeaves(
        ImmutableArray<Func<Site, ComposeOptions, IEnumerable<Output>>> leaves, Site site, ComposeOptions options, int threads, CancellationToken stop)
    {
        var most = options.MostOutputs + 1;
        var count = 0;
        var outputs = InOrder.Select(leaves, threads, stop, leaf => leaf(site, options).TakeWhile(_ => Interlocked.Increment(ref count) <= most).ToList());
        // Which of them are too many depends on no thread.
        return [.. count < most ? outputs.SelectMany(o => o) : leaves.SelectMany(leaf => leaf(site, options)).Take(most)];
    }

    /// <summary>What a page says of itself is read elsewhere: by search engines, networks, the search and the paths of other pages.</summary>
    private static Output WithPlainHead(Output output) => output is Page { Head: var head } page
        ? page with { Head = head with { Title = Plain.Text(head.Title), Description = head.Description is { } said ? Plain.Text(said) : null, Breadcrumb = [.. head.Breadcrumb.Select(c => c with { Title = Plain.Text(c.Title) })] } } : output;

    /// <summary>The part of the site that has the most of them.</summary>
    private static string Fullest(List<Output> outputs) => $"/{outputs.CountBy(o => o.Url.Path.Split('/')[1]).MaxBy(c => c.Value).Key}/";

    /// <summary>Two outputs at one address, also when one would be a folder where the other is a file.</summary>
    private static IEnumerable<Diagnostic> SameAddress(ILookup<Url, Output> byUrl, IReadOnlySet<Url> told) =>
        from outputs in byUrl
        where outputs.Count() > 1 && !told.Contains(outputs.Key)
        let sources = outputs.Select(SourceOf).ToList()
        select Rules.SameAddress(Location.Start(sources[^1] ?? sources[0] ?? SiteSettings.File), outputs.Key.Path, sources[0]?.Value ?? outputs.Key.Path);

    private static SitePath? SourceOf(Output output) => output switch { Page page => page.Head.Source, FileCopy copy => copy.Asset.Blob.Path, DrawnFile drawn => drawn.Source, _ => null };

    private static IEnumerable<Diagnostic> DeadPointers(Site site, ILookup<Url, Output> byUrl) =>
        from pointer in site.Pointers
        where !byUrl.Contains(pointer.To) || pointer is { Whole: not null, IsField: false }
        let nearest = byUrl.Contains(pointer.To) ? null : Nearest.To(pointer.To.Path, byUrl.Select(o => o.Key.Path))
        select site.Model.AbsentAt(pointer.To) is { } section ? Rules.LinkToAbsentSection(pointer.At, section.Name, pointer.FromMenu)
            : pointer.Whole is { } whole ? OfWhole(site, pointer, whole, [.. byUrl[pointer.To]], nearest)
            : pointer.FromMenu ? Rules.DeadMenu(pointer.At, pointer.To.Path, nearest)
            : pointer.To.Path.EndsWith('/') ? Rules.BrokenLink(pointer.At, pointer.To.Path, nearest) : Rules.MissingFile(pointer.At, pointer.To.Path, nearest);

    /// <summary>An address of the site that somebody pasted: a page is proposed by its path, what is none is told.</summary>
    private static Diagnostic OfWhole(Site site, Pointer pointer, WebAddress whole, ImmutableArray<Output> there, string? nearest)
    {
        var anchor = whole.Href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? whole.Href[hash..] : "";
        if (there.IsEmpty)
            return Rules.BrokenLink(pointer.At, whole.Href, nearest is null || !pointer.IsField ? nearest : site.Settings.Url!.Href.TrimEnd('/') + nearest);
        var inner = pointer.To.Path + anchor;
        return Rules.OwnAddress(pointer.At, whole.Href, whole.IsBare ? $"[{(there[0] as Page)?.Head.Title ?? pointer.To.File}]({inner})" : inner);
    }
}

/// <summary>Every output of the site, and what each page says of the site around it.</summary>
public sealed record Composed(ImmutableArray<Output> Outputs, ChromeView Chrome, Site Site, ComposeOptions Options)
{
    /// <summary>The feeds that tell all there is to follow.</summary>
    public ImmutableArray<FeedFile> WholeFeeds { get; } = [.. Outputs.OfType<FeedFile>().Where(f => f.IsWhole)];

    /// <summary>By the page that shows the same.</summary>
    public ILookup<Url, FeedFile> OwnFeeds { get; } = Outputs.OfType<FeedFile>().Where(f => !f.IsWhole).SelectMany(f => f.Pages.Select(page => (page, f)))
        .ToLookup(p => p.page, p => p.f);

    /// <summary>The addresses of the cards of pages.</summary>
    public ImmutableHashSet<Url> Cards { get; } = [.. Outputs.OfType<DrawnFile>().Where(f => f.Drawing is CardDrawing).Select(f => f.Url)];

    /// <summary>What stands before the path of a file in GitLab's editor; null when no repository is known.</summary>
    public string? EditBase => Options.EditBase ?? Frames.InRepository(Site.Settings, "edit");

    /// <summary>The same without what a preview says of itself.</summary>
    public Composed Bare => this with { Chrome = Chrome with { Preview = null } };

    /// <summary>The frame of one page.</summary>
    public FrameView FrameOf(Page page) => Frames.Of(this, page);
}

/// <summary>What a network publishes, besides what every site has.</summary>
/// <param name="Leaves">Each gives pages and files that need the site alone.</param>
/// <param name="MarkOf">The woven square of the whole site.</param>
/// <param name="Signposts">Where its sections stand at the foot of every page.</param>
/// <param name="HasSearch">Whether one searches it: what is only measured has no index.</param>
public sealed record Publication(
    ImmutableArray<Func<Site, ComposeOptions, IEnumerable<Output>>> Leaves, Func<Site, IdenticonView> MarkOf, ImmutableArray<Signpost> Signposts,
    bool HasSearch = true);
