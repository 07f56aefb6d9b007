using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>Projects that say they are at a stage while their path stands at another.</summary>
internal static class ContradictedStages
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<Entry> published, DateOnly today) =>
        from project in published.OfType<Project>()
        where project is { Stage: not null, Current: not null } && project.Stage.Meaning.Key != project.Current.Stage.Meaning.Key
        select ProjectRules.ContradictedStage(project.Stage!.At, project.Stage.Word, project.Current!.Stage.Word);
}
