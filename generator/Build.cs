using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Checking;
using Pec.Composing;
using Pec.Composing.Search;
using Pec.Diagnostics;
using Pec.Drafting;
using Pec.Linking;
using Pec.Model;
using Pec.Parsing;
using Pec.Parsing.Feeds;
using Pec.Rendering;
using Pec.Schema;

namespace Pec;

/// <summary>What a build may be asked.</summary>
/// <param name="Date">Its date: nothing depends on the clock.</param>
/// <param name="BaseAddress">Where the site is published, a path included; null for what site.yml says, at the root.</param>
/// <param name="Compress">Whether texts have compressed forms beside them, for servers that do not compress.</param>
/// <param name="Proposal">What a preview is the preview of; null when nobody said.</param>
/// <param name="EditBase">What stands before a file's path in « Modifier »; null for the site's repository.</param>
/// <param name="Most">How much it may make; null for what GitLab publishes.</param>
public sealed record BuildOptions(DateOnly Date, string Theme = "communs", string? BaseAddress = null, bool Preview = false, bool Drafts = false, string? EditBase = null, bool Compress = false, int Threads = 1, Changes? Proposal = null, Ceiling? Most = null);

/// <summary>The stages, in the order in which they run, for whoever shows progress.</summary>
public enum Stage { Load, Parse, Check, Link, Compose, Render, Write }

/// <summary>The whole pipeline: a pure function from a tree of files to a tree of files and what was found on the way.</summary>
public static class Build
{
    /// <summary>The site to write; null when its theme cannot be used.</summary>
    /// <param name="memory">Of former builds: an empty one gives the same bytes, later.</param>
    public static Outcome<Rendition?> Run(Tree tree, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop)
    {
        // Neither looks at the other, and to compile a theme takes as long as to read a small site.
        var compiling = Task.Run(() => memory.Theme(tree, options.Theme), stop);
        return Content(tree, options, memory, progress, stop).Then(composed => compiling.GetAwaiter().GetResult().Then(theme => new Outcome<Rendition?>(
            theme is null ? null : new Rendition([.. composed.Outputs, .. SearchIndex.Of(composed, options.Threads, stop)], composed.FrameOf, theme, AddressingOf(options), options.Compress), [])));
    }

    /// <summary>Everything that content alone decides: what <c>pec check</c> looks at.</summary>
    public static Outcome<Composed> Content(Tree tree, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop) =>
        Checked(tree, options, memory, progress, stop).Then(content => Told(progress, Stage.Link, () => Link.Run(content, tree.History, options.Drafts, options.Date))
            .Then(site => Told(progress, Stage.Compose, () => Compose.Run(site, ComposeOptionsOf(options, site, content)))));

    /// <summary>Everything that can be found without making a page: in the content, and in the theme where there is one.</summary>
    public static Outcome<Composed> Review(Tree tree, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop)
    {
        var composed = Content(tree, options, memory, progress, stop);
        return tree.Blobs.Keys.Any(p => p.IsUnder(ThemeSource.FolderOf(options.Theme)))
            ? composed.Then(content => memory.Theme(tree, options.Theme).Then(theme => new Outcome<Composed>(content, [.. theme?.Lacks(content.Outputs.OfType<Page>()) ?? []]))) : composed;
    }

    /// <summary>The first text of an entry, which the site it joins would not refuse; null when nothing tells its title.</summary>
    public static Draft? Draft(Tree tree, DraftRequest request, BuildOptions options, CancellationToken stop)
    {
        var memory = new Memory(keepsTexts: true);
        var silence = new Progress<Stage>();
        var site = Content(tree, options, memory, silence, stop).Value.Site;
        return Drafting.Draft.Of(request, site.Terms, (path, text) => Content(tree.With(path, text), options, memory, silence, stop).Diagnostics);
    }

    /// <summary>The schemas for editors, with the words of the content's lists; what is wrong in those lists is all that is found.</summary>
    public static Outcome<ImmutableArray<SchemaDocument>> Schemas(Tree tree, BuildOptions options, CancellationToken stop)
    {
        var content = Checked(tree, options, new(keepsTexts: false), new Progress<Stage>(), stop);
        return new(Schema.Json.Schemas.All(content.Value.Vocabularies), [.. content.Diagnostics.Where(d => d.At?.Path.IsUnder(Term.Folder) == true)]);
    }

    /// <summary>The addresses of the web that content leads to: what <c>pec links</c> visits.</summary>
    public static Outcome<ImmutableArray<WebAddress>> WebAddresses(Tree tree, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop) =>
        Checked(tree, options, memory, progress, stop).Then(content => new Outcome<ImmutableArray<WebAddress>>(Linking.WebAddresses.Of(content, options.Drafts), []));

