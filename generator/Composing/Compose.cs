using System.Collections.Immutable;
using Pec.Composing.Data;
using Pec.Composing.Feeds;
using Pec.Composing.Search;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>From the site to everything that it publishes. Each is a leaf: one of those below, or a list that <see cref="Presenters"/> names.</summary>
public static class Compose
{
    /// <summary>Pages that need the site alone.</summary>
    private static readonly ImmutableArray<Func<Site, ComposeOptions, IEnumerable<Output>>> Leaves =
    [
        Home.Compose,
        Lists.Compose,
        JoinPage.Compose,
        Lexicon.Compose,
        Sheets.Compose,
        Mentioners.Compose,
        StoryQuestions.Compose,
        PlacePages.Compose,
        Finder.Compose,
        FacetPages.Compose,
        NoticePages.Compose,
        Progress.Compose,
        Manifesto.Compose,
        Friendship.Compose,
        Neighbours.Compose,
        Charter.Compose,
        Values.Compose,
        SocialUtility.Compose,
        Questions.Compose,
        RelationPages.Compose,
        TwoSentences.Compose,
        Contribute.Compose,
        LegalNotice.Compose,
        AccessibilityStatement.Compose,
        FieldGuide.Compose,
        RuleGuide.Compose,
        RedirectPages.Compose,
        Icons.Compose,
        FileCopies.Compose,
        OpenSearch.Compose,
        StoryFeeds.Compose,
        DataPages.Compose,
    ];

    public static Outcome<Composed> Run(Site site, ComposeOptions options)
    {
        // No more than one too many is made: whoever writes a few kilobytes does not fill the memory.
        var outputs = Leaves.SelectMany(leaf => leaf(site, options)).Take(options.MostOutputs + 1).ToList();
        // A page that somebody wrote stands on its own only where nothing is composed; what speaks of all pages comes after them.
        outputs.AddRange(Articles.Compose(site, options, outputs.Select(o => o.Url).Append(Weights.Url).Append(SearchPage.Url).ToHashSet()));
        outputs.AddRange(SearchPage.Compose(site, options, [.. outputs.OfType<Page>()]));
        outputs.AddRange(Weights.Compose(site, options, [.. outputs.OfType<Page>()]));
        outputs.AddRange(PageIndexes.Compose(site, options, [.. outputs.OfType<Page>()]));
        var byUrl = outputs.ToLookup(o => o.Url);
        if (outputs.Count > options.MostOutputs) return new(new Composed([.. outputs.DistinctBy(o => o.Url)], Frames.Chrome(site, options, byUrl), site, options), [Rules.TooManyOutputs(options.MostOutputs, Fullest(outputs))]);
        var found = new List<Diagnostic>();
        var hidden = site.Redirects.Where(r => byUrl[r.From].Count() > 1).ToList();
        found.AddRange(hidden.Select(r => Rules.HiddenByAlias(r.Alias.At, r.Alias.Text)));
        found.AddRange(SameAddress(byUrl, hidden.Select(r => r.From).ToHashSet()));
        found.AddRange(DeadPointers(site, byUrl));
        return new(new Composed([.. outputs.DistinctBy(o => o.Url).Select(WithPlainHead)], Frames.Chrome(site, options, byUrl), site, options), [.. found]);
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

    private static SitePath? SourceOf(Output output) => output switch { Page page => page.Head.Source, FileCopy copy => copy.Medium.Blob.Path, _ => null };

    private static IEnumerable<Diagnostic> DeadPointers(Site site, ILookup<Url, Output> byUrl) =>
        from pointer in site.Pointers
        where !byUrl.Contains(pointer.To) || pointer is { Whole: not null, IsField: false }
        let nearest = byUrl.Contains(pointer.To) ? null : Nearest.To(pointer.To.Path, byUrl.Select(o => o.Key.Path))
        select pointer.Whole is { } whole ? OfWhole(site, pointer, whole, [.. byUrl[pointer.To]], nearest)
            : pointer.FromMenu ? Rules.DeadMenu(pointer.At, pointer.To.Path, nearest)
            : pointer.To.Path.EndsWith('/') ? Rules.BrokenLink(pointer.At, pointer.To.Path, nearest) : Rules.MissingFile(pointer.At, pointer.To.Path, nearest);

    /// <summary>An address of the site that somebody pasted: a page is proposed by its path, what is none is told.</summary>
    private static Diagnostic OfWhole(Site site, Pointer pointer, WebAddress whole, ImmutableArray<Output> there, string? nearest)
    {
        var anchor = whole.Href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? whole.Href[hash..] : "";
        if (there.IsEmpty) return Rules.BrokenLink(pointer.At, whole.Href, nearest is null || !pointer.IsField ? nearest : site.Settings.Url!.Href.TrimEnd('/') + nearest);
        var inner = pointer.To.Path + anchor;
        return Rules.OwnAddress(pointer.At, whole.Href, whole.IsBare ? $"[{(there[0] as Page)?.Head.Title ?? pointer.To.File}]({inner})" : inner);
    }
}

/// <summary>Every output of the site, and what each page says of the site around it.</summary>
public sealed record Composed(ImmutableArray<Output> Outputs, ChromeView Chrome, Site Site, ComposeOptions Options)
{
    /// <summary>The addresses of the feeds: a page names the one that stands beside it.</summary>
    public ImmutableHashSet<Url> Feeds { get; } = [.. Outputs.Select(o => o.Url).Where(StoryFeeds.IsFeed)];

    /// <summary>What stands before the path of a file in GitLab's editor; null when no repository is known.</summary>
    public string? EditBase => Options.EditBase ?? Frames.InRepository(Site.Settings, "edit");

    /// <summary>The frame of one page.</summary>
    public FrameView FrameOf(Page page) => Frames.Of(this, page);
}
