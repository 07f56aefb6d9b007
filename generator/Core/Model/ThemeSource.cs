using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>A theme as its files say it: templates and partials by name, words by key, files to publish.</summary>
/// <param name="WordsFile">Where the words come from, for whoever has to add one.</param>
/// <param name="Settings">What <c>theme.yml</c> says; null for a theme without one.</param>
public sealed record ThemeSource(
    string Name,
    ImmutableSortedDictionary<string, TemplateSource> Templates,
    ImmutableSortedDictionary<string, TemplateSource> Partials,
    ImmutableSortedDictionary<string, string> Words,
    SitePath WordsFile,
    Node? Settings,
    ImmutableSortedDictionary<string, Blob> Assets)
{
    /// <summary>The folder of the theme.</summary>
    public static string FolderOf(string name) => $"themes/{name}";

    /// <summary>Where a theme says its colours and its limits.</summary>
    public SitePath SettingsFile => new($"{FolderOf(Name)}/theme.yml");
}

public sealed record TemplateSource(SitePath Path, string Text);
