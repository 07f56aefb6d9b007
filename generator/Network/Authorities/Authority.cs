using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Authorities;

/// <summary>A local authority: what it supports, and its own words.</summary>
public sealed record Authority : Entry, IReachable, IGoverning
{
    public Choice? Type { get; init; }
    public PlaceUse? Place { get; init; }
    public Words? Siren { get; init; }
    public WebAddress? Site { get; init; }
    public Contact? Contact { get; init; }
    public Words? Word { get; init; }
    public ImmutableArray<Support> Supports { get; init; } = [];

    /// <summary>What was asked of all of them.</summary>
    public const string Requests = "demandes";

    /// <summary>A letter for a council.</summary>
    public const string Letter = "lettre";

    private static readonly FieldsOf<Authority> F = new();

    public static readonly Kind<Authority> Kind = new(
    [
        .. CommonFields.First<Authority>(),
        CommonFields.Summed<Authority>(Free),
        F.One(Free, "type", ("Type", "Type"),
            As.ChoiceOfCountry(
                ("commune", "commune", "commune"), ("intercommunalite", "intercommunalité", "group of communes"), ("departement", "département", "department"),
                ("province", "province", "province"), ("region", "région", "region"), ("etat", "État", "State")),
            a => a.Type, (a, v) => a with { Type = v },
            ("Ce qu'elle est.", "What it is."), "commune"),
        F.One(Free, "territoire", ("Où", "Where"), As.Place, a => a.Place, (a, v) => a with { Place = v },
            ("Son territoire.", "Its place."), "Brest"),
        CommonFields.Located<Authority>(),
        F.One(Free, "siren", ("SIREN", "SIREN"), As.Text, a => a.Siren, (a, v) => a with { Siren = v },
            ("Son numéro SIREN.", "Its SIREN number."), "212900195"),
        F.One(Free, "site", ("Site", "Site"), As.Web, a => a.Site, (a, v) => a with { Site = v },
            ("Son site.", "Its site."), "https://exemple.fr"),
        F.One(Free, "contact", ("À qui écrire", "Whom to write to"), Contact.Codec, a => a.Contact, (a, v) => a with { Contact = v },
            ("Le service à qui écrire.", "The department to write to."), "numerique@exemple.fr"),
        F.One(Free, "mot", ("Ce qu'elle en dit", "What it says"), As.Text, a => a.Word, (a, v) => a with { Word = v },
            ("Ses propres mots.", "Its own words."), "Nous aidons les projets qui restent ici", Placement.Part),
        F.Many(Free, "appuis", ("Ce qu'elle soutient", "What it supports"), Support.Codec, a => a.Supports, (a, v) => a with { Supports = v },
            ("Ce qu'elle soutient.", "What it supports."), "{appui: local, projets: la-roue-commune, depuis: 2025}", Placement.Part),
        .. CommonFields.Last<Authority>(),
    ])
    {
        Name = "collectivite",
        Noun = new("collectivité", "local authority"),
        Folder = "collectivites",
        KeptNames = [Requests, Letter],
        Title = "Collectivités",
        Asks =
        [
            new("Comment s'appelle votre collectivité ?", "titre"),
            new("Qu'est-ce ? (commune, région, État…)", "type"),
            new("Quel est son territoire ?", "territoire"),
            new("Que soutenez-vous, en vos propres mots ?", "mot"),
            new("Quel est son site ?", "site"),
            new("À quelle adresse vous écrire ? (une adresse partagée : elle sera publiée)", "contact"),
        ],
    };
}

/// <summary>A kind of support, and whom it went to.</summary>
public sealed record Support : Part
{
    public TermUse Nature { get; init; } = null!;
    public ImmutableArray<EntryUse> Projects { get; init; } = [];
    public Day? Since { get; init; }

    private static readonly FieldsOf<Support> F = new();

    public static readonly ObjectCodec<Support> Codec = new(
        new("un mot de la liste « appuis », ou {appui, projets, depuis}", "a word of the list “appuis”, or {appui, projets, depuis}"), new(), "appui",
        F.One(Required, "appui", ("Appui", "Support"), As.Term("appuis"), s => s.Nature, (s, v) => s with { Nature = v },
            ("Le genre d'appui.", "The kind of support."), "local"),
        F.Many(Free, "projets", ("Projets", "Projects"), As.Entry("projet"), s => s.Projects, (s, v) => s with { Projects = v },
            ("Les projets soutenus.", "The projects that it supports."), "la-roue-commune"),
        F.One(Free, "depuis", ("Depuis", "Since"), As.PastDate, s => s.Since, (s, v) => s with { Since = v },
            ("Depuis quand.", "Since when."), "2025"));
}
