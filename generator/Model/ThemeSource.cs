using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>A theme as its files say it: templates and partials by name, words by key, files to publish.</summary>
/// <param name="WordsFile">Where the words come from, for whoever has to add one.</param>
public sealed record ThemeSource(
    string Name,
    ImmutableSortedDictionary<string, TemplateSource> Templates,
    ImmutableSortedDictionary<string, TemplateSource> Partials,
    ImmutableSortedDictionary<string, string> Words,
    SitePath WordsFile,
    ImmutableSortedDictionary<string, Blob> Assets)
{
    /// <summary>The folder of the theme.</summary>
    public static string FolderOf(string name) => $"themes/{name}";
}

public sealed record TemplateSource(SitePath Path, string Text);
