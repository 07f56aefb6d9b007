using System.IO.Compression;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// The compressed forms that a server without compression of its own gives to browsers: one <c>.gz</c> and one <c>.br</c> beside each text that is worth it.
/// </summary>
internal static class Compression
{
    private const int WorthIt = 1024;
    /// <summary>Above it a large site would take minutes for a percent.</summary>
    private const int BrotliQuality = 9;
    private static readonly string[] Texts = [".html", ".css", ".js", ".svg", ".xml", ".json", ".txt", ".csv", ".geojson"];

    public static Artifact WithSiblings(Artifact artifact, ReadOnlyMemory<byte> bytes) =>
        bytes.Length > WorthIt && IsText(artifact.Path)
            ? artifact with { Siblings = [Sibling(artifact, ".gz", () => Gzip(bytes)), Sibling(artifact, ".br", () => Brotli(bytes))] }
            : artifact;

    /// <summary>How many bytes a server that compresses sends.</summary>
    public static int Weight(ReadOnlyMemory<byte> bytes) => (int)Packed(bytes, CompressionLevel.SmallestSize).Length;

    /// <summary>The same where it may be more than a limit, else 0: what is short, or light once compressed in haste, asks for no more work.</summary>
    public static int WeightAbove(int limit, ReadOnlyMemory<byte> bytes) =>
        bytes.Length > limit && Packed(bytes, CompressionLevel.Fastest).Length > limit ? Weight(bytes) : 0;

    public static bool IsText(string path) => Texts.Contains(new SitePath(path).Extension);

    private static Artifact Sibling(Artifact artifact, string extension, Func<ReadOnlyMemory<byte>> bytes) =>
        new(artifact.Path + extension, artifact.Identity + extension, bytes);

    private static ReadOnlyMemory<byte> Gzip(ReadOnlyMemory<byte> bytes) => Packed(bytes, CompressionLevel.SmallestSize).ToArray();

    private static MemoryStream Packed(ReadOnlyMemory<byte> bytes, CompressionLevel level)
    {
        var packed = new MemoryStream(bytes.Length / 4);
        using (var stream = new GZipStream(packed, level, leaveOpen: true)) stream.Write(bytes.Span);
        return packed;
    }

    private static ReadOnlyMemory<byte> Brotli(ReadOnlyMemory<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, new BrotliCompressionOptions { Quality = BrotliQuality }, leaveOpen: true)) stream.Write(bytes.Span);
        return packed.ToArray();
    }
}
