using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// The files of a theme as they are published: the name carries a piece of the content's hash, so that a page never meets
/// the style of another version in a cache. A style sheet starts with the colours of the theme.
/// </summary>
public sealed class ThemeAssets(ThemeSource theme, Palette palette)
{
    private readonly ImmutableSortedDictionary<string, PublishedAsset> assets = theme.Assets.ToImmutableSortedDictionary(a => a.Key, a => Publish(a.Key, a.Value, palette), StringComparer.Ordinal);

    public IEnumerable<PublishedAsset> All => assets.Values;

    public PublishedAsset? Find(string name) => assets.GetValueOrDefault(name);

    private static PublishedAsset Publish(string name, Blob blob, Palette palette)
    {
        var path = new SitePath(name);
        ReadOnlyMemory<byte> bytes = path.Extension == ".css" ? (byte[])[.. Encoding.UTF8.GetBytes(palette.ToCss()), .. blob.Head.Span] : blob.Head;
        var folder = path.Folder.Length > 0 ? path.Folder + "/" : "";
        return new(
            new($"/theme/{folder}{path.Stem}-{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..8]}{path.Extension}"), bytes,
            "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes.Span)));
    }
}

/// <param name="Integrity">Subresource integrity of the content.</param>
public sealed record PublishedAsset(Url Url, ReadOnlyMemory<byte> Bytes, string Integrity);
