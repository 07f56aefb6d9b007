using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Projects;

/// <summary>The projects: what they are, how far they are, how one chooses among them.</summary>
internal static class ProjectsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Kinds = [Project.Kind],
        Rules = ProjectRules.All,
        Presentations = [Presentation.For(Project.Kind, (site, project) => new ProjectPresenter(site, project), ProjectPresenter.List)],
        Senses = [Stages.Senses],
        Checks = [Duplicates.Find, ContradictedStages.Find],
        Pages = [FacetPages.Compose, Progress.Compose],
        Signposts = [new(Purpose.Find, Lists.AddressOf(Project.Kind)), new(Purpose.Find, Progress.Url)],
    };
}
