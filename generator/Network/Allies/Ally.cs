using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.Groups;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Network.Usages;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Allies;

/// <summary>An ally, a friend or a neighbour of the network. Nobody is declared a friend without knowing it.</summary>
public sealed record Ally : Entry, INeeding, IUsable, IPlaced, IReachable, IMember
{
    public Choice? Nearness { get; init; }
    public Words? Sector { get; init; }
    public ImmutableArray<TermUse> Uses { get; init; } = [];
    public ImmutableArray<PlaceUse> Places { get; init; } = [];
    public ImmutableArray<EntryUse> Groups { get; init; } = [];
    public Opening? Opening { get; init; }
    public ImmutableArray<Need> Needs { get; init; } = [];
    public ImmutableArray<Need> Offers { get; init; } = [];
    public Goals? Goals { get; init; }
    public WebAddress? Site { get; init; }
    public Contact? Contact { get; init; }
    public Day? Since { get; init; }
    public MutualPromises? Promises { get; init; }
    public Signatures? Signed { get; init; }
    public Words? Distinction { get; init; }

    /// <summary>What it is for the network until it says and signs something else.</summary>
    public const string Neighbour = "voisin";

    public bool HasSigned => Signed is { } signed && (signed.Manifesto ?? signed.Charter ?? signed.Friendship) is not null;

    public Readiness Readiness => Readiness.Neighbour;

    public Entry With(ImmutableArray<Need> needs, ImmutableArray<Need> offers) => this with { Needs = needs, Offers = offers };

    /// <summary>Nobody is told a friend before a signature.</summary>
    public static Entry Redact(Entry entry) =>
        entry is Ally { HasSigned: false, Nearness: { Word: not Neighbour } nearness } ally
            ? ally with { Nearness = nearness with { Word = Neighbour, Label = Neighbour } } : entry;

    private static readonly FieldsOf<Ally> F = new();

    public static readonly Kind<Ally> Kind = new(
    [
        .. CommonFields.First<Ally>(),
        CommonFields.Summed<Ally>(Free),
        F.One(Free, "proximite", ("Lien avec le réseau", "Link with the network"),
            As.Choice(("allie", "allié", "ally"), ("ami", "ami", "friend"), (Neighbour, Neighbour, "neighbour")), a => a.Nearness,
            (a, v) => a with { Nearness = v },
            ("Un allié s'engage avec nous, un ami partage nos valeurs, un voisin fait un métier proche. Choisi par lui-même.",
             "An ally commits with us, a friend shares our values, a neighbour has a trade close to ours. Chosen by itself."), "voisin"),
        F.One(Free, "secteur", ("Secteur", "Sector"), As.Text, a => a.Sector, (a, v) => a with { Sector = v },
            ("Son secteur.", "Its sector."), "logiciel libre"),
        F.Many(Free, "usages", ("À quoi ça sert", "What it is for"), As.Term("usages"), a => a.Uses, (a, v) => a with { Uses = v },
            ("Les usages qu'il sert.", "The usages that it serves."), "livraison"),
        F.Many(Free, "territoires", ("Où", "Where"), As.Place, a => a.Places, (a, v) => a with { Places = v },
            ("Où il agit.", "Where it acts."), "Brest"),
        CommonFields.Located<Ally>(),
        F.Many(Free, "groupes", ("Groupes de travail", "Working groups"), As.Entry("groupe"), a => a.Groups, (a, v) => a with { Groups = v },
            ("Les groupes auxquels il prend part.", "The groups in which it takes part."), "accueil", inverse: ("Membres", "Members")),
        F.One(Free, "site", ("Site", "Site"), As.Web, a => a.Site, (a, v) => a with { Site = v },
            ("Son site.", "Its site."), "https://exemple.org"),
        F.One(Free, "contact", ("À qui écrire", "Whom to write to"), Contact.Codec, a => a.Contact, (a, v) => a with { Contact = v },
            ("À qui écrire, de préférence une adresse partagée.", "Whom to write to, rather a shared address."), "bonjour@exemple.org"),
        F.One(Free, "depuis", ("Depuis", "Since"), As.PastDate, a => a.Since, (a, v) => a with { Since = v },
            ("Depuis quand.", "Since when."), "2018"),
        F.One(Free, "engagements", ("Ce que chacun promet", "What each promises"), MutualPromises.Codec, a => a.Promises, (a, v) => a with { Promises = v },
            ("Ce que chacun promet à l'autre.", "What each promises the other."), "{nous: relayer ses appels, eux: héberger nos listes}", Placement.Part),
        F.One(Free, "signe", ("Ce qu'il a signé", "What it signed"), Signatures.Codec, a => a.Signed, (a, v) => a with { Signed = v },
            ("Ce qu'il a signé, et quand.", "What it signed, and when."), "{amitie: 2026-03-14}", Placement.Part),
        F.One(Free, "se-distingue", ("En quoi il se distingue", "What sets it apart"), As.Text, a => a.Distinction, (a, v) => a with { Distinction = v },
            ("En une phrase, par les personnes concernées.", "In one sentence, by those concerned."), "Nous hébergeons sans publicité", Placement.Part),
        F.One(Free, "ouverture", ("Ce qui est ouvert, et pourquoi", "What is open, and why"), Opening.Codec, a => a.Opening, (a, v) => a with { Opening = v },
            ("Ce qui est ouvert, et pourquoi.", "What is open, and why."), "libre", Placement.Part),
        F.Many(Free, "besoins", ("Besoins", "Needs"), Need.Codec, a => a.Needs, (a, v) => a with { Needs = v },
            ("Ce qu'il cherche.", "What it is looking for."), "Apprendre à animer une communauté", Placement.Part),
        F.Many(Free, "offres", ("Offres", "Offers"), Need.Codec, a => a.Offers, (a, v) => a with { Offers = v },
            ("Ce qu'il offre.", "What it offers."), "Un hébergement libre", Placement.Part),
        F.One(Free, "objectifs", ("Ce qu'il veut faire", "What it wants to do"), Goals.Codec, a => a.Goals, (a, v) => a with { Goals = v },
            ("Ce qu'il veut faire.", "What it wants to do."), "Ouvrir un lieu", Placement.Part),
        .. CommonFields.Last<Ally>(),
    ])
    {
        Name = "allie",
        Complete = NeedNames.Give,
        Checks = [NeedChecks.Check, AllyChecks.Check],
        Noun = new("allié", "ally"),
        Folder = "allies",
        Title = "Alliés, amis et voisins",
        Asks =
        [
            new("Comment s'appelle votre organisation ?", "titre"),
            new("Que fait-elle, et pour qui ? (deux phrases)", "resume", "usages"),
            new("Où agit-elle ?", "territoires"),
            new("Quel est son site ?", "site"),
            new("De quoi avez-vous besoin, et que pouvez-vous offrir ?", "besoins", "offres"),
            new("À quelle adresse vous écrire ? (une adresse partagée : elle sera publiée)", "contact"),
            new("Qu'est-ce qui vous rapproche du réseau ?", Ask.Body),
        ],
    };
}

