using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>Two projects that may be one: the same site, or nearly the same name.</summary>
internal static class Duplicates
{
    private static readonly string[] Articles = ["la-", "le-", "les-", "l-"];

    public static IEnumerable<Diagnostic> Find(ImmutableArray<Entry> entries, DateOnly today)
    {
        var sites = new Dictionary<string, Project>(StringComparer.Ordinal);
        var names = new Dictionary<string, Project>(StringComparer.Ordinal);
        foreach (var project in entries.OfType<Project>().Where(p => p.Withdrawn is null).OrderBy(p => p.Path))
        {
            if (project.Site is { } site && !sites.TryAdd(Place(site.Href), project)) yield return ProjectRules.SameSite(site.At, sites[Place(site.Href)].Path);
            else if (!names.TryAdd(Bones(project.Title.Text), project))
                yield return ProjectRules.SameName(project.Title.At, names[Bones(project.Title.Text)].Path);
        }
    }

    private static string Place(string href)
    {
        var address = href[(href.IndexOf("//", StringComparison.Ordinal) + 2)..].ToLowerInvariant().TrimEnd('/');
        return address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address;
    }

    /// <summary>A name without its article, its accents, its spaces, its doubled letters and the plural of its words: what two spellings of it share.</summary>
    private static string Bones(string name)
    {
        var slug = Folding.Slug(name);
        if (Articles.FirstOrDefault(a => slug.StartsWith(a, StringComparison.Ordinal)) is { } article) slug = slug[article.Length..];
        var bones = new StringBuilder(slug.Length);
        for (var i = 0; i < slug.Length; i++)
        {
            var ends = i + 1 == slug.Length || slug[i + 1] == '-';
            if (slug[i] == '-' || (slug[i] == 's' && ends) || (char.IsAsciiLetter(slug[i]) && bones.Length > 0 && bones[^1] == slug[i])) continue;
            bones.Append(slug[i]);
        }
        return bones.Length > 2 ? bones.ToString() : name;
    }
}
