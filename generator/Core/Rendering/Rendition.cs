using System.Collections.Immutable;
using System.Security.Cryptography;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// The files of the site, each made on demand from its own output and the theme: in any order, on any thread, always the
/// same bytes.
/// </summary>
public sealed class Rendition
{
    private readonly Theme theme;
    private readonly Func<Page, IView> frameOf;
    private readonly Addressing addressing;
    private readonly bool compresses;
    private readonly Lazy<ILookup<string, Output>> byPath;

    /// <param name="frameOf">What the layout is given for a page.</param>
    /// <param name="compresses">Whether texts have compressed forms beside them.</param>
    public Rendition(ImmutableArray<Output> outputs, Func<Page, IView> frameOf, Theme theme, Addressing addressing, bool compresses)
    {
        (this.theme, this.frameOf, this.addressing, this.compresses) = (theme, frameOf, addressing, compresses);
        Outputs = [.. outputs, .. theme.Assets.All.Select(a => new DataFile(a.Url, a.Bytes))];
        byPath = new(() => Outputs.ToLookup(o => o.Url.Path, StringComparer.Ordinal));
    }

    public ImmutableArray<Output> Outputs { get; }

    /// <summary>The file, or null once the fault of its template is told.</summary>
    public Outcome<Artifact?> Make(Output output) => output switch
    {
        MeasuringPage page => Made(page, page.ViewOf(new([.. page.Samples.Select(Weigh).OfType<Weight>()], theme.Palette.Pairs))),
        Page page => Made(page, page.View()),
        DataFile file => new(Known(file.Url, file.Bytes), []),
        LateFile file => new(Known(file.Url, file.Write()), []),
        FileCopy copy => new(Copy(copy), []),
        _ => throw new ArgumentOutOfRangeException(nameof(output)),
    };

    private Outcome<Artifact?> Made(Page page, IView view) => theme.Write(page, view, frameOf(page), addressing).Then(html =>
        html is null ? new(null, []) : new Outcome<Artifact?>(Known(page.Url, html), [.. PageBudgets.OfPage(page, html, theme.SettingsFile, theme.Budget)]));

    /// <summary>What a page weighs; null when its template is at fault, which is told where the page itself is made.</summary>
    private Weight? Weigh(Page page) => theme.Write(page, page.View(), frameOf(page), addressing).Value is { } html ? PageBudgets.Of(page, html, address => BytesAt(page, address)) : null;

    private ReadOnlyMemory<byte> BytesAt(Page page, string address)
    {
        var path = new Uri(new Uri("https://site" + addressing.Path + page.Url.Path), address).AbsolutePath[addressing.Path.Length..];
        return byPath.Value[path].Select(Make).FirstOrDefault(m => m.Value is not null)?.Value?.Bytes() ?? default;
    }

    private Artifact Known(Url url, ReadOnlyMemory<byte> bytes)
    {
        var artifact = new Artifact(url.File, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), () => bytes);
        return compresses ? Compression.WithSiblings(artifact, bytes) : artifact;
    }

    private static Artifact Copy(FileCopy copy) => new(copy.Url.File, copy.Medium.Identity, copy.Medium.Publish);
}
