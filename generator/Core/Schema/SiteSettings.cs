using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>What <c>content/site.yml</c> says of the site as a whole.</summary>
public sealed record SiteSettings : Part
{
    public static readonly SitePath File = new("content/site.yml");

    public Words Title { get; init; } = null!;
    /// <summary>« maquette » until the network adopts the site.</summary>
    public Choice? Status { get; init; }
    public Words? TwoSentences { get; init; }
    public Words? Language { get; init; }
    /// <summary>The theme of the pages, by the name of its folder; null for the usual one.</summary>
    public Words? Theme { get; init; }
    public WebAddress? Url { get; init; }
    public WebAddress? Repository { get; init; }
    public Words? Branch { get; init; }
    public Contact? Contact { get; init; }
    public Words? Publisher { get; init; }
    public Words? Host { get; init; }
    public Words? AnswersWithin { get; init; }
    public Words? Licence { get; init; }
    public ImmutableArray<MenuItem> Menu { get; init; } = [];
    public ImmutableArray<FollowedFeed> Feeds { get; init; } = [];

    public bool IsMockUp => Status is not { Word: "adopte" };

    private static readonly FieldsOf<SiteSettings> F = new();

    public static readonly FieldSet<SiteSettings> Fields = new(
    [
        F.One(Required, "titre", "Titre", As.Text, s => s.Title, (s, v) => s with { Title = v }, "Le nom du site.", "Plateformes en Communs"),
        F.One(Free, "statut", "Statut", As.Choice(("maquette", "maquette"), ("adopte", "adopté")), s => s.Status, (s, v) => s with { Status = v }, "« maquette » tant que le réseau n'a pas adopté le site.", "maquette"),
        F.One(Free, "deux-phrases", "En deux phrases", As.Summary, s => s.TwoSentences, (s, v) => s with { TwoSentences = v }, "Ce qu'est le réseau, en deux phrases.", "…"),
        F.One(Free, "langue", "Langue", As.Language, s => s.Language, (s, v) => s with { Language = v }, "La langue des messages : fr ou en.", "fr"),
        F.One(Free, "theme", "Thème", As.Text, s => s.Theme, (s, v) => s with { Theme = v }, "Le thème des pages, par le nom de son dossier dans themes/.", "communs"),
        F.One(Free, "url", "Adresse", As.Web, s => s.Url, (s, v) => s with { Url = v }, "L'adresse du site publié.", "https://exemple.org"),
        F.One(Free, "depot", "Dépôt", As.Web, s => s.Repository, (s, v) => s with { Repository = v }, "L'adresse du dépôt GitLab.", "https://framagit.org/exemple/site"),
        F.One(Free, "branche", "Branche", As.Text, s => s.Branch, (s, v) => s with { Branch = v }, "La branche publiée.", "main"),
        F.One(Free, "contact", "Contact", Contact.Codec, s => s.Contact, (s, v) => s with { Contact = v }, "L'adresse du réseau.", "bonjour@exemple.org"),
        F.One(Free, "editeur", "Éditeur", As.Text, s => s.Publisher, (s, v) => s with { Publisher = v }, "Qui publie le site.", "l'association Exemple, 1 rue du Port, 29200 Brest"),
        F.One(Free, "hebergeur", "Hébergeur", As.Text, s => s.Host, (s, v) => s with { Host = v }, "Qui l'héberge.", "GitLab"),
        F.One(Free, "reponse-sous", "Réponse sous", As.Text, s => s.AnswersWithin, (s, v) => s with { AnswersWithin = v }, "En combien de temps on répond à une proposition.", "une semaine"),
        F.One(Free, "licence", "Licence", As.Licence, s => s.Licence, (s, v) => s with { Licence = v }, "La licence des textes.", "CC-BY-SA-4.0"),
        F.Many(Free, "menu", "Menu", MenuItem.Codec, s => s.Menu, (s, v) => s with { Menu = v }, "Les pages du menu, par leur adresse.", "[/projets/, /recits/]"),
        F.Many(Free, "flux-suivis", "Flux suivis", FollowedFeed.Codec, s => s.Feeds, (s, v) => s with { Feeds = v }, "Les flux dont on relaie des récits.", "{nom: Bretagne créative, flux: https://exemple.org/flux}"),
    ]);
}

/// <summary>A line of the menu: an address of the site, named by its page unless said otherwise.</summary>
public sealed record MenuItem : Part
{
    public FileUse To { get; init; } = null!;
    public Words? Title { get; init; }
    /// <summary>Where it leads while the first page holds nothing; null for an entry that leaves the menu then.</summary>
    public FileUse? Otherwise { get; init; }
    /// <summary>Other sections in which a visitor is still under this entry.</summary>
    public ImmutableArray<FileUse> With { get; init; } = [];

    private static readonly FieldsOf<MenuItem> F = new();

    public static readonly ObjectCodec<MenuItem> Codec = new(new("une adresse du site, ou {vers, titre, sinon, avec}", "an address of the site, or {vers, titre, sinon, avec}"), new(), "vers",
        F.One(Required, "vers", "Vers", As.SiteAddress, m => m.To, (m, v) => m with { To = v }, "L'adresse dans le site.", "/projets/"),
        F.One(Free, "titre", "Titre", As.Text, m => m.Title, (m, v) => m with { Title = v }, "Le mot du menu.", "Projets"),
        F.One(Free, "sinon", "Sinon", As.SiteAddress, m => m.Otherwise, (m, v) => m with { Otherwise = v }, "L'adresse où mener tant que la première page ne contient rien.", "/rejoindre/"),
        F.Many(Free, "avec", "Avec", As.SiteAddress, m => m.With, (m, v) => m with { With = v }, "Les autres rubriques où ce mot du menu reste marqué.", "[/projets/, /avancement/]"));
}

/// <summary>A feed whose stories are relayed.</summary>
public sealed record FollowedFeed : Part
{
    public Words Name { get; init; } = null!;
    public WebAddress Feed { get; init; } = null!;
    public ImmutableArray<Words> Words { get; init; } = [];
    public ImmutableArray<PlaceUse> Places { get; init; } = [];
    public Words? Licence { get; init; }
    public Day? Since { get; init; }

    private static readonly FieldsOf<FollowedFeed> F = new();

    public static readonly ObjectCodec<FollowedFeed> Codec = new(new("{nom, flux, mots, territoires, licence, depuis}", "{nom, flux, mots, territoires, licence, depuis}"), new(), null,
        F.One(Required, "nom", "Nom", As.Text, x => x.Name, (x, v) => x with { Name = v }, "Le nom de qui publie.", "Bretagne créative"),
        F.One(Required, "flux", "Flux", As.Web, x => x.Feed, (x, v) => x with { Feed = v }, "L'adresse du flux.", "https://exemple.org/flux"),
        F.Many(Free, "mots", "Mots", As.Text, x => x.Words, (x, v) => x with { Words = v }, "Les mots qui retiennent un récit.", "[communs, coopérative]"),
        F.Many(Free, "territoires", "Où", As.Place, x => x.Places, (x, v) => x with { Places = v }, "De quel territoire il parle.", "Bretagne"),
        F.One(Free, "licence", "Licence", As.Licence, x => x.Licence, (x, v) => x with { Licence = v }, "La licence des textes.", "CC-BY-SA-4.0"),
        F.One(Free, "depuis", "Depuis", As.Date, x => x.Since, (x, v) => x with { Since = v }, "À partir de quelle date.", "2026-01-01"));
}
