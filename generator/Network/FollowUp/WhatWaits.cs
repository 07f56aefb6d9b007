using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Charter;
using Pec.Network.Meetings;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.FollowUp;

/// <summary>
/// What waits on the day of a site, kind by kind, the longest first. Whether something is late is said by the rules of the sheet, its commitments and its needs:
/// nothing is on a sheet that nobody answers for, or that was withdrawn.
/// </summary>
public static class WhatWaits
{
    /// <param name="drafts">What is not published yet.</param>
    public static ImmutableArray<Waiting> In(Site site, IEnumerable<Entry> drafts, IEnumerable<DeadAddress> dead)
    {
        IEnumerable<Waiting> all =
        [
            .. Adoptions(site), .. Reviews(site), .. Needs(site), .. Evidence(site), .. Requests(site), .. Questions(site), .. Consents(site),
            .. drafts.Select(d => new Waiting(WaitingKind.Draft, d, Coming(site, d), ContactOf(d))), .. WantedStories(site), .. Addresses(site, dead),
        ];
        return
        [
            .. all.InFrenchOrder(w => w.About.Title.Text).OrderBy(w => WaitingKind.All.IndexOf(w.Kind)).ThenBy(w => w.Since?.First ?? DateOnly.MaxValue),
        ];
    }

    private static IEnumerable<Waiting> Adoptions(Site site) =>
        from entry in site.Entries
        where entry.Definition.TellsFields && entry.IsUnclaimed && entry.Withdrawn is null
        select new Waiting(WaitingKind.Adoption, entry, Coming(site, entry), ContactOf(entry));

    /// <summary>Whoever can be reached says how things stand, which ages when nobody says it again; a story, a page or a meeting that is over tells of a moment.</summary>
    private static IEnumerable<Waiting> Reviews(Site site) =>
        from entry in site.Entries
        where entry.IsKept && site.Agenda.Find(entry) is not { IsOver: true }
        let since = entry.ReviewedOn?.Date ?? (entry is IReachable ? LastChange(site, entry) : null)
        where since is { } known && Freshness.IsOver(known, Freshness.MonthsOfReview, site.Today)
        select new Waiting(WaitingKind.Review, entry, since, ContactOf(entry));

    /// <summary>A need that says since when tells its age; of another, the sheet tells the least that it has.</summary>
    private static IEnumerable<Waiting> Needs(Site site) =>
        from listing in site.Board.Needs
        where listing is { State: ListingState.Open, Need.Until: null, By.IsKept: true }
        let since = listing.Need.Since?.Date ?? LastChange(site, listing.By)
        where since is { } known && Freshness.IsOver(known, Freshness.MonthsOfSilence, site.Today)
        select new Waiting(WaitingKind.Need, listing.By, since, Reached(listing.Need.Contact) ?? ContactOf(listing.By)) { What = listing.Need.What.Shown };

    private static IEnumerable<Waiting> Evidence(Site site) =>
        from pledge in site.Charter.All
        where pledge is { State: PledgeState.Fading or PledgeState.Over, By.IsKept: true, Told.On: not null, Obligation.EvidenceMonths: not null }
        let dated = pledge.Told.On!.Date
        select new Waiting(WaitingKind.Evidence, pledge.By, dated, ContactOf(pledge.By))
        {
            What = pledge.Obligation.Name.Text, Until = Freshness.LastDay(dated, pledge.Obligation.EvidenceMonths!.Value),
        };

    private static IEnumerable<Waiting> Requests(Site site) =>
        (from project in site.Entries.OfType<Project>()
         where project.IsKept
         from request in project.Requests
         where request.IsSilent(site.Today)
         select new Waiting(WaitingKind.Request, project, request.On!.Date, ContactOf(project)) { What = request.Asked.Shown })
        .Concat(
            from asked in site.Listed<Knowledge>()
            where asked.IsRequest && asked.HelpedBy.IsEmpty && asked.Body.IsEmpty
            select new Waiting(WaitingKind.Request, asked, Coming(site, asked), FirstOf(asked.LookedForBy)));

    /// <summary>Who said that they could help comes before whoever asks.</summary>
    private static IEnumerable<Waiting> Questions(Site site) =>
        from question in site.Listed<Knowledge>()
        where question.IsOpen
        select new Waiting(WaitingKind.Question, question, Coming(site, question), FirstOf([.. question.HelpedBy, .. question.LookedForBy]));

    private static IEnumerable<Waiting> Consents(Site site) =>
        from story in site.Listed<Story>()
        where story is { IsWanted: false, Relay: null, Gatherer: not null, Consent: null }
        select new Waiting(WaitingKind.Consent, story, Coming(site, story) ?? story.Date?.Date, FirstOf([.. story.Projects, .. story.Groups]));

    private static IEnumerable<Waiting> WantedStories(Site site) =>
        from story in site.Listed<Story>()
        where story.IsWanted
        let owner = story.Gatherer ?? story.KeptBy
        where owner is not null
        select new Waiting(WaitingKind.WantedStory, story, Coming(site, story), FirstOf([.. story.Projects, .. story.Groups])) { What = owner.Shown };

    private static IEnumerable<Waiting> Addresses(Site site, IEnumerable<DeadAddress> dead)
    {
        var byPath = site.Entries.ToDictionary(e => e.Path);
        return from address in dead.DistinctBy(d => (d.Address.At.Path, d.Address.Href))
               let entry = byPath.GetValueOrDefault(address.Address.At.Path)
               where entry is { Withdrawn: null }
               select new Waiting(WaitingKind.Address, entry, PartialDate.Of(address.SeenOn), ContactOf(entry)) { What = address.Address.Href };
    }

    private static PartialDate? Coming(Site site, Entry entry) => site.LifespanOf(entry.Path) is { } life ? PartialDate.Of(life.First) : null;

    private static PartialDate? LastChange(Site site, Entry entry) => site.LifespanOf(entry.Path) is { } life ? PartialDate.Of(life.Last) : null;

    private static Contact? ContactOf(Entry? entry) => Reached((entry as IReachable)?.Contact);

    private static Contact? FirstOf(ImmutableArray<EntryUse> entries) => entries.Listed().Select(ContactOf).FirstOrDefault(c => c is not null);

    /// <summary>Null for one that says who answers, and not where.</summary>
    private static Contact? Reached(Contact? contact) => contact is { Mail: null, Page: null } ? null : contact;
}
