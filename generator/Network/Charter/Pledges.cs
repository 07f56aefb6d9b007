using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Charter;

/// <summary>What projects declare of the obligations of the charter, in French order of their titles.</summary>
public sealed class Pledges(ImmutableArray<Pledge> all)
{
    private readonly ILookup<EntryKey, Pledge> byProject = all.ToLookup(p => p.By.Key);

    public ImmutableArray<Pledge> All => all;

    public IEnumerable<Pledge> Of(EntryKey project) => byProject[project];
}

/// <summary>What a project declares of an obligation, and what is known of it at the date of the build.</summary>
public sealed record Pledge(Project By, Term Obligation, Commitment Told, PledgeState State)
{
    /// <summary>What others wrote of a project is not its word.</summary>
    public bool IsOwn => State != PledgeState.Reported;

    /// <summary>A date that is not in the future: what makes evidence dated.</summary>
    public bool HasEvidence => State is PledgeState.Evident or PledgeState.Fading or PledgeState.Over;

    /// <summary>Whether its evidence is within its life.</summary>
    public bool Holds => State is PledgeState.Evident or PledgeState.Fading;
}

/// <summary>No more than the machine knows.</summary>
public enum PledgeState
{
    /// <summary>Others wrote it, from public sources: it is as old as they are, and nothing in it is late.</summary>
    Reported,
    /// <summary>Kept, with evidence well within its life.</summary>
    Evident,
    /// <summary>Kept, with evidence near the end of its life.</summary>
    Fading,
    /// <summary>Kept, with evidence whose life is over.</summary>
    Over,
    /// <summary>Said to be kept, without dated evidence.</summary>
    Claimed,
    Underway,
    /// <summary>Not yet, says the project.</summary>
    NotYet,
    /// <summary>It does not concern the project, says the project.</summary>
    Irrelevant,
}
