using Pec.Composing;
using Pec.Network.Groups;
using Pec.Network.Meetings;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Network.Relations;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Data;

internal sealed partial class Records
{
    /// <summary>A working group, without those who keep it going.</summary>
    public ObjectType<WorkingGroup> Groups => field ??= Sheet<WorkingGroup>(k =>
    [
        k.Maybe("etat", Single.Choice, g => g.State),
        k.Maybe("rejoindre", Single.Words, g => g.Joining),
        k.Maybe("rythme", Single.Words, g => g.Rhythm),
        k.Many("canaux", Channel, g => g.Channels.Where(c => Plain.Address(c.Url) is not null)),
        k.Many("usages", Term, g => g.Uses),
        k.Many("territoires", Place, g => g.Places),
        k.Many("besoins", Single.Text, g => g.Needs.Select(n => IdOf(g, n))),
        k.Many("offres", Single.Text, g => g.Offers.Select(n => IdOf(g, n))),
        k.Maybe("objectifs", Goals, g => g.Goals),
        k.Maybe("se-distingue", Single.Words, g => g.Distinction),
        k.Many("membres", Named, Members, "Les fiches qui disent en faire partie."),
    ]);

    private static ObjectType<Channel> Channel => field ??= Object<Channel>(k =>
        [k.Maybe("nom", Single.Words, c => c.Name), k.One("url", Single.Text, c => c.Url!.Href)]);

    private IEnumerable<Entry> Members(WorkingGroup group) =>
        site.Mentions.Of(group).Where(m => m.Key == "groupes").Select(m => m.By).Where(e => e is IMember && e.IsListed).DistinctBy(e => e.Key);

    /// <summary>A story, without its text, which is on its page and in the feeds.</summary>
    public ObjectType<Story> Stories => field ??= Sheet<Story>(k =>
    [
        k.One("etat", Single.Text, s => s.State?.Word ?? "raconte", "raconte, ou a-raconter : une phrase et une question, en attendant qui saura raconter."),
        k.Maybe("date", Single.Date, s => s.Date),
        k.Many("auteurs", Single.Words, s => s.Authors),
        k.Many("usages", Term, s => s.Uses),
        k.Many("territoires", Place, s => s.Places),
        k.Many("projets", Single.Text, s => Ids(s.Projects)),
        k.Many("groupes", Single.Text, s => Ids(s.Groups)),
        k.Many("repond-a", Single.Text, Answers, "Les besoins que ce récit montre comblés, par leur id."),
        k.Maybe("relais", Relay, s => s.Relay),
    ]);

    private static ObjectType<Relay> Relay => field ??= Object<Relay>(k =>
    [
        k.Maybe("source", Single.Text, r => Plain.Address(r.Source)),
        k.Maybe("nom", Single.Words, r => r.Name),
        k.Maybe("licence", Single.Words, r => r.Licence),
        k.One("mode", Single.Text, r => r.Mode?.Word ?? Pec.Network.Stories.Relay.Link),
        k.Maybe("relaye-le", Single.Date, r => r.RelayedOn),
    ]);

    private static IEnumerable<string> Answers(Story story) =>
        from use in story.Answers let entry = use.Entry where entry is { IsListed: true } select entry.Key + (use.Anchor is null ? "" : $"#{use.Anchor}");

    /// <summary>A meeting, with the times that it takes place.</summary>
    public ObjectType<Meeting> Meetings => field ??= Sheet<Meeting>(k =>
    [
        k.One("etat", Single.Text, m => m.IsCancelled ? "annulee" : Dated(m).IsOver ? "passee" : "prevue", "prevue, annulee ou passee."),
        k.One("quand", Single.Words, m => m.When.Words, "Comme c'est écrit : une date, ou un rythme."),
        k.One("fuseau", Single.Text, m => m.Clock.Id),
        k.Many("dates", Time, m => (Dated(m) is { IsOver: true, Last: { } last } ? [last] : Dated(m).Ahead).Select(o => (m, o)),
            "Celles d'une année au plus ; d'une rencontre passée, la dernière."),
        k.Many("territoires", Place, m => m.Places),
        k.Maybe("adresse-du-lieu", Single.Words, m => m.Venue),
        k.Maybe("en-ligne", Single.Text, m => Plain.Address(m.Online)),
        k.Many("groupes", Single.Text, m => Ids(m.Groups)),
        k.Many("projets", Single.Text, m => Ids(m.Projects)),
        k.Many("usages", Term, m => m.Uses),
        k.Maybe("pour-qui", Single.Words, m => m.OpenTo),
        k.Many("langues", Single.Words, m => m.Languages),
        k.Many("comptes-rendus", Single.Text, m => Ids(m.Reports), "Les productions qui disent ce qui en est sorti."),
    ]);

