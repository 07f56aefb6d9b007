using Pec.Composing;
using Pec.Network.Sheets;

namespace Pec.Network.Allies;

/// <summary>Who stands near: allies, friends, neighbours.</summary>
internal static class AlliesFeature
{
    public static readonly NetworkFeature Feature = new()
    {
        Section = "allies",
        Kinds = [Ally.Kind],
        Rules = AllyRules.All,
        Presentations = [Presentation.For(Ally.Kind, (site, ally) => new AllyPresenter(site, ally), AllyPresenter.List)],
        Redactions = [_ => Ally.Redact],
        Pages = [Friendship.Compose, Neighbours.Compose],
        Signposts = [new(Purpose.Join, Lists.AddressOf(Ally.Kind)), new(Purpose.Join, Friendship.Url), new(Purpose.Find, Neighbours.Url)],
    };
}
