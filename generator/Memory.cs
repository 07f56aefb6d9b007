using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pec.Checking;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Parsing;
using Pec.Rendering;
using Pec.Schema;

namespace Pec;

/// <summary>
/// Results of steps that have a single input, kept from one build to the next. What is kept is immutable, depends on nothing but
/// its key, and is given back with its findings: forgetting everything is always right, only slower.
/// </summary>
/// <param name="keepsTexts">Whether what each file says is kept: a build that is alone would only hold them for nothing.</param>
/// <param name="kept">What former processes read of each text; null for nothing.</param>
/// <param name="pictures">What former processes drew; null for nothing.</param>
public sealed class Memory(bool keepsTexts, KeptTexts? kept = null, KeptPictures? pictures = null)
{
    private readonly RecentDrawings drawings = new(pictures);
    private readonly ConcurrentDictionary<(SitePath, string Hash), Outcome<Source?>> texts = new();
    private readonly ConcurrentDictionary<(SitePath, string Hash), Outcome<Asset?>> assets = new();
    private readonly ConcurrentDictionary<string, Lazy<Outcome<ThemeSource?>>> sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(Source, ContentModel, DateOnly), Outcome<object?>> entries = new(new BySource());
    private readonly ConcurrentDictionary<string, Outcome<Theme?>> themes = new(StringComparer.Ordinal);

    /// <summary>How many results are kept.</summary>
    public int Count => texts.Count + assets.Count + entries.Count + sources.Count + themes.Count;

    /// <summary>One text, by its path and hash.</summary>
    public Outcome<Source?> Text(Blob blob) => keepsTexts ? texts.GetOrAdd((blob.Path, blob.Hash), _ => Read(blob)) : Read(blob);

    /// <summary>Of a text in which something is wrong, nothing is kept: its findings are made again.</summary>
    private Outcome<Source?> Read(Blob blob)
    {
        if (kept is null || blob.Hash.Length == 0) return Documents.Read(blob);
        var key = blob.Hash + blob.Path.Extension;
        if (kept.Find(key) is { } packed) return new(SourcePacking.Unpack(blob.Path, packed), []);
        var read = Documents.Read(blob);
        if (read is { Value: { } source, Diagnostics: [] }) kept.Add(key, SourcePacking.Pack(source));
        return read;
    }

    /// <summary>One picture or document, by its path and hash.</summary>
    public Outcome<Asset?> Asset(Blob blob) =>
        keepsTexts && blob.Hash.Length > 0 ? assets.GetOrAdd((blob.Path, blob.Hash), _ => AssetReader.Read(blob)) : AssetReader.Read(blob);

    /// <summary>A picture that the program draws, by what it is drawn from.</summary>
    public ReadOnlyMemory<byte> Drawn(Drawing drawing) => drawings.Of(drawing);

    /// <summary>One text against its schema, by what it says and the day.</summary>
    public Outcome<object?> Entry(Source source, ContentModel model, DateOnly today) =>
        keepsTexts ? entries.GetOrAdd((source, model, today), key => Check.Read(key.Item1, key.Item2, key.Item3)) : Check.Read(source, model, today);

    /// <summary>Forgets what is not of these files, as they are now.</summary>
    public void KeepOnly(Tree tree)
    {
        foreach (var key in texts.Keys.Where(k => !IsOf(k))) texts.TryRemove(key, out _);
        foreach (var key in assets.Keys.Where(k => !IsOf(k))) assets.TryRemove(key, out _);
        var read = texts.Values.Select(t => t.Value).OfType<Source>().ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var key in entries.Keys.Where(k => !read.Contains(k.Item1))) entries.TryRemove(key, out _);
        var files = FilesOfThemes(tree);
        foreach (var key in themes.Keys.Where(k => !k.EndsWith(files, StringComparison.Ordinal))) themes.TryRemove(key, out _);
        foreach (var key in sources.Keys.Where(k => !k.EndsWith(files, StringComparison.Ordinal))) sources.TryRemove(key, out _);

        bool IsOf((SitePath Path, string Hash) key) => tree.Blobs.GetValueOrDefault(key.Path)?.Hash == key.Hash;
    }

    /// <summary>What the files of a theme say, by its name and the hashes of the files of all, since one may stand on another.</summary>
    public Outcome<ThemeSource?> ThemeSource(Tree tree, ThemeName name) =>
        sources.GetOrAdd(name + FilesOfThemes(tree), _ => new(() => ThemeFiles.Read(tree, name))).Value;

    /// <summary>A theme, by the same; its templates stay bound to the views that they met.</summary>
    public Outcome<Theme?> Theme(Tree tree, ThemeName name) =>
        themes.GetOrAdd(
            name + FilesOfThemes(tree), _ => ThemeSource(tree, name).Then(source => source is null ? new(null, []) : ThemeCheck.Run(source).Then(told =>
            Rendering.Theme.Of(source, told.Palette, told.Budget, ViewTypes.Of))));

    private static string FilesOfThemes(Tree tree) =>
        "\n" + string.Join('\n', tree.Blobs.Values.Where(b => b.Path.IsUnder("themes")).Select(b => $"{b.Path}\0{b.Hash}"));

    /// <summary>A source is what was read of a file at one moment: comparing what it says would cost as much as reading it.</summary>
    private sealed class BySource : IEqualityComparer<(Source Source, ContentModel Model, DateOnly Day)>
    {
        public bool Equals((Source Source, ContentModel Model, DateOnly Day) a, (Source Source, ContentModel Model, DateOnly Day) b) =>
            ReferenceEquals(a.Source, b.Source) && a.Model == b.Model && a.Day == b.Day;
        public int GetHashCode((Source Source, ContentModel Model, DateOnly Day) key) => RuntimeHelpers.GetHashCode(key.Source);
    }
}
