using System.Collections.Immutable;
using Pec.Network.Authorities;
using Pec.Network.Groups;
using Pec.Network.Projects;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>What each place holds, in the order in which its page tells it.</summary>
internal sealed class PlaceShelves(ImmutableDictionary<string, ImmutableArray<Entry>> byPlace, ImmutableArray<PlaceHolding> anywhere)
{
    /// <summary>What comes first on the page of a place: what happens there, then who is at work.</summary>
    private static readonly ImmutableArray<IKind> Shown = [Story.Kind, Project.Kind, WorkingGroup.Kind, Authority.Kind];

    public ImmutableArray<Entry> Of(PlaceHolding holding) => byPlace[holding.Place.Id];

    /// <summary>What no distance stops: on line, or everywhere.</summary>
    public ImmutableArray<PlaceHolding> Anywhere => anywhere;

    public static IEnumerable<IKind> Kinds(Site site) => Shown.Concat(site.Model.Kinds.Except(Shown));

    public static PlaceShelves Of(Site site)
    {
        var ranks = Kinds(site).Select((kind, rank) => (kind.Name, rank)).ToDictionary(k => k.Name, k => k.rank, StringComparer.Ordinal);
        return new(
            site.Places.All.ToImmutableDictionary(h => h.Place.Id, h => h.Entries.OrderBy(e => ranks[e.Key.Kind]).ToImmutableArray(), StringComparer.Ordinal),
            [.. site.Places.All.Where(h => h.Place.IsAnywhere)]);
    }
}

internal static class PlaceShelvesOfSite
{
    extension(Site site)
    {
        /// <summary>What each place holds, as its page tells it.</summary>
        public PlaceShelves PlaceShelves => site.Index(Places.PlaceShelves.Of);
    }
}
