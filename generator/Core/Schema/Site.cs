using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Schema;

/// <summary>The whole site, tied together: what is published, and where every name leads.</summary>
public sealed class Site
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> indexes = new();

    public required ContentModel Model { get; init; }
    public required SiteSettings Settings { get; init; }
    /// <summary>Everything that is published, folded and withdrawn entries included, in French order of titles.</summary>
    public required ImmutableArray<Entry> Entries { get; init; }
    public required TermIndex Terms { get; init; }
    /// <summary>The places that hold something, and their parents.</summary>
    public required PlaceIndex Places { get; init; }
    /// <summary>Who names whom.</summary>
    public required Mentions Mentions { get; init; }
    /// <summary>The pages that somebody wrote, by their address: one may introduce a composed page.</summary>
    public required ImmutableDictionary<Url, Article> Articles { get; init; }
    /// <summary>For each entry, where the targets of its body lead, in their order; null where one leads nowhere.</summary>
    public required FrozenDictionary<EntryKey, IReadOnlyList<Destination?>> Targets { get; init; }
    /// <summary>The files that published entries show or offer.</summary>
    public required ImmutableSortedDictionary<SitePath, PublishedFile> Files { get; init; }
    /// <summary>Former addresses, and where they lead now.</summary>
    public required ImmutableArray<Redirect> Redirects { get; init; }
    /// <summary>Former ids of words of lists and of places, which stand in the addresses of pages.</summary>
    public required ImmutableArray<FormerWord> FormerWords { get; init; }
    /// <summary>Addresses of composed pages that content points to: whether they exist is known once all pages are.</summary>
    public required ImmutableArray<Pointer> Pointers { get; init; }
    /// <summary>The sentences that pages say.</summary>
    public required Phrases Phrases { get; init; }
    /// <summary>How its theme has pictures drawn.</summary>
    public PictureStyle Pictures { get; init; } = PictureStyle.Usual;
    public required History History { get; init; }
    /// <summary>The date of the build, by which evidence grows old and needs pass.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The first step of every path.</summary>
    public Crumb Home => new(Phrases.Say("accueil"), Url.Home);

    /// <summary>A sentence as a page says it: <see cref="Phrases.Say"/>.</summary>
    public string Say(string key, params object?[] values) => Phrases.Say(key, values);

    /// <summary>What is declared in both languages, in that of the pages.</summary>
    public string Declared(Sentence sentence) => sentence.In(Phrases.Language);

    /// <summary>A sentence as somebody types it in a message: <see cref="Phrases.Write"/>.</summary>
    public string Write(string key, params object?[] values) => Phrases.Write(key, values);

    /// <summary>What a feature computes from the whole: once, for whoever asks first.</summary>
    public T Index<T>(Func<Site, T> of) where T : class => (T)indexes.GetOrAdd(typeof(T), _ => new(() => of(this))).Value;

    /// <summary>What lists and feeds may name of a kind, in French order of titles.</summary>
    public IEnumerable<T> Listed<T>() where T : Entry => Entries.OfType<T>().Where(e => e.IsListed);

    /// <summary>Whether the site has what would stand at this address: false for a page of a section that it does without. Whoever leads to another section asks.</summary>
    public bool Has(Url url) => Model.Has(url);

    /// <summary>Where this page is; null where the site does without it.</summary>
    public Destination? WayTo(Url url) => Has(url) ? Destination.To(url) : null;

    /// <summary>The page that introduces a composed page at this address; null when nobody wrote one.</summary>
    public Article? IntroductionOf(Url url) => Articles.GetValueOrDefault(url);

    /// <summary>The published file that an entry means; null when there is none.</summary>
    public PublishedFile? FileOf(Entry entry, string written) => Schema.Files.Resolve(entry.Path, written) is { } path ? Files.GetValueOrDefault(path) : null;

    /// <summary>The first and last change of an entry's file, by git.</summary>
    public Lifespan? LifespanOf(SitePath path) => History.Files.GetValueOrDefault(path);
}

/// <param name="Kinds">The kinds of the entries that use it.</param>
public sealed record PublishedFile(Url Url, Asset Asset, ImmutableSortedSet<string> Kinds);

/// <param name="Alias">The former name, as written.</param>
public sealed record Redirect(Url From, Url To, Words Alias);

/// <param name="Alias">The former id, as written.</param>
public sealed record FormerWord(string Former, string Present, Words Alias);

public sealed record Pointer(Url To, Location At, bool FromMenu)
{
    /// <summary>The whole address of the web that was written in its place; null for an address of the site.</summary>
    public WebAddress? Whole { get; init; }
    /// <summary>Whether it stands in a field, which takes no other form.</summary>
    public bool IsField { get; init; }
}
