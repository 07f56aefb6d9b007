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
        entry is Ally { HasSigned: false, Nearness: { Word: not Neighbour } nearness } ally ? ally with { Nearness = nearness with { Word = Neighbour, Label = Neighbour } } : entry;

    private static readonly FieldsOf<Ally> F = new();

    public static readonly Kind<Ally> Kind = new(
    [
        .. CommonFields.First<Ally>(),
        CommonFields.Summed<Ally>(Free),
        F.One(Free, "proximite", "Lien avec le réseau", As.Choice(("allie", "allié"), ("ami", "ami"), (Neighbour, Neighbour)), a => a.Nearness, (a, v) => a with { Nearness = v }, "Un allié s'engage avec nous, un ami partage nos valeurs, un voisin fait un métier proche. Choisi par lui-même.", "voisin"),
        F.One(Free, "secteur", "Secteur", As.Text, a => a.Sector, (a, v) => a with { Sector = v }, "Son secteur.", "logiciel libre"),
        F.Many(Free, "usages", "À quoi ça sert", As.Term("usages"), a => a.Uses, (a, v) => a with { Uses = v }, "Les usages qu'il sert.", "livraison"),
        F.Many(Free, "territoires", "Où", As.Place, a => a.Places, (a, v) => a with { Places = v }, "Où il agit.", "Bretagne"),
        F.Many(Free, "groupes", "Groupes de travail", As.Entry("groupe"), a => a.Groups, (a, v) => a with { Groups = v }, "Les groupes auxquels il prend part.", "plateformes-en-communs", inverse: "Membres"),
        F.One(Free, "site", "Site", As.Web, a => a.Site, (a, v) => a with { Site = v }, "Son site.", "https://exemple.org"),
        F.One(Free, "contact", "À qui écrire", Contact.Codec, a => a.Contact, (a, v) => a with { Contact = v }, "À qui écrire, de préférence une adresse partagée.", "bonjour@exemple.org"),
        F.One(Free, "depuis", "Depuis", As.PastDate, a => a.Since, (a, v) => a with { Since = v }, "Depuis quand.", "2018"),
        F.One(Free, "engagements", "Ce que chacun promet", MutualPromises.Codec, a => a.Promises, (a, v) => a with { Promises = v }, "Ce que chacun promet à l'autre.", "{nous: relayer ses appels, eux: héberger nos listes}", Placement.Part),
        F.One(Free, "signe", "Ce qu'il a signé", Signatures.Codec, a => a.Signed, (a, v) => a with { Signed = v }, "Ce qu'il a signé, et quand.", "{amitie: 2026-03-14}", Placement.Part),
        F.One(Free, "se-distingue", "En quoi il se distingue", As.Text, a => a.Distinction, (a, v) => a with { Distinction = v }, "En une phrase, par les personnes concernées.", "Nous hébergeons sans publicité", Placement.Part),
        F.One(Free, "ouverture", "Ce qui est ouvert, et pourquoi", Opening.Codec, a => a.Opening, (a, v) => a with { Opening = v }, "Ce qui est ouvert, et pourquoi.", "libre", Placement.Part),
        F.Many(Free, "besoins", "Besoins", Need.Codec, a => a.Needs, (a, v) => a with { Needs = v }, "Ce qu'il cherche.", "Apprendre à animer une communauté", Placement.Part),
        F.Many(Free, "offres", "Offres", Need.Codec, a => a.Offers, (a, v) => a with { Offers = v }, "Ce qu'il offre.", "Un hébergement libre", Placement.Part),
        F.One(Free, "objectifs", "Ce qu'il veut faire", Goals.Codec, a => a.Goals, (a, v) => a with { Goals = v }, "Ce qu'il veut faire.", "Ouvrir un lieu", Placement.Part),
        .. CommonFields.Last<Ally>(),
    ])
    {
        Name = "allie",
        Complete = NeedNames.Give,
        Checks = [NeedChecks.Check, AllyChecks.Check],
        Noun = new("allié", "ally"),
        Folder = "allies",
        Title = "Alliés, amis et voisins",
    };
}

/// <summary>What the network and an ally promise each other.</summary>
public sealed record MutualPromises : Part
{
    public Words? Ours { get; init; }
    public Words? Theirs { get; init; }

    private static readonly FieldsOf<MutualPromises> F = new();

    public static readonly ObjectCodec<MutualPromises> Codec = new(new("{nous, eux}", "{nous, eux}"), new(), null,
        F.One(Free, "nous", "Nous", As.Text, p => p.Ours, (p, v) => p with { Ours = v }, "Ce que nous promettons.", "relayer ses appels"),
        F.One(Free, "eux", "Eux", As.Text, p => p.Theirs, (p, v) => p with { Theirs = v }, "Ce qu'ils promettent.", "héberger nos listes"));
}

/// <summary>Which text was signed, and when.</summary>
public sealed record Signatures : Part
{
    public Day? Manifesto { get; init; }
    public Day? Charter { get; init; }
    public Day? Friendship { get; init; }

    private static readonly FieldsOf<Signatures> F = new();

    public static readonly ObjectCodec<Signatures> Codec = new(new("{manifeste, charte, amitie}", "{manifeste, charte, amitie}"), new(), null,
        F.One(Free, "manifeste", "Manifeste", As.PastDate, s => s.Manifesto, (s, v) => s with { Manifesto = v }, "Quand il a signé le manifeste.", "2026-03-14"),
        F.One(Free, "charte", "Charte", As.PastDate, s => s.Charter, (s, v) => s with { Charter = v }, "Quand il a signé la charte.", "2026-03-14"),
        F.One(Free, "amitie", "Déclaration d'amitié", As.PastDate, s => s.Friendship, (s, v) => s with { Friendship = v }, "Quand il a signé la déclaration d'amitié.", "2026-03-14"));
}
