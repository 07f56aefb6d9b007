using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>Where the files that entries show or offer are published. A file that nobody published uses is not.</summary>
internal sealed class FileAddresses
{
    private const string SharedFolder = Files.Root + "/" + Files.Shared;

    private readonly ImmutableSortedDictionary<SitePath, Medium> media;
    private readonly ImmutableHashSet<SitePath> refused;
    private readonly Dictionary<string, Url> entryFolders;
    private readonly Dictionary<SitePath, PublishedFile> used = [];

    public FileAddresses(Content content, ImmutableArray<Entry> published)
    {
        (media, refused) = (content.Media, content.Refused);
        entryFolders = published.Where(e => e.Path.Stem == "index").ToDictionary(e => e.Path.Folder, e => Kinds.Named(e.Key.Kind)!.AddressOf(e.Key.Id), StringComparer.Ordinal);
    }

    /// <summary>Whether an address from the root of the site is a file of the content.</summary>
    public bool Has(string address) => media.ContainsKey(new(Files.Root + Uri.UnescapeDataString(address)));

    /// <summary>The address of a file written relative to its entry, or from the root; null once its absence is reported.</summary>
    public Destination? Use(Entry entry, string written, Location at, bool isPicture, bool isPublished, List<Diagnostic> found)
    {
        var path = Files.Resolve(entry.Path, written);
        if (path is { } known && refused.Contains(known)) return null;
        if (path is not { } file || !media.TryGetValue(file, out var medium))
        {
            found.Add(Rules.MissingFile(at, written, NearestTo(written, path?.Folder)));
            return null;
        }
        if (isPicture && medium.Kind == MediumKind.Document)
        {
            found.Add(Rules.NotAPicture(at, written));
            return null;
        }
        var url = AddressOf(file);
        if (isPublished) used.TryAdd(file, new(url, medium));
        return Destination.To(url);
    }

    /// <summary>A file of the same folder by its name, else one of the shared folder, else one of this very name elsewhere, by its path from the root.</summary>
    private string? NearestTo(string written, string? folder)
    {
        var name = new SitePath(written).Name;
        if (Nearest.To(name, media.Keys.Where(m => m.Folder == folder).Select(m => m.Name)) is { } beside) return written[..^name.Length] + beside;
        if (Nearest.To(name, media.Keys.Where(m => m.Folder == SharedFolder).Select(m => m.Name)) is { } shared) return $"{SharedFolder[Files.Root.Length..]}/{shared}";
        return media.Keys.FirstOrDefault(m => Folding.Fold(m.Name) == Folding.Fold(name))?.Value[Files.Root.Length..];
    }

    /// <summary>The files in use, by path.</summary>
    public ImmutableSortedDictionary<SitePath, PublishedFile> Published => used.ToImmutableSortedDictionary();

    /// <summary>Beside the page of the entry whose folder holds it, else where it stands in the content.</summary>
    private Url AddressOf(SitePath file)
    {
        for (var folder = file.Folder; folder.Length > Files.Root.Length; folder = new SitePath(folder).Folder)
            if (entryFolders.TryGetValue(folder, out var page)) return new(page.Path + Folded(file.Value[(folder.Length + 1)..]));
        return new("/" + Folded(file.Value[(Files.Root.Length + 1)..]));
    }

    private static string Folded(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length - 1; i++) segments[i] = Folding.Slug(segments[i]);
        var name = new SitePath(segments[^1]);
        var stem = Folding.Slug(name.Stem);
        segments[^1] = (stem.Length == 0 ? "fichier" : stem.Length > 80 ? stem[..80] : stem) + name.Extension;
        return string.Join('/', segments);
    }
}
