using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Charter;

/// <summary>The state of each commitment at the date of the build, once for every page that tells it.</summary>
internal static class PledgeStates
{
    public static Pledges Of(Site site) =>
        new([
            .. from project in site.Entries.OfType<Project>()
               where project.Withdrawn is null
               from told in project.Charter
               let obligation = told.Obligation.Meaning as Term
               where obligation is not null
               select new Pledge(project, obligation, told, StateOf(project, obligation, told, site.Today)),
        ]);

    private static PledgeState StateOf(Project project, Term obligation, Commitment told, DateOnly today)
    {
        if (project.IsUnclaimed) return PledgeState.Reported;
        if (told.State.Word != "tenu")
            return told.State.Word switch { "en-cours" => PledgeState.Underway, "pas-encore" => PledgeState.NotYet, _ => PledgeState.Irrelevant };
        if (told.On is not { } on || on.Date.First > today) return PledgeState.Claimed;
        // A list that does not say how long is reported; its evidence keeps its date, and no end.
        if (obligation.EvidenceMonths is not { } months) return PledgeState.Evident;
        return Freshness.IsOver(on.Date, months, today) ? PledgeState.Over
            : Freshness.IsFading(on.Date, months, today) ? PledgeState.Fading
            : PledgeState.Evident;
    }
}

public static class CharterOfSite
{
    extension(Site site)
    {
        /// <summary>What projects declare of the charter, and in which state it is.</summary>
        public Pledges Charter => site.Index(PledgeStates.Of);
    }
}
