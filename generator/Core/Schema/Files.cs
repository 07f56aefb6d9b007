using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>How a file of <c>content/</c> names its entry: <c>id.md</c> or <c>id/index.md</c>.</summary>
public static class Files
{
    public const string Root = "content";

    /// <summary>The folder of files that no entry holds.</summary>
    public const string Shared = "medias";

    /// <summary>
    /// The file that an entry means: a path from the entry's own folder, or from the root of the content when it starts with "/"; its accents composed.
    /// </summary>
    public static SitePath? Resolve(SitePath entry, string written)
    {
        var name = Composition.Of(Uri.UnescapeDataString(written));
        return name.StartsWith('/') ? new SitePath(Root + name) : Composition.Of(entry).Follow(name);
    }

    /// <summary>The id of an entry that stands in a folder itself, not deeper.</summary>
    public static string? DirectlyIn(string folder, SitePath path) =>
        AnywhereIn(folder, path) is { } id && path.Folder.Length == Root.Length + 1 + folder.Length + (path.Stem == "index" ? id.Length + 1 : 0) ? id : null;

    /// <summary>The id of an entry that stands in a folder or below it.</summary>
    public static string? AnywhereIn(string folder, SitePath path)
    {
        var root = $"{Root}/{folder}";
        if (path.Extension != ".md" || !path.IsUnder(root)) return null;
        if (path.Stem != "index") return path.Stem;
        return path.Folder.Length > root.Length ? new SitePath(path.Folder).Name : null;
    }
}
