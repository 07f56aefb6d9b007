using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Schema;

/// <summary>A part of the site that a network may do without, and what belongs to it alone.</summary>
/// <param name="Name">The word by which <c>rubriques</c> of <c>site.yml</c> switches it on.</param>
/// <param name="Folders">The folders of <c>content/</c> where its entries stand.</param>
/// <param name="Pages">Under which its pages stand.</param>
/// <param name="Lists">The lists of words that nothing else reads.</param>
public sealed record SiteSection(string Name, ImmutableArray<string> Folders, ImmutableArray<Url> Pages, ImmutableArray<string> Lists)
{
    /// <summary>The key of <c>site.yml</c> that names the sections of a site.</summary>
    public const string Key = "rubriques";

    /// <summary>Whether one of its pages stands at this address.</summary>
    public bool Holds(Url url) => Pages.Any(page => url.Path.StartsWith(page.Path, StringComparison.Ordinal));

    /// <summary>What of the content is its own: a folder of entries, a list of words, the introduction of one of its pages; null for a file that is not.</summary>
    public SitePath? PlaceOf(SitePath file) =>
        Folders.Select(folder => new SitePath($"{Files.Root}/{folder}")).FirstOrDefault(folder => file.IsUnder(folder.Value))
            ?? Lists.Select(Term.FileOf).FirstOrDefault(list => list == file)
            ?? (Article.Kind.IdOf(file) is { } id && Holds(Article.Kind.AddressOf(id)) ? file : null);

    /// <summary>The sections that the settings name, read before all else since they say what there is to read; none for all.</summary>
    public static ImmutableArray<string> Named(Node? settings) =>
        (settings as Mapping)?.Pairs.FirstOrDefault(p => p.Key == Key)?.Value switch
        {
            Sequence several => [.. several.Items.OfType<Scalar>().Where(s => !s.IsEmpty).Select(s => s.Text)],
            Scalar { IsEmpty: false } one => [one.Text],
            _ => [],
        };
}
