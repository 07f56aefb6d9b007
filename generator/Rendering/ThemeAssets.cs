using System.Collections.Immutable;
using System.Security.Cryptography;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// The files of a theme as they are published: the name carries a piece of the content's hash, so that a page never meets
/// the style of another version in a cache.
/// </summary>
public sealed class ThemeAssets(ThemeSource theme)
{
    private readonly ImmutableSortedDictionary<string, PublishedAsset> assets = theme.Assets.ToImmutableSortedDictionary(a => a.Key, a => Publish(a.Key, a.Value), StringComparer.Ordinal);

    public IEnumerable<PublishedAsset> All => assets.Values;

    public PublishedAsset? Find(string name) => assets.GetValueOrDefault(name);

    private static PublishedAsset Publish(string name, Blob blob)
    {
        var path = new SitePath(name);
        var folder = path.Folder.Length > 0 ? path.Folder + "/" : "";
        var integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(blob.Head.Span));
        return new(new($"/theme/{folder}{path.Stem}-{blob.Hash[..8]}{path.Extension}"), blob, integrity);
    }
}

/// <param name="Integrity">Subresource integrity of the content.</param>
public sealed record PublishedAsset(Url Url, Blob Blob, string Integrity);
