using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Groups;

/// <summary>A working group. Its members are the entries that say so.</summary>
public sealed record WorkingGroup : Entry, INeeding, IHasUses, IPlaced, IReachable, IOfNetwork
{
    public Choice? State { get; init; }
    public ImmutableArray<Facilitator> Facilitators { get; init; } = [];
    public Words? Rhythm { get; init; }
    public Words? Joining { get; init; }
    public ImmutableArray<Channel> Channels { get; init; } = [];
    public ImmutableArray<TermUse> Uses { get; init; } = [];
    public ImmutableArray<PlaceUse> Places { get; init; } = [];
    public ImmutableArray<Need> Needs { get; init; } = [];
    public ImmutableArray<Need> Offers { get; init; } = [];
    public Goals? Goals { get; init; }
    public Words? Distinction { get; init; }

    /// <summary>A group is reached through the first of those who keep it going who can be, whatever their function.</summary>
    Contact? IReachable.Contact => Contacts.FirstOrDefault(c => c.Mail is not null || c.Page is not null) is { } first ? first with { Role = null } : null;

    Mailbox? IReachable.Mail => Contacts.Select(c => c.Mail).FirstOrDefault(m => m is not null);

    private IEnumerable<Contact> Contacts => Facilitators.Select(f => f.Contact).OfType<Contact>();

    public Entry With(ImmutableArray<Need> needs, ImmutableArray<Need> offers) => this with { Needs = needs, Offers = offers };

    private static readonly FieldsOf<WorkingGroup> F = new();

    public static readonly Kind<WorkingGroup> Kind = new(
    [
        .. CommonFields.First<WorkingGroup>(),
        CommonFields.Summed<WorkingGroup>(Required),
        F.One(Free, "etat", ("Où en est le groupe", "Where the group stands"),
            As.Choice(("actif", "actif", "active"), ("en-sommeil", "en sommeil", "dormant"), ("clos", "clos", "closed")), g => g.State,
            (g, v) => g with { State = v },
            ("Si le groupe se réunit.", "Whether the group meets."), "actif"),
        F.One(Free, "rejoindre", ("Comment le rejoindre", "How to join"), As.Text, g => g.Joining, (g, v) => g with { Joining = v },
            ("Comment on le rejoint.", "How one joins it."), "Écrivez à bonjour@exemple.org"),
        F.One(Free, "rythme", ("Rythme", "Rhythm"), As.Text, g => g.Rhythm, (g, v) => g with { Rhythm = v },
            ("Quand il se réunit.", "When it meets."), "un jeudi par mois"),
        F.Many(Free, "animation", ("Qui l'anime", "Who hosts it"), Facilitator.Codec, g => g.Facilitators, (g, v) => g with { Facilitators = v },
            ("Qui l'anime : une fonction avant un nom.", "Who hosts it: a role rather than a name."), "l'équipe d'animation"),
        F.Many(Free, "canaux", ("Où l'on échange", "Where one talks"), Channel.Codec, g => g.Channels, (g, v) => g with { Channels = v },
            ("Où l'on échange.", "Where one talks."), "https://forum.exemple.org"),
        F.Many(Free, "usages", ("À quoi ça sert", "What it is for"), As.Term("usages"), g => g.Uses, (g, v) => g with { Uses = v },
            ("Les usages dont il parle.", "The usages that it speaks of."), "livraison"),
        F.Many(Free, "territoires", ("Où", "Where"), As.Place, g => g.Places, (g, v) => g with { Places = v },
            ("Où il agit.", "Where it acts."), "Brest"),
        CommonFields.Located<WorkingGroup>(),
        F.Many(Free, "besoins", ("Besoins", "Needs"), Need.Codec, g => g.Needs, (g, v) => g with { Needs = v },
            ("Ce que le groupe cherche.", "What the group is looking for."), "Quelqu'un pour relire", Placement.Part),
        F.Many(Free, "offres", ("Offres", "Offers"), Need.Codec, g => g.Offers, (g, v) => g with { Offers = v },
            ("Ce que le groupe offre.", "What the group offers."), "Une relecture de statuts", Placement.Part),
        F.One(Free, "objectifs", ("Ce qu'il veut faire", "What it wants to do"), Goals.Codec, g => g.Goals, (g, v) => g with { Goals = v },
            ("Ce que le groupe veut faire.", "What the group wants to do."), "Écrire un guide", Placement.Part),
        F.One(Free, "se-distingue", ("En quoi il se distingue", "What sets it apart"), As.Text, g => g.Distinction, (g, v) => g with { Distinction = v },
            ("En une phrase, par les personnes concernées.", "In one sentence, by those concerned."), "On y parle de comptabilité", Placement.Part),
        .. CommonFields.Last<WorkingGroup>(),
    ])
    {
        Name = "groupe",
        Noun = new("groupe", "group"),
        Folder = "groupes",
        Title = "Groupes de travail",
        Asks =
        [
            new("Comment s'appelle votre groupe ?", "titre"),
            new("À quoi sert-il, et à qui ? (deux phrases)", "resume", "usages"),
            new("Où agit-il ?", "territoires"),
            new("Comment peut-on le rejoindre ?", "rejoindre"),
            new("Quand se réunit-il ?", "rythme"),
            new("De quoi avez-vous besoin, et que pouvez-vous offrir ?", "besoins", "offres"),
        ],
        Complete = NeedNames.Give,
        Checks = [NeedChecks.Check],
    };
}

/// <summary>Who keeps a group going: a function, rather than a person.</summary>
public sealed record Facilitator : Part
{
    public Words? Role { get; init; }
    public Contact? Contact { get; init; }
    public Words? Name { get; init; }

    private static readonly FieldsOf<Facilitator> F = new();

    public static readonly ObjectCodec<Facilitator> Codec = new(
        new("une fonction, ou {role, contact, nom}", "a function, or {role, contact, nom}"), new(), "role",
        F.One(Free, "role", ("Fonction", "Role"), As.Text, x => x.Role, (x, v) => x with { Role = v },
            ("La fonction.", "The role."), "l'équipe d'animation"),
        F.One(Free, "contact", ("À qui écrire", "Whom to write to"), Contact.Codec, x => x.Contact, (x, v) => x with { Contact = v },
            ("À qui écrire.", "Whom to write to."), "groupe@exemple.org"),
        F.One(Free, "nom", ("Nom", "Name"), As.Text, x => x.Name, (x, v) => x with { Name = v },
            ("Un nom ou un pseudonyme, si la personne le souhaite.", "A name or a pseudonym, if the person wishes it."), "Camille"));
}
