using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Linking.Sense;

/// <summary>Projects that say they are at a stage while their path stands at another.</summary>
internal static class ContradictedStages
{
    public static IEnumerable<Diagnostic> Find(ImmutableArray<Entry> published, TermIndex terms, DateOnly today) =>
        from project in published.OfType<Project>()
        where project is { Stage: not null, Current: not null } && terms.IdOf(project.Stage) != terms.IdOf(project.Current.Stage)
        select Rules.ContradictedStage(project.Stage!.At, project.Stage.Word, project.Current!.Stage.Word);
}
