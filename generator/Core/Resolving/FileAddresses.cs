using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Where the files that entries show or offer are published. A file that nobody published uses is not.</summary>
internal sealed class FileAddresses
{
    private const string SharedFolder = Files.Root + "/" + Files.Shared;

    /// <summary>By path, its accents composed; of twins, each path leads to the first.</summary>
    private readonly SortedDictionary<SitePath, Asset> assets = [];
    private readonly ImmutableHashSet<SitePath> refused;
    private readonly Dictionary<string, Url> entryFolders;
    private readonly Dictionary<SitePath, PublishedFile> used = [];
    private readonly HashSet<SitePath> named = [];
    private readonly Lock turn = new();

    public FileAddresses(Content content, ImmutableArray<Entry> published, List<Diagnostic> found)
    {
        refused = [.. content.Refused.Select(Composition.Of)];
        entryFolders = published.Where(e => e.Path.Stem == "index").ToDictionary(e => Composition.Of(e.Path.Folder), e => e.Url, StringComparer.Ordinal);
        var firsts = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var (path, asset) in content.Assets)
        {
            var composed = Composition.Of(path);
            var name = composed.Value.ToLowerInvariant();
            if (!firsts.TryAdd(name, asset)) found.Add(Rules.TwinFile(path, firsts[name].Blob.Path));
            assets.TryAdd(composed, firsts[name]);
        }
    }

    /// <summary>Whether an address from the root of the site is a file of the content.</summary>
    public bool Has(string address) => assets.ContainsKey(new(Files.Root + Composition.Of(Uri.UnescapeDataString(address))));

    /// <summary>The documents that no entry names: they are published nowhere.</summary>
    /// <param name="isWhole">Whether every entry was read; else one that was not may name them.</param>
    public IEnumerable<Diagnostic> Forgotten(bool isWhole)
    {
        foreach (var asset in assets.Values.Distinct().Where(m => m.Kind == AssetKind.Document && !named.Contains(m.Blob.Path)))
        {
            var path = asset.Blob.Path;
            var folder = path.Value.Split('/')[1];
            if (folder != Files.Shared && path.Extension is ".txt" or ".odt")
            {
                var stem = path.Stem is var name && new SitePath(name).Extension is ".md" or ".yml" or ".txt" ? new SitePath(name).Stem : name;
                var right = (Folding.ShortSlug(stem) is { Length: > 0 } slug ? slug : "fiche") + (path.Folder == Term.Folder ? ".yml" : ".md");
                yield return path.Extension == ".txt" ? Rules.ForgottenText(path, right) : Rules.ForgottenDocument(path, right);
            }
            else if (isWhole) yield return Rules.ForgottenFile(path, path.Value[(Files.Root.Length + 1)..].Replace(" ", "%20", StringComparison.Ordinal));
        }
    }

    /// <summary>The address of a file written relative to its entry, or from the root; null once its absence is reported.</summary>
    public Destination? Use(Entry entry, string written, Location at, bool isPicture, bool isPublished, List<Diagnostic> found)
    {
        var path = Files.Resolve(entry.Path, written);
        if (path is { } known && refused.Contains(known)) return null;
        if (path is not { } file || !assets.TryGetValue(file, out var asset))
        {
            found.Add(Rules.MissingFile(at, written, NearestTo(written, path?.Folder)));
            return null;
        }
        lock (turn) named.Add(asset.Blob.Path);
        if (isPicture && asset.Kind == AssetKind.Document)
        {
            found.Add(Rules.NotAPicture(at, written));
            return null;
        }
        var url = AddressOf(Composition.Of(asset.Blob.Path), Renditions.EndingOf(asset));
        if (isPublished)
            lock (turn)
                if (!used.TryAdd(file, new(url, asset, [entry.Key.Kind]))) used[file] = used[file] with { Kinds = used[file].Kinds.Add(entry.Key.Kind) };
        return Destination.To(url);
    }

    /// <summary>
    /// A file of the same folder by its name, else one of the shared folder, else one of this very name elsewhere, by its path from the root.
    /// </summary>
    private string? NearestTo(string written, string? folder)
    {
        var name = new SitePath(written).Name;
        if (Nearest.To(name, assets.Keys.Where(m => m.Folder == folder).Select(m => m.Name)) is { } beside) return written[..^name.Length] + beside;
        if (Nearest.To(name, assets.Keys.Where(m => m.Folder == SharedFolder).Select(m => m.Name)) is { } shared)
            return $"{SharedFolder[Files.Root.Length..]}/{shared}";
        return assets.Keys.FirstOrDefault(m => Folding.Fold(m.Name) == Folding.Fold(name))?.Value[Files.Root.Length..];
    }

    /// <summary>The files in use, by path.</summary>
    public ImmutableSortedDictionary<SitePath, PublishedFile> Published => used.ToImmutableSortedDictionary();

    /// <summary>Beside the page of the entry whose folder holds it, else where it stands in the content.</summary>
    /// <param name="ending">What follows the name of the file.</param>
    private Url AddressOf(SitePath file, string ending)
    {
        for (var folder = file.Folder; folder.Length > Files.Root.Length; folder = new SitePath(folder).Folder)
            if (entryFolders.TryGetValue(folder, out var page)) return new(page.Path + Folded(file.Value[(folder.Length + 1)..]) + ending);
        return new("/" + Folded(file.Value[(Files.Root.Length + 1)..]) + ending);
    }

    private static string Folded(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length - 1; i++) segments[i] = Folding.ShortSlug(segments[i]);
        var name = new SitePath(segments[^1]);
        var stem = Folding.ShortSlug(name.Stem);
        segments[^1] = (stem.Length == 0 || SystemNames.Has(stem) ? "fichier" + stem : stem) + name.Extension;
        return string.Join('/', segments);
    }
}
