using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Parsing;

/// <summary>Reads the files of a theme, and of those that it stands on.</summary>
public static class ThemeFiles
{
    /// <summary>A theme on a theme on a theme: more would be found by nobody.</summary>
    private const int MostBases = 8;

    /// <summary>The folder of what cards are drawn with.</summary>
    private const string Cards = "cartes";

    private static readonly Lazy<Phrases> usualWords = new(() => Words(CarriedTheme.Words, []).Words);

    /// <summary>The sentences of the program's own theme, which it carries: they stand below those of any theme.</summary>
    public static Phrases UsualWords => usualWords.Value;

    /// <summary>The theme that the settings of the site choose; null when they choose none.</summary>
    public static ThemeName? Chosen(Node? settings) => Named(settings, "theme");

    /// <returns>The theme with those that it stands on, or null when one of them is not there or cannot be read.</returns>
    public static Outcome<ThemeSource?> Read(Tree tree, ThemeName name)
    {
        tree = CarriedTheme.Below(tree);
        var found = new List<Diagnostic>();
        var chain = new List<ThemeSource>();
        for (var next = name; next is not null; next = Named(chain[^1].Settings.FirstOrDefault(), "base"))
        {
            var above = chain.Select(t => t.Name).ToList();
            if (!Exists(tree, next.Text))
                return new(null, [above is [] ? Rules.MissingTheme(next, Present(tree)) : Rules.UnknownBase(next, Present(tree).Except(above)), .. found]);
            if (above.Contains(next.Text)) return new(null, [Rules.CircularBase(next, above), .. found]);
            if (above.Count > MostBases) return new(null, [Rules.DeepBase(next, MostBases), .. found]);
            chain.Add(OfFolder(tree, next.Text, found));
        }
        var whole = chain.AsEnumerable().Reverse().Aggregate((below, theme) => theme.On(below));
        whole = whole with { Words = whole.Words.On(UsualWords), UsualWords = UsualWords };
        if (whole.Templates.IsEmpty) found.Add(Rules.EmptyTheme(name));
        return new(found.All(f => f.Severity < Severity.Error) ? whole : null, [.. found]);
    }

    /// <summary>The name of a theme, as a file gives it under a key.</summary>
    private static ThemeName? Named(Node? file, string key) =>
        (file as Mapping)?.Pairs.FirstOrDefault(p => p.Key == key)?.Value is Scalar { IsEmpty: false } name ? new(name.Text, name.At) : null;

    private static bool Exists(Tree tree, string name) => Present(tree).Contains(name);

    /// <summary>The folders that are themes: they have templates, or say of themselves that they are one.</summary>
    private static IReadOnlyCollection<string> Present(Tree tree) =>
        [
            .. tree.Blobs.Keys.Select(p => p.Value.Split('/')).Where(p => p is ["themes", _, "templates", _, ..] or ["themes", _, "theme.yml"]).Select(p => p[1]).Distinct()];

    private static ThemeSource OfFolder(Tree tree, string name, List<Diagnostic> found)
    {
        var folder = ThemeSource.FolderOf(name);
        var files = tree.Blobs.Values.Where(b => b.Path.IsUnder(folder)).ToList();
        var wordsFile = new SitePath($"{folder}/textes/fr.yml");
        var (words, wordsAt) = Words(files.FirstOrDefault(f => f.Path == wordsFile), found);
        found.AddRange(files.Where(f => IsUnread(f.Path.Value[(folder.Length + 1)..])).Select(f => Rules.UnreadThemeFile(f.Path)));
        return new ThemeSource(
            name, Templates(files, $"{folder}/templates", found), Templates(files, $"{folder}/partials", found),
            words, wordsFile, wordsAt,
            Document(files.FirstOrDefault(f => f.Path == ThemeSource.SettingsOf(name)), found) is { } settings ? [settings] : [],
            Assets(files, $"{folder}/assets", found)) { CardFonts = CardFonts(files, folder, found) };
    }

