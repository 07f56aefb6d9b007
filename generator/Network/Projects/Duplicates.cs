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
        // Two names that differ by what stands in parentheses are told apart by it; one that has none may be the other.
        var longer = new Dictionary<string, Project>(StringComparer.Ordinal);
        foreach (var project in entries.OfType<Project>().Where(p => p.Withdrawn is null).OrderBy(p => p.Path))
        {
            var bones = Bones(project.Title.Text);
            var shorter = WithoutParenthesis(project.Title.Text) is { } start ? Bones(start) : null;
            var twin = names.GetValueOrDefault(bones) ?? (shorter is null ? longer.GetValueOrDefault(bones) : names.GetValueOrDefault(shorter));
            names.TryAdd(bones, project);
            if (shorter is not null) longer.TryAdd(shorter, project);
            if (project.Site is { } site && !sites.TryAdd(Place(site.Href), project)) yield return ProjectRules.SameSite(site.At, sites[Place(site.Href)].Site!.At);
            else if (twin is not null) yield return ProjectRules.SameName(project.Title.At, twin.Title.At);
        }
    }

    /// <summary>What two spellings of an address share.</summary>
    public static string Place(string href)
    {
        var address = href[(href.IndexOf("//", StringComparison.Ordinal) + 2)..].ToLowerInvariant().TrimEnd('/');
        return address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address;
    }

    /// <summary>What stands before a last remark in parentheses; null where there is none.</summary>
    private static string? WithoutParenthesis(string name) =>
        name.TrimEnd().EndsWith(')') && name.LastIndexOf('(') is > 0 and var open && name[..open].Trim() is { Length: > 0 } start ? start : null;

    /// <summary>A name without its article, its accents, its spaces, its doubled letters and the plural of its words: what two spellings of it share.</summary>
    public static string Bones(string name)
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