    /// <summary>The addresses of the feeds that the site follows, in their order; what is wrong in its settings is all that is found.</summary>
    public static Outcome<ImmutableArray<WebAddress>> Feeds(Tree tree, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop)
    {
        var content = Checked(tree, options, memory, progress, stop);
        return new([.. content.Value.Settings.Feeds.Select(f => f.Feed)], [.. content.Diagnostics.Where(d => d.At?.Path == SiteSettings.File)]);
    }

    /// <summary>What one of those feeds announces.</summary>
    /// <param name="stop">Ends the reading of one that takes too long, without ending that of the others.</param>
    public static Outcome<ImmutableArray<FeedItem>> Announced(FeedBytes feed, Location at, CancellationToken stop) => FeedReader.Read(feed, at, stop);

    /// <summary>The stories that those feeds announce and somebody should read; one that the check would refuse is told instead.</summary>
    /// <param name="read">What each announces, in the order of the settings; null for one that was not read.</param>
    public static Outcome<RelayPlan> Relay(Tree tree, IReadOnlyList<ImmutableArray<FeedItem>?> read, RelayMemory known, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop)
    {
        var content = Checked(tree, options, memory, progress, stop).Value;
        var plan = Plan(_ => true);
        if (plan.Stories.IsEmpty) return new(plan, []);
        // As they will be once somebody published them.
        var drafted = Content(plan.Stories.Aggregate(tree, (t, story) => t.With(story.Path, story.Published)), options, memory, progress, stop).Diagnostics;
        var refused = drafted.Where(d => d.Severity == Severity.Error && d.At is not null).ToLookup(d => d.At!.Path);
        var accepted = plan.Stories.Where(s => !refused.Contains(s.Path)).Select(s => s.Address).ToHashSet(StringComparer.Ordinal);
        if (accepted.Count == plan.Stories.Length) return new(plan, []);
        return new(
            Plan(accepted.Contains),
            [.. plan.Stories.Where(s => refused.Contains(s.Path)).Select(s => Rules.RefusedStory(content.Settings.Feeds[s.Feed].Feed.At, s.Title, s.Address, refused[s.Path].First()))]);

        RelayPlan Plan(Predicate<string> accepts) => Relays.Of(content, read, known, tree.Blobs.Keys, options.Date, accepts);
    }

    /// <summary>Equal for builds that give the same bytes: the program itself, the options, every file and its dates.</summary>
    public static string Fingerprint(Tree tree, BuildOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{typeof(Build).Module.ModuleVersionId}\n{options.Date:yyyy-MM-dd}\0{options.Theme}\0{options.BaseAddress}\0{options.Preview}\0{options.Drafts}\0{options.EditBase}\0{options.Compress}\0{options.Proposal}\0{options.Most}\n");
        foreach (var (path, blob) in tree.Blobs)
        {
            var dates = tree.History.Files.GetValueOrDefault(path);
            Add($"{path}\0{blob.Hash}\0{blob.Length}\0{dates?.First.DayNumber}\0{dates?.Last.DayNumber}\n");
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(FormattableString text) => hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant(text)));
    }

    /// <summary>Each file alone: what it says, and what is wrong with it.</summary>
    private static Outcome<Content> Checked(Tree tree, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop) =>
        Told(progress, Stage.Parse, () => Parse.Run(tree, memory.Text, memory.Medium, options.Threads, stop))
            .Then(sources => Told(progress, Stage.Check, () => Check.Run(sources, options.Date, options.Threads, stop)));

    private static T Told<T>(IProgress<Stage> progress, Stage stage, Func<T> work)
    {
        progress.Report(stage);
        return work();
    }

    private static ComposeOptions ComposeOptionsOf(BuildOptions options, Site site, Content content) =>
        new(options.Date, (options.BaseAddress ?? site.Settings.Url?.Href)?.TrimEnd('/'), options.Preview, options.EditBase, options.Proposal, [.. content.Refused.Where(p => Kinds.Of(p) is var (kind, id) && content.Broken.Contains(new(kind.Name, id)))], (options.Most ?? Ceiling.Usual).Outputs);

    /// <summary>Addresses carry the path of the base address that was asked for.</summary>
    private static Addressing AddressingOf(BuildOptions options) =>
        new(options.BaseAddress is { } address ? new Uri(address).AbsolutePath.TrimEnd('/') : "", options.Preview);
}
