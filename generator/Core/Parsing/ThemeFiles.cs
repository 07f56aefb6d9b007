using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Parsing;

/// <summary>Reads the files of a theme.</summary>
public static class ThemeFiles
{
    private static readonly string[] AssetExtensions = [".css", ".js", ".svg", ".png", ".jpg", ".webp", ".ico", ".txt"];

    /// <returns>The theme, or null when it is not there or cannot be read.</returns>
    public static Outcome<ThemeSource?> Read(Tree tree, string name)
    {
        var folder = ThemeSource.FolderOf(name);
        var files = tree.Blobs.Values.Where(b => b.Path.IsUnder(folder)).ToList();
        if (!files.Any(b => b.Path.IsUnder($"{folder}/templates")))
            return new(null, [Rules.MissingTheme(name, [.. tree.Blobs.Keys.Select(p => p.Value.Split('/')).Where(p => p is ["themes", _, "templates", _, ..]).Select(p => p[1]).Distinct()])]);
        var found = new List<Diagnostic>();
        found.AddRange(files.Where(f => f.Path.IsUnder($"{folder}/assets") && f.Length > Blob.HeadSize).Select(f => Rules.FileTooLarge(f.Path, f.Length, Blob.HeadSize)));
        var wordsFile = new SitePath($"{folder}/textes/fr.yml");
        var source = new ThemeSource(
            name, Templates(files, $"{folder}/templates", found), Templates(files, $"{folder}/partials", found),
            Words(files.FirstOrDefault(f => f.Path == wordsFile), found), wordsFile, Document(files.FirstOrDefault(f => f.Path == new SitePath($"{folder}/theme.yml")), found),
            files.Where(f => f.Path.IsUnder($"{folder}/assets") && AssetExtensions.Contains(f.Path.Extension)).ToImmutableSortedDictionary(f => f.Path.Value[(folder.Length + "/assets/".Length)..], f => f, StringComparer.Ordinal));
        return new(found.All(f => f.Severity < Severity.Error) ? source : null, [.. found]);
    }

    private static ImmutableSortedDictionary<string, TemplateSource> Templates(List<Blob> files, string folder, List<Diagnostic> found)
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, TemplateSource>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Path.IsUnder(folder) && f.Path.Extension == ".html"))
        {
            var text = Text.Read(file);
            found.AddRange(text.Diagnostics);
            if (text.Value is not null) templates[file.Path.Stem] = new(file.Path, text.Value);
        }
        return templates.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> Words(Blob? file, List<Diagnostic> found)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Document(file, found) is not Mapping mapping) return words.ToImmutable();
        foreach (var pair in mapping.Pairs)
        {
            if (pair.Value is not Scalar scalar) found.Add(Rules.WrongShape(pair.Value.At, new("un texte", "a text"), "lire: Lire"));
            else if (!words.TryAdd(pair.Key, Typography.Set(scalar.Text))) found.Add(Rules.DuplicateKey(pair.KeyAt, pair.Key, mapping.Pairs.First(p => p.Key == pair.Key).KeyAt.Line));
        }
        return words.ToImmutable();
    }

    private static Node? Document(Blob? file, List<Diagnostic> found)
    {
        if (file is null) return null;
        var read = Text.Read(file).Then(text => text is null ? new(null, []) : Yaml.WholeFile(file.Path, text));
        found.AddRange(read.Diagnostics);
        return read.Value;
    }
}
