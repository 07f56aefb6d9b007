using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>A relation that takes two, told by one project only.</summary>
internal static class OneSidedLinks
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<Entry> entries, DateOnly today)
    {
        var projects = entries.OfType<Project>().ToDictionary(p => p.Key);
        return from project in projects.Values
               from link in project.Links
               let relation = link.Nature.Meaning as Term
               where relation is { Reciprocal.Yes: true }
               let other = projects.GetValueOrDefault(link.To.Key)
               where other is { Withdrawn: null } && other != project && !other.Links.Any(back => back.To.Key == project.Key && back.Nature.Meaning == relation)
               select RelationRules.OneSidedLink(link.To.At, other.Key.ToString(), project.Key.ToString(), relation.Id.Text);
    }
}
