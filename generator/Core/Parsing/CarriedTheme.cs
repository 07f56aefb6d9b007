using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>The usual theme as the program carries it, for a site whose folder has no copy of it.</summary>
internal static class CarriedTheme
{
    private static readonly string Folder = ThemeSource.FolderOf(ThemeName.Usual.Text);

    private static readonly Lazy<ImmutableArray<Blob>> Files = new(() =>
        [.. typeof(CarriedTheme).Assembly.GetManifestResourceNames().Where(n => new SitePath(n).IsUnder(Folder)).Order(StringComparer.Ordinal).Select(Read)]);

    /// <summary>Its sentences.</summary>
    public static Blob Words => Read($"{Folder}/textes/fr.yml");

    /// <summary>The files with those of the usual theme; a folder of that name in the site is used as it is.</summary>
    public static Tree Below(Tree tree) => tree.Blobs.Keys.Any(p => p.IsUnder(Folder)) ? tree
        : tree with { Blobs = tree.Blobs.SetItems(Files.Value.Select(f => KeyValuePair.Create(f.Path, f))) };

    private static Blob Read(string name)
    {
        using var stream = typeof(CarriedTheme).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Blob.Of(new(name), bytes);
    }
}
