using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>
/// A theme as its files say it: templates and partials by name, words by key, files to publish; its own, and those of the themes that it stands on.
/// </summary>
/// <param name="WordsFile">Where the words come from, for whoever has to add one.</param>
/// <param name="WordsAt">Where each word is written; the program's own stand nowhere.</param>
/// <param name="Settings">What each <c>theme.yml</c> says: the theme's own first, then those of the themes below it; empty where there is none.</param>
/// <param name="Assets">What is published of each file of <c>assets/</c>, by its path from there.</param>
public sealed record ThemeSource(
    string Name,
    ImmutableSortedDictionary<string, TemplateSource> Templates,
    ImmutableSortedDictionary<string, TemplateSource> Partials,
    Phrases Words,
    SitePath WordsFile,
    ImmutableSortedDictionary<string, Location> WordsAt,
    ImmutableArray<Node> Settings,
    ImmutableSortedDictionary<string, Blob> Assets)
{
    /// <summary>The fonts of cards, by their path in the theme: no visitor receives them.</summary>
    public ImmutableSortedDictionary<string, Blob> CardFonts { get; init; } = ImmutableSortedDictionary<string, Blob>.Empty;

    /// <summary>The sentences of the program's own theme, which stand below those of any.</summary>
    public Phrases UsualWords { get; init; } = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The folder of the theme.</summary>
    public static string FolderOf(string name) => $"themes/{name}";

    /// <summary>Where a theme says its colours and its limits.</summary>
    public SitePath SettingsFile => SettingsOf(Name);

    public static SitePath SettingsOf(string name) => new($"{FolderOf(name)}/theme.yml");

    /// <summary>The formats of <c>assets/</c>.</summary>
    public static readonly ImmutableArray<string> Texts = [".css", ".js", ".txt"], Pictures = [
        ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"], Fonts = [".woff2", ".woff"];

    public static bool IsFont(string name) => Fonts.Contains(new SitePath(name).Extension);

    public static bool IsPicture(string name) => Pictures.Contains(new SitePath(name).Extension);

    /// <summary>The theme laid on another one, which it replaces file by file and word by word.</summary>
    public ThemeSource On(ThemeSource below) => this with
    {
        Templates = below.Templates.SetItems(Templates),
        Partials = below.Partials.SetItems(Partials),
        Words = Words.On(below.Words),
        WordsAt = below.WordsAt.SetItems(WordsAt),
        Settings = [.. Settings, .. below.Settings],
        Assets = below.Assets.SetItems(Assets),
        CardFonts = below.CardFonts.SetItems(CardFonts),
    };
}

public sealed record TemplateSource(SitePath Path, string Text);

/// <summary>A theme that is asked for, by the name of its folder.</summary>
/// <param name="At">Where a file asks for it; null when the command or the program itself does.</param>
public sealed record ThemeName(string Text, Location? At)
{
    /// <summary>The theme that the program has, when nobody chose.</summary>
    public static readonly ThemeName Usual = new("communs", null);
}
