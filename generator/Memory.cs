using System.Collections.Concurrent;
using Pec.Checking;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Parsing;
using Pec.Rendering;

namespace Pec;

/// <summary>
/// Results of steps that have a single input, kept from one build to the next. What is kept is immutable, depends on nothing but
/// its key, and is given back with its findings: forgetting everything is always right, only slower.
/// </summary>
/// <param name="keepsTexts">Whether what each file says is kept: a build that is alone would only hold them for nothing.</param>
public sealed class Memory(bool keepsTexts)
{
    private readonly ConcurrentDictionary<(SitePath, string Hash), Outcome<Source?>> texts = new();
    private readonly ConcurrentDictionary<(SitePath, string Hash), Outcome<Medium?>> media = new();
    private readonly ConcurrentDictionary<string, Lazy<Outcome<ThemeSource?>>> sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Outcome<Theme?>> themes = new(StringComparer.Ordinal);

    /// <summary>One text, by its path and hash.</summary>
    public Outcome<Source?> Text(Blob blob) => keepsTexts ? texts.GetOrAdd((blob.Path, blob.Hash), _ => Documents.Read(blob)) : Documents.Read(blob);

    /// <summary>One picture or document, by its path and hash.</summary>
    public Outcome<Medium?> Medium(Blob blob) => keepsTexts && blob.Hash.Length > 0 ? media.GetOrAdd((blob.Path, blob.Hash), _ => Media.Read(blob)) : Media.Read(blob);

    /// <summary>What the files of a theme say, by its name and the hashes of the files of all, since one may stand on another.</summary>
    public Outcome<ThemeSource?> ThemeSource(Tree tree, ThemeName name) => sources.GetOrAdd(Key(tree, name), _ => new(() => ThemeFiles.Read(tree, name))).Value;

    /// <summary>A theme, by the same; its templates stay bound to the views that they met.</summary>
    public Outcome<Theme?> Theme(Tree tree, ThemeName name) => themes.GetOrAdd(Key(tree, name), _ => ThemeSource(tree, name).Then(source => source is null ? new(null, []) : ThemeCheck.Run(source).Then(told =>
        Rendering.Theme.Of(source, told.Palette, told.Budget, ViewTypes.Of))));

    private static string Key(Tree tree, ThemeName name) => $"{name}\n{string.Join('\n', tree.Blobs.Values.Where(b => b.Path.IsUnder("themes")).Select(b => $"{b.Path}\0{b.Hash}"))}";
}
