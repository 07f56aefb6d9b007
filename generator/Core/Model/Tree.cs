using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Pec.Model;

/// <summary>A file as it was when it was read.</summary>
/// <param name="Hash">SHA-256 of the whole content, in hexadecimal.</param>
/// <param name="Head">The whole content of a text, up to <see cref="HeadSize"/> bytes when it is too large; nothing of what is only <see cref="IsCopied"/>.</param>
/// <param name="Read">The whole content; fails when it is no longer what the hash says.</param>
public sealed record Blob(SitePath Path, string Hash, long Length, ReadOnlyMemory<byte> Head, Func<ReadOnlyMemory<byte>> Read)
{
    /// <summary>As much as is looked at of a text, a drawing or a file of a theme.</summary>
    public const int HeadSize = 256 * 1024;

    private static readonly string[] Copied = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".pdf", ".odt", ".ods", ".odp", ".epub"];

    /// <summary>Whether a file is read once to be looked at and once to be published: it would be held between the two for nothing.</summary>
    public static bool IsCopied(SitePath path) => path.IsUnder("content") && Copied.Contains(path.Extension);

    /// <summary>A file that is held whole.</summary>
    public static Blob Of(SitePath path, byte[] bytes) => new(path, HashOf(bytes), bytes.Length, bytes, () => bytes);

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>The input of a build: every source file, and what git remembers of them.</summary>
public sealed record Tree(ImmutableSortedDictionary<SitePath, Blob> Blobs, History History)
{
    public static readonly Tree Empty = new(ImmutableSortedDictionary<SitePath, Blob>.Empty, History.None);

    /// <summary>The tree with one more text, or another one in its place.</summary>
    public Tree With(SitePath path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return this with { Blobs = Blobs.SetItem(path, new(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, bytes, () => bytes)) };
    }

    private static readonly string[] TextExtensions = [".md", ".yml", ".html", ".css"];

    /// <summary>A text as it stands in its file, byte order mark and line ends included; null for anything else.</summary>
    public string? TextOf(SitePath path) =>
        TextExtensions.Contains(path.Extension) && Blobs.GetValueOrDefault(path) is { } blob ? Encoding.UTF8.GetString(blob.Head.Span) : null;

    /// <summary>The lines of a text as its author sees them; null for anything else.</summary>
    public string[]? LinesOf(SitePath path) =>
        TextOf(path)?.TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
}

/// <summary>When each file first came and last changed, by git; a file absent here has no known date.</summary>
public sealed record History(ImmutableDictionary<SitePath, Lifespan> Files)
{
    public static readonly History None = new(ImmutableDictionary<SitePath, Lifespan>.Empty);

    /// <summary>The name that a file has today, by a name that it had.</summary>
    public ImmutableDictionary<SitePath, SitePath> PresentNames { get; init; } = ImmutableDictionary<SitePath, SitePath>.Empty;
}

/// <summary>The dates of the first and last commit of a file, in the committer's own time zone.</summary>
public sealed record Lifespan(DateOnly First, DateOnly Last);
