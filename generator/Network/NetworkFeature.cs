using System.Collections.Immutable;
using Pec.Network.Sheets;

namespace Pec.Network;

/// <summary>A feature of this network: what the core knows of it, and how its kinds are shown.</summary>
internal sealed record NetworkFeature : Feature
{
    /// <summary>The kinds that show something in their own way, or have a list that is more than cards.</summary>
    public ImmutableArray<Presentation> Presentations { get; init; } = [];
}