    private static ImmutableSortedDictionary<string, Blob> CardFonts(List<Blob> files, string folder, List<Diagnostic> found)
    {
        var fonts = files.Where(f => f.Path.IsUnder($"{folder}/{Cards}") && f.Path.Extension == Fonts.Whole).ToList();
        var refusals = fonts.Select(f => f.Length > Blob.HeadSize ? Rules.FileTooLarge(f.Path, f.Length, Blob.HeadSize) : Fonts.RefusalOfWhole(f)).OfType<Diagnostic>().ToList();
        found.AddRange(refusals);
        return fonts.Where(f => refusals.TrueForAll(r => r.At?.Path != f.Path)).ToImmutableSortedDictionary(f => f.Path.Value[(folder.Length + 1)..], f => f, StringComparer.Ordinal);
    }

    /// <summary>A file that somebody made for a theme, where none is looked for.</summary>
    private static bool IsUnread(string path) => (path.Split('/')[0], new SitePath(path).Extension) switch
    {
        ("assets", _) or (Cards, Fonts.Whole) or ("templates" or "partials", ".html") or (_, ".md" or ".txt" or "") => false,
        _ => path is not ("theme.yml" or "textes/fr.yml"),
    };

    private static ImmutableSortedDictionary<string, Blob> Assets(List<Blob> files, string folder, List<Diagnostic> found)
    {
        var assets = ImmutableSortedDictionary.CreateBuilder<string, Blob>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Path.IsUnder(folder)))
        {
            var asset = Asset(file);
            found.AddRange(asset.Diagnostics);
            if (asset.Value is { } published) assets[file.Path.Value[(folder.Length + 1)..]] = published;
        }
        return assets.ToImmutable();
    }

    /// <summary>What is published of a file; null for one that is none of the formats that a theme may hold, or not the one that its name says.</summary>
    private static Outcome<Blob?> Asset(Blob file)
    {
        var (name, isText) = (file.Path.Value, ThemeSource.Texts.Contains(file.Path.Extension));
        if (!isText && !ThemeSource.IsPicture(name) && !ThemeSource.IsFont(name))
            return new(null, [Rules.UnknownFileType(file.Path, [.. ThemeSource.Texts, .. ThemeSource.Pictures, .. ThemeSource.Fonts])]);
        if (file.Length > Blob.HeadSize) return new(null, [Rules.FileTooLarge(file.Path, file.Length, Blob.HeadSize)]);
        if (isText) return new(file, []);
        if (ThemeSource.IsFont(name)) return Fonts.Refusal(file) is { } refusal ? new(null, [refusal]) : new(file, []);
        return AssetReader.Read(file).Then(picture => new Outcome<Blob?>(picture is null ? null : Blob.Of(file.Path, picture.Publish().ToArray()), []));
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

    private static (Phrases Words, ImmutableSortedDictionary<string, Location> At) Words(Blob? file, List<Diagnostic> found)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var places = ImmutableSortedDictionary.CreateBuilder<string, Location>(StringComparer.Ordinal);
        foreach (var pair in (Document(file, found) as Mapping)?.Pairs ?? [])
        {
            if (pair.Value is not Scalar scalar) found.Add(Rules.WrongShape(pair.Value.At, new("un texte", "a text"), "lire: Lire"));
            else if (!words.TryAdd(pair.Key, Typography.Set(scalar.Text))) found.Add(Rules.DuplicateKey(pair.KeyAt, pair.Key, places[pair.Key].Line));
            else places[pair.Key] = pair.KeyAt;
        }
        return (new(words.ToImmutable()), places.ToImmutable());
    }

    private static Node? Document(Blob? file, List<Diagnostic> found)
    {
        if (file is null) return null;
        var read = Text.Read(file).Then(text => text is null ? new(null, []) : Yaml.WholeFile(file.Path, text));
        found.AddRange(read.Diagnostics);
        return read.Value;
    }
}