/// <summary>What the network and an ally promise each other.</summary>
public sealed record MutualPromises : Part
{
    public Words? Ours { get; init; }
    public Words? Theirs { get; init; }

    private static readonly FieldsOf<MutualPromises> F = new();

    public static readonly ObjectCodec<MutualPromises> Codec = new(new("{nous, eux}", "{nous, eux}"), new(), null,
        F.One(Free, "nous", ("Nous", "We"), As.Text, p => p.Ours, (p, v) => p with { Ours = v },
            ("Ce que nous promettons.", "What we promise."), "relayer ses appels"),
        F.One(Free, "eux", ("Eux", "They"), As.Text, p => p.Theirs, (p, v) => p with { Theirs = v },
            ("Ce qu'ils promettent.", "What they promise."), "héberger nos listes"));
}

/// <summary>Which text was signed, and when.</summary>
public sealed record Signatures : Part
{
    public Day? Manifesto { get; init; }
    public Day? Charter { get; init; }
    public Day? Friendship { get; init; }

    private static readonly FieldsOf<Signatures> F = new();

    public static readonly ObjectCodec<Signatures> Codec = new(new("{manifeste, charte, amitie}", "{manifeste, charte, amitie}"), new(), null,
        F.One(Free, "manifeste", ("Manifeste", "Manifesto"), As.PastDate, s => s.Manifesto, (s, v) => s with { Manifesto = v },
            ("Quand il a signé le manifeste.", "When it signed the manifesto."), "2026-03-14"),
        F.One(Free, "charte", ("Charte", "Charter"), As.PastDate, s => s.Charter, (s, v) => s with { Charter = v },
            ("Quand il a signé la charte.", "When it signed the charter."), "2026-03-14"),
        F.One(Free, "amitie", ("Déclaration d'amitié", "Declaration of friendship"), As.PastDate, s => s.Friendship, (s, v) => s with { Friendship = v },
            ("Quand il a signé la déclaration d'amitié.", "When it signed the declaration of friendship."), "2026-03-14"));
}
