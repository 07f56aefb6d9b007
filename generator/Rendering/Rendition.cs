using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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

    /// <param name="frameOf">What the layout is given for a page.</param>
    /// <param name="compresses">Whether texts have compressed forms beside them.</param>
    public Rendition(ImmutableArray<Output> outputs, Func<Page, IView> frameOf, Theme theme, Addressing addressing, bool compresses)
    {
        (this.theme, this.frameOf, this.addressing, this.compresses) = (theme, frameOf, addressing, compresses);
        Outputs = [.. outputs, .. theme.Assets.All.Select(a => new DataFile(a.Url, a.Blob.Head))];
    }

    public ImmutableArray<Output> Outputs { get; }

    /// <summary>The file, or null once the fault of its template is told.</summary>
    public Outcome<Artifact?> Make(Output output) => output switch
    {
        Page page => theme.Write(page, frameOf(page), addressing).Then(html => new Outcome<Artifact?>(html is null ? null : Known(page.Url, Encoding.UTF8.GetBytes(html)), [])),
        DataFile file => new(Known(file.Url, file.Bytes), []),
        FileCopy copy => new(Copy(copy), []),
        _ => throw new ArgumentOutOfRangeException(nameof(output)),
    };

    private Artifact Known(Url url, ReadOnlyMemory<byte> bytes)
    {
        var artifact = new Artifact(url.File, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), () => bytes);
        return compresses ? Compression.WithSiblings(artifact, bytes) : artifact;
    }

    private static Artifact Copy(FileCopy copy) =>
        new(copy.Url.File, $"{copy.Medium.Blob.Hash}-{PictureCleaner.Version}", () => PictureCleaner.Clean(copy.Medium.Kind, copy.Medium.Blob.Read()));
}
