using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// The files of the site, each made on demand from its own output and the theme: in any order, on any thread, always the
/// same bytes.
/// </summary>
public sealed class Renderer
{
    private readonly Theme theme;
    private readonly Func<Page, IView> frameOf;
    private readonly Func<Drawing, ReadOnlyMemory<byte>> draw;
    private readonly UrlStyle urlStyle;
    private readonly bool compresses;
    private readonly LateFiles? late;
    private readonly Lazy<ImmutableArray<Output>> outputs;
    private readonly Lazy<SiteDifference?> difference;
    private readonly Lazy<Dictionary<string, Output>> composed, all;
    private readonly ConcurrentDictionary<Url, Lazy<Artifact>> bound = new();
    private readonly ConcurrentDictionary<string, RequestedFile> sent = new(StringComparer.Ordinal);

    /// <param name="late">What comes after all pages; null for nothing.</param>
    /// <param name="frameOf">What the layout is given for a page.</param>
    /// <param name="compresses">Whether texts have compressed forms beside them.</param>
    /// <param name="compare">What the proposal changes, for a page that tells it.</param>
    /// <param name="draw">Makes a picture, or finds it where it was kept.</param>
    public Renderer(
        ImmutableArray<Output> composed, LateFiles? late, Func<Page, IView> frameOf, Theme theme, UrlStyle urlStyle, bool compresses,
        Func<SiteDifference?> compare, Func<Drawing, ReadOnlyMemory<byte>> draw)
    {
        (difference, this.draw) = (new(compare), draw);
        (this.late, this.theme, this.frameOf, this.urlStyle, this.compresses) = (late, theme, frameOf, urlStyle, compresses);
        var own = theme.Assets.All.Select(a => new DataFile(a.Url, a.Bytes)).ToList();
        outputs = new(() => [.. composed, .. late?.Make() ?? [], .. own]);
        this.composed = new(() => ByPath(composed.Concat(own)));
        all = new(() => ByPath(Outputs));
    }

    public ImmutableArray<Output> Outputs => outputs.Value;

    /// <summary>All but what comes late.</summary>
    public IEnumerable<Output> Composed => composed.Value.Values;

    /// <summary>The name of the template whose page holds nothing but the frame.</summary>
    internal const string EmptyPage = "not-found";

    /// <summary>What stands at a path from the root; null for nothing. What comes late is made for its own paths only.</summary>
    public Output? At(string path) =>
        (late is not null && path.StartsWith(late.Folder, StringComparison.Ordinal) ? all : composed).Value.GetValueOrDefault(path);

    private static Dictionary<string, Output> ByPath(IEnumerable<Output> outputs)
    {
        var byPath = new Dictionary<string, Output>(StringComparer.Ordinal);
        foreach (var output in outputs) byPath.TryAdd(output.Url.Path, output);
        return byPath;
    }

    /// <summary>What is wrong in the templates, found without making a page.</summary>
    /// <param name="uses">Which template is given which view.</param>
    public IEnumerable<Diagnostic> TemplateFaults(IEnumerable<(string Template, Type View)> uses) => theme.Faults(uses, composed.Value.Values.OfType<Page>());

    /// <summary>The file, or null once the fault of its template is told.</summary>
    public Outcome<Artifact?> Make(Output output) => output switch
    {
        MeasuringPage page => Made(page, page.ViewOf(new([.. page.Samples.Select(Weigh).OfType<Weight>()], theme.Palette.Pairs))),
        ComparingPage page => Made(page, page.ViewOf(difference.Value)),
        OfferingPage page => Made(page, page.ViewOf(Bound(page.File).Bytes().Length)),
        EmbeddedPage page => Made(page, theme.Write(page, page.View(), urlStyle)),
        Page page => Made(page, page.View()),
        DataFile file => new(Known(file.Url, file.Bytes), []),
        LateFile file => new(Known(file.Url, file.Write()), []),
        BoundFile file => new(Bound(file), []),
        FileCopy copy => new(Copy(copy), []),
        DrawnFile file => new(new Artifact(file.Url.File, file.Drawing.Identity, () => draw(file.Drawing)), []),
        _ => throw new ArgumentOutOfRangeException(nameof(output)),
    };

    /// <summary>What a page says between its menu and its foot; nothing where its template is at fault.</summary>
    internal byte[] MainOf(Page page) => MainOf(page, page.View());

    private byte[] MainOf(Page page, IView view) => theme.WriteMain(page, view, urlStyle).Value ?? [];

    /// <summary>The same of a page of this site and of one of another, as they are compared; null where both say the same, for which most need not be written.</summary>
    internal (byte[] Main, byte[] Other)? Differing(Page page, Renderer other, Page otherPage)
    {
        var (view, otherView) = (page.View(), otherPage.View());
        if (theme == other.theme && urlStyle == other.urlStyle && page.Url == otherPage.Url && page.Template == otherPage.Template && theme.AreSame(view, otherView)) return null;
        var (main, otherMain) = (MainOf(page, view), other.MainOf(otherPage, otherView));
        return page.Url == otherPage.Url && main.AsSpan().SequenceEqual(otherMain) ? null : (main, otherMain);
    }

    /// <summary>What stands around a page; null where a template is at fault.</summary>
    internal byte[]? FrameOf(Page page) => theme.WriteFrame(page, frameOf(page), urlStyle).Value;

    private Outcome<Artifact?> Made(Page page, IView view) => Made(page, theme.Write(page, view, frameOf(page), urlStyle));

    private Outcome<Artifact?> Made(Page page, Outcome<byte[]?> written) => written.Then(html =>
        html is null ? new(null, []) : new Outcome<Artifact?>(Known(page.Url, html), [.. PageBudgets.OfPage(page, html, theme.SettingsFile, theme.Budget)]));

    /// <summary>What a page weighs; null when its template is at fault, which is told where the page itself is made.</summary>
    private Weight? Weigh(Page page) =>
        theme.Write(page, page.View(), frameOf(page), urlStyle).Value is { } html ? PageBudgets.Of(page, html, address => RequestedAt(page, address)) : null;

    /// <summary>Every page asks for the same few files: each is weighed once.</summary>
    private RequestedFile RequestedAt(Page page, string address) =>
        sent.GetOrAdd(
            new Uri(new Uri("https://site" + urlStyle.Path + page.Url.Path), address).AbsolutePath[urlStyle.Path.Length..],
            path => PageBudgets.Sent(path, At(path) is { } output ? Make(output).Value?.Bytes() ?? default : default));

    /// <summary>Pages that offer it weigh it: it is made once.</summary>
    private Artifact Bound(BoundFile file) => bound.GetOrAdd(file.Url, _ => new(() => Known(file.Url, file.Bind(new(
        url => composed.Value.GetValueOrDefault(url.Path) is { } output ? Make(output).Value?.Bytes() : null, draw,
        theme.Assets.Find(ThemeAssets.Book)?.Bytes ?? default))))).Value;

    private Artifact Known(Url url, ReadOnlyMemory<byte> bytes)
    {
        var artifact = new Artifact(url.File, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), () => bytes);
        return compresses ? Compression.WithSiblings(artifact, bytes) : artifact;
    }

    private static Artifact Copy(FileCopy copy) => new(copy.Url.File, copy.Asset.Identity, copy.Asset.Publish);
}

/// <summary>Files that need every page, and that no page asks for while it is made.</summary>
/// <param name="Folder">The path below which they all stand.</param>
public sealed record LateFiles(string Folder, Func<ImmutableArray<DataFile>> Make);