    private DatedMeeting Dated(Meeting meeting) => site.Agenda.Find(meeting)!;

    /// <summary>A day, or an hour with what its clock is ahead of the universal one by.</summary>
    private static ObjectType<(Meeting Of, Occurrence At)> Time => field ??= Object<(Meeting Of, Occurrence At)>(k =>
    [
        k.One("debut", Single.Text, t => t.Of.Said(t.At.Start)),
        k.Maybe("fin", Single.Text, t => t.At.End is { } end ? t.Of.Said(end) : null),
    ]);

    /// <summary>A need or an offer of a project, a group or an ally.</summary>
    public ObjectType<Listing> Needs => field ??= Object<Listing>(k =>
    [
        k.One("id", Single.Text, IdOf, "genre:fiche#nom : celui que les récits emploient."),
        k.One("sens", Single.Text, n => n.IsOffer ? "offre" : "besoin", "besoin ou offre."),
        k.One("etat", Single.Text, n => n.State switch { ListingState.Open => "ouvert", ListingState.Past => "passe", _ => "comble" },
            "ouvert, passe (sa date est passée) ou comble."),
        k.One("quoi", Single.Words, n => n.Need.What),
        k.Maybe("nature", Term, n => n.Need.Nature),
        k.One("de", Named, n => n.By),
        k.Many("usages", Term, n => n.Need.Uses.IsEmpty ? n.By.Uses : n.Need.Uses, "Les siens, sinon ceux de sa fiche."),
        k.Many("territoires", Place, n => n.Need.Places.IsEmpty ? n.By.Places : n.Need.Places, "Les siens, sinon ceux de sa fiche."),
        k.Maybe("depuis", Single.Date, n => n.Need.Since),
        k.Maybe("jusqua", Single.Date, n => n.Need.Until),
        k.Maybe("comble", Single.Date, n => n.Need.Met),
        k.Many("recits", Single.Text, n => n.Stories.Where(s => s.IsListed).Select(s => s.Key.Id), "Ceux qui racontent comment il a été comblé."),
        k.Many("rencontres", Single.Text, n => site.Board.MatchesOf(n).Select(m => IdOf(n.IsOffer ? m.Need : m.Offer)),
            "Ce qui pourrait lui répondre, par id : même genre d'aide, et un usage ou un territoire en commun."),
    ]);

    private static string IdOf(Listing listing) => IdOf(listing.By, listing.Need);

    /// <summary>The name by which a story says that it was met.</summary>
    private static string IdOf(Entry entry, Need need) => Plain.Text($"{entry.Key}#{need.Anchor}");

    /// <summary>A link that a project tells, to what lists may name too.</summary>
    internal sealed record ToldLink(Project From, Link Link, Entry To)
    {
        public Term? Nature => Link.Nature.Meaning as Term;
    }

    /// <summary>What ties an entry to another, said by one of them.</summary>
    public ObjectType<ToldLink> Relations => field ??= Object<ToldLink>(k =>
    [
        k.One("de", Named, r => r.From),
        k.One("nature", Term, r => r.Link.Nature),
        k.One("vers", Named, r => r.To),
        k.One("reciproque", Single.YesNo, r => r.Nature?.Reciprocal is { Yes: true }, "Le lien se dit dans les deux sens."),
        k.Maybe("inverse", Single.Words, r => r.Nature?.Inverse, "Le nom du lien dans l'autre sens."),
        k.Maybe("note", Single.Words, r => r.Link.Note),
    ]);

    public IEnumerable<ToldLink> Links =>
        from project in site.Listed<Project>()
        from link in project.Links
        let to = link.To.Entry
        where to is { IsListed: true }
        select new ToldLink(project, link, to);
}
