using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>Two sheets that would be fed from one file.</summary>
internal static class SharedSources
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<Entry> entries, DateOnly today)
    {
        var first = new Dictionary<string, Project>(StringComparer.Ordinal);
        foreach (var project in Fed(entries))
            if (!first.TryAdd(Duplicates.Place(project.Source!.Href), project))
                yield return HarvestRules.SharedSource(project.Source.At, first[Duplicates.Place(project.Source.Href)].Source!.At);
    }

    /// <summary>The projects that say a source, in the order of their files.</summary>
    public static IEnumerable<Project> Fed(ImmutableArray<Entry> entries) =>
        entries.OfType<Project>().Where(p => p is { Source: not null, Withdrawn: null, IsOffSite: false }).OrderBy(p => p.Path);
}
