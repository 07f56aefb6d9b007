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
        F.One(Free, "type", "Type", As.Choice(("commune", "commune"), ("intercommunalite", "intercommunalité"), ("departement", "département"), ("region", "région"), ("etat", "État")), a => a.Type, (a, v) => a with { Type = v }, "Ce qu'elle est.", "commune"),
        F.One(Free, "territoire", "Où", As.Place, a => a.Place, (a, v) => a with { Place = v }, "Son territoire.", "Brest"),
        F.One(Free, "siren", "SIREN", As.Text, a => a.Siren, (a, v) => a with { Siren = v }, "Son numéro SIREN.", "212900195"),
        F.One(Free, "site", "Site", As.Web, a => a.Site, (a, v) => a with { Site = v }, "Son site.", "https://exemple.fr"),
        F.One(Free, "contact", "À qui écrire", Contact.Codec, a => a.Contact, (a, v) => a with { Contact = v }, "Le service à qui écrire.", "numerique@exemple.fr"),
        F.One(Free, "mot", "Ce qu'elle en dit", As.Text, a => a.Word, (a, v) => a with { Word = v }, "Ses propres mots.", "Nous aidons les projets qui restent ici", Placement.Part),
        F.Many(Free, "appuis", "Ce qu'elle soutient", Support.Codec, a => a.Supports, (a, v) => a with { Supports = v }, "Ce qu'elle soutient.", "{appui: local, projets: applicolis, depuis: 2025}", Placement.Part),
        .. CommonFields.Last<Authority>(),
    ])
    {
        Name = "collectivite",
        Noun = new("collectivité", "local authority"),
        Folder = "collectivites",
        KeptNames = [Requests, Letter],
        Title = "Collectivités",
    };
}

/// <summary>A kind of support, and whom it went to.</summary>
public sealed record Support : Part
{
    public TermUse Nature { get; init; } = null!;
    public ImmutableArray<EntryUse> Projects { get; init; } = [];
    public Day? Since { get; init; }

    private static readonly FieldsOf<Support> F = new();

    public static readonly ObjectCodec<Support> Codec = new(new("un mot de la liste « appuis », ou {appui, projets, depuis}", "a word of the list “appuis”, or {appui, projets, depuis}"), new(), "appui",
        F.One(Required, "appui", "Appui", As.Term("appuis"), s => s.Nature, (s, v) => s with { Nature = v }, "Le genre d'appui.", "local"),
        F.Many(Free, "projets", "Projets", As.Entry("projet"), s => s.Projects, (s, v) => s with { Projects = v }, "Les projets soutenus.", "applicolis"),
        F.One(Free, "depuis", "Depuis", As.PastDate, s => s.Since, (s, v) => s with { Since = v }, "Depuis quand.", "2025"));
}
