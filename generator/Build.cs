using Pec.Comparing;
using Pec.Composing;
using Pec.Composing.Search;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Network;
using Pec.Parsing;
using Pec.Rendering;
using Pec.Resolving;
using Pec.Schema;

namespace Pec;

/// <summary>The stages, in the order in which they run, for whoever shows progress.</summary>
public enum Stage { Load, Parse, Check, Resolve, Compose, Render, Write }

/// <summary>
/// The whole pipeline, last stage first: each is a pure function of what the one below it made, with what was found on the way. Before it stands Load (<c>Core/Io/WorkTree.cs</c>),
/// which reads a folder to a tree; after it Write (<c>Core/Io/OutputFolder.cs</c>), which makes each output where it goes. Whoever needs less than a site stops at an earlier stage.
/// </summary>
/// <param name="memory">Of former builds: an empty one gives the same bytes, later.</param>
/// <param name="publication">What is made of the content; null for all that the site chose to tell.</param>
public sealed class Build(
    BuildOptions options, Memory? memory = null, IProgress<Stage>? progress = null, Publication? publication = null, CancellationToken stop = default)
{
    private readonly Memory memory = memory ?? new(keepsTexts: false);

    public BuildOptions Options => options;

    /// <summary>Whoever asks the pipeline for more stops with it.</summary>
    internal CancellationToken Stop => stop;

    /// <summary>The site to write, each output made on demand; null when its theme cannot be used.</summary>
    public Outcome<Renderer?> Render(Tree tree) => Rendered(tree, composed => composed);

    /// <summary>The same without what a preview says of itself, to be compared with another.</summary>
    internal Outcome<Renderer?> Bare(Tree tree) => Rendered(tree, composed => composed.Bare);

    private Outcome<Renderer?> Rendered(Tree tree, Func<Composed, Composed> shown)
    {
        // Neither looks at the other, and to compile a theme takes as long as to read a small site.
        var compiling = Task.Run(() => Theme(tree), stop);
        return Compose(tree).Then(
            composed => compiling.GetAwaiter().GetResult().Then(theme => theme is null ? new(null, [])
                : new Outcome<Renderer?>(Rendered(shown(composed), theme), [.. theme.Unused(ViewTypes.Templates, composed.Outputs.OfType<Page>())])));
    }

    /// <summary>Everything that can be found without making a page: in the content, and in the theme where there is one. What <c>pec check</c> tells.</summary>
    public Outcome<Composed> Review(Tree tree)
    {
        var composed = Compose(tree);
        if (NameOfTheme(tree) is null && !tree.Blobs.Keys.Any(p => p.IsUnder(ThemeSource.FolderOf(ThemeName.Usual.Text)))) return composed;
        return composed.Then(
            content => Theme(tree).Then(theme => new Outcome<Composed>(content, [.. theme?.Faults(ViewTypes.Templates, content.Outputs.OfType<Page>()) ?? []])));
    }

    /// <summary>The theme of the site, ready to write its pages; null when it cannot be used.</summary>
    public Outcome<Theme?> Theme(Tree tree) => memory.Theme(tree, Chosen(tree));

    private ThemeName Chosen(Tree tree) => NameOfTheme(tree) ?? ThemeName.Usual;

    /// <summary>The sentences that pages say: the program's own where the theme cannot be read, which is told when it is used.</summary>
    private Phrases Phrases(Tree tree) => memory.ThemeSource(tree, Chosen(tree)).Value?.Words ?? ThemeFiles.UsualWords;

    /// <summary>How its theme has pictures drawn: what is wrong in what it says of them is told when it is used.</summary>
    private PictureStyle Pictures(Tree tree) => memory.ThemeSource(tree, Chosen(tree)).Value is { } source ? Checking.ThemeCheck.Run(source).Value.Pictures : PictureStyle.Usual;

    /// <summary>The features of this site: those that its settings switch on, which are looked at before all else for it.</summary>
    private ChosenFeatures Network(Tree tree) => Features.Of(SiteSection.Named(Settings(tree)));

    /// <summary>What the content of this site may hold.</summary>
    public ContentModel Model(Tree tree) => Network(tree).Model;

    /// <summary>Every page as address, template and view: all that the content and the words of the theme decide.</summary>
    public Outcome<Composed> Compose(Tree tree)
    {
        var network = Network(tree);
        return Check(tree, network.Model).Then(content => Resolve(content, tree, network.Rules).Then(site => Composed(site, content, publication ?? network.Publication)));
    }

    /// <summary>Each file alone: what it says, and what is wrong with it.</summary>
    public Outcome<Content> Check(Tree tree) => Check(tree, Model(tree));

    private Outcome<Content> Check(Tree tree, ContentModel model) =>
        Parse(tree).Then(
            sources => At(Stage.Check, () => Checking.Check.Run(sources, model, source => memory.Entry(source, model, options.Date), options.Threads, stop)));

    private Outcome<Sources> Parse(Tree tree) => At(Stage.Parse, () => Parsing.Parse.Run(tree, memory.Text, memory.Asset, options.Threads, stop))
        .Then(sources => new Outcome<Sources>(options.Preview ? sources with { Texts = sources.Texts.RemoveAll(s => s.IsPartial) } : sources, []));

    private Outcome<Site> Resolve(Content content, Tree tree, ResolveRules rules) =>
        At(
            Stage.Resolve,
            () => Resolving.Resolve.Run(content, tree.History, Phrases(tree), Pictures(tree), options.Drafts, options.Date, rules, options.Threads, stop));

    private Outcome<Composed> Composed(Site site, Content content, Publication publication) => At(Stage.Compose, () => Composing.Compose.Run(site, new(
        options.Date, (options.BaseAddress ?? site.Settings.Url?.Href ?? options.PagesAddress)?.TrimEnd('/'), options.Preview, options.EditBase, options.Proposal,
        content.RefusedEntries, (options.Most ?? Ceiling.Usual).Outputs, options.PrintedBook), publication, options.Threads, stop));

    private Renderer Rendered(Composed composed, Theme theme) =>
        new(
            composed.Outputs, publication is null or { HasSearch: true } ? new(SearchIndex.Folder, () => SearchIndex.Of(composed, options.Threads, stop)) : null, composed.FrameOf,
            theme, UrlStyle(composed.Options.BaseAddress), options.Compress,
            () => Difference(composed, theme), memory.Drawn);

    /// <summary>What the proposal changes on the site; null when there is none, or when the site cannot be made as it was.</summary>
    private SiteDifference? Difference(Composed composed, Theme theme) =>
        options.Proposal is { } proposal && new Build(options with { Proposal = null }, memory, stop: stop).Bare(proposal.Before).Value is { } before
            ? SiteComparison.Of(before, Rendered(composed.Bare, theme), proposal, options.Threads, stop) : null;

    /// <summary>Addresses carry the path of where the site is published.</summary>
    private UrlStyle UrlStyle(string? site) =>
        new(site is null ? "" : new Uri(site).AbsolutePath.TrimEnd('/'), options.Preview || options.Printable, options.Printable ? site : null);

    /// <summary>
    /// The theme that was asked for, or else the one of the site's settings, which are looked at before all else for it; null when nobody chose.
    /// </summary>
    private ThemeName? NameOfTheme(Tree tree) =>
        options.Theme is { } asked ? new(asked, null)
            : ThemeFiles.Chosen(Settings(tree));

    private Node? Settings(Tree tree) => tree.Blobs.GetValueOrDefault(SiteSettings.File) is { } file ? memory.Text(file).Value?.Root : null;

    private T At<T>(Stage stage, Func<T> work)
    {
        progress?.Report(stage);
        return work();
    }
}
