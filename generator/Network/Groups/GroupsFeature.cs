using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Groups;

/// <summary>The working groups, and how one joins them.</summary>
internal static class GroupsFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "groupes",
        Kinds = [WorkingGroup.Kind],
        Presentations = [Presentation.For(WorkingGroup.Kind, (site, group) => new GroupPresenter(site, group), GroupPages.Compose)],
        Pages = [JoinPage.Compose],
        Signposts = [new(Purpose.Help, Lists.AddressOf(WorkingGroup.Kind)), new(Purpose.Join, JoinPage.Url)],
    };
}
