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
    /// <summary>The code of the country whose places it knows; null for the usual one.</summary>
    public Words? Country { get; init; }
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
    /// <summary>Whether pages have cards; null for what the size of the site says.</summary>
    public YesNo? Cards { get; init; }
    /// <summary>Whether those whom sheets give as contacts are written to once a year.</summary>
    public YesNo? Reminders { get; init; }
    public ImmutableArray<Thanks> Thanks { get; init; } = [];
    /// <summary>Names that are thanked nowhere.</summary>
    public ImmutableArray<Words> Unthanked { get; init; } = [];
    /// <summary>What the site has of all that a network may tell; none for all of it.</summary>
    public ImmutableArray<Words> Sections { get; init; } = [];
    public ImmutableArray<MenuItem> Menu { get; init; } = [];
    public ImmutableArray<FollowedFeed> Feeds { get; init; } = [];

    public bool IsMockUp => Status is not { Word: "adopte" };

    private static readonly FieldsOf<SiteSettings> F = new();

    public static readonly FieldSet<SiteSettings> Fields = new(
    [
        F.One(Required, "titre", ("Titre", "Title"), As.Text, s => s.Title, (s, v) => s with { Title = v },
            ("Le nom du site.", "The name of the site."), "Réseau des ateliers"),
        F.One(Free, "statut", ("Statut", "Status"),
            As.Choice(("maquette", "maquette", "mock-up"), ("adopte", "adopté", "adopted")), s => s.Status, (s, v) => s with { Status = v },
            ("« maquette » tant que le réseau n'a pas adopté le site.", "“maquette” as long as the network has not adopted the site."), "maquette"),
        F.One(Free, "deux-phrases", ("En deux phrases", "In two sentences"), As.Summary, s => s.TwoSentences, (s, v) => s with { TwoSentences = v },
            ("Ce qu'est le réseau, en deux phrases.", "What the network is, in two sentences."), "…"),
        F.One(Free, "langue", ("Langue", "Language"), As.Language, s => s.Language, (s, v) => s with { Language = v },
            ("La langue des messages : fr ou en.", "The language of messages: fr or en."), "fr"),
        F.One(Free, "pays", ("Pays", "Country"), As.Country, s => s.Country, (s, v) => s with { Country = v },
            ("Le pays du réseau, par son code en deux lettres : le site en connaît les communes et ce qui les contient. FR si rien n'est dit.",
             "The country of the network, by its code in two letters: the site knows its communes and what holds them. FR if nothing is said."), "BE"),
        F.One(Free, "theme", ("Thème", "Theme"), As.Text, s => s.Theme, (s, v) => s with { Theme = v },
            ("Le thème des pages, par le nom de son dossier dans themes/.", "The theme of the pages, by the name of its folder in themes/."), "communs"),
        F.One(Free, "url", ("Adresse", "Address"), As.Web, s => s.Url, (s, v) => s with { Url = v },
            ("L'adresse du site publié.", "The address of the published site."), "https://exemple.org"),
        F.One(Free, "depot", ("Dépôt", "Repository"), As.Web, s => s.Repository, (s, v) => s with { Repository = v },
            ("L'adresse du dépôt GitLab.", "The address of the GitLab repository."), "https://framagit.org/exemple/site"),
        F.One(Free, "branche", ("Branche", "Branch"), As.Text, s => s.Branch, (s, v) => s with { Branch = v },
            ("La branche publiée.", "The branch that is published."), "main"),
        F.One(Free, "contact", ("Contact", "Contact"), Contact.Codec, s => s.Contact, (s, v) => s with { Contact = v },
            ("L'adresse du réseau.", "The address of the network."), "bonjour@exemple.org"),
        F.One(Free, "editeur", ("Éditeur", "Publisher"), As.Text, s => s.Publisher, (s, v) => s with { Publisher = v },
            ("Qui publie le site.", "Who publishes the site."), "l'association Exemple, 1 rue du Port"),
        F.One(Free, "hebergeur", ("Hébergeur", "Host"), As.Text, s => s.Host, (s, v) => s with { Host = v },
            ("Qui l'héberge.", "Who hosts it."), "GitLab"),
        F.One(Free, "reponse-sous", ("Réponse sous", "Answer within"), As.Text, s => s.AnswersWithin, (s, v) => s with { AnswersWithin = v },
            ("En combien de temps on répond à une proposition.", "How soon a proposal is answered."), "une semaine"),
        F.One(Free, "licence", ("Licence", "Licence"), As.Licence, s => s.Licence, (s, v) => s with { Licence = v },
            ("La licence des textes.", "The licence of the texts."), "CC-BY-SA-4.0"),
        F.One(Free, "cartes", ("Cartes", "Cards"), As.YesNo, s => s.Cards, (s, v) => s with { Cards = v },
            ("« non » : pas d'image à montrer à côté des liens vers les fiches ; « oui » : aussi quand elles sont plus de deux mille.",
             "“non”: no picture to show beside links to sheets; “oui”: also when they are more than two thousand."), "oui"),
        F.One(Free, "rappels", ("Rappels", "Reminders"), As.YesNo, s => s.Reminders, (s, v) => s with { Reminders = v },
            ("« non » : le robot n'écrit pas aux contacts des fiches, une fois par an, pour leur demander si elles sont encore vraies.",
             "“non”: the robot does not write to the contacts of sheets, once a year, to ask whether they are still true."), "non"),
        F.Many(Free, "merci", ("Mercis", "Thanks"), Schema.Thanks.Codec, s => s.Thanks, (s, v) => s with { Thanks = v },
            ("Les personnes à remercier que les fiches ne nomment pas, avec leur accord.", "The people to thank whom sheets do not name, with their agreement."), "{nom: Awa Diallo, pour: traduire}"),
        F.Many(Free, "sans-merci", ("Sans merci", "Without thanks"), As.Text, s => s.Unthanked, (s, v) => s with { Unthanked = v },
            ("Les noms à ne pas faire paraître sur la page des mercis.", "The names that are not to stand on the page of thanks."), "Un nom"),
        F.Many(Free, SiteSection.Key, ("Rubriques", "Sections"), As.Text, s => s.Sections, (s, v) => s with { Sections = v },
            ("Les rubriques du site, parmi toutes celles qui existent ; toutes si rien n'est dit.",
             "The sections of the site, among all that there are; all of them if nothing is said."), "[recits, rencontres, besoins]"),
        F.Many(Free, "menu", ("Menu", "Menu"), MenuItem.Codec, s => s.Menu, (s, v) => s with { Menu = v },
            ("Les pages du menu, par leur adresse.", "The pages of the menu, by their address."), "[/projets/, /contribuer/]"),
        F.Many(Free, "flux-suivis", ("Flux suivis", "Feeds followed"), FollowedFeed.Codec, s => s.Feeds, (s, v) => s with { Feeds = v },
            ("Les flux dont on relaie des récits.", "The feeds whose stories are relayed."), "{nom: Les nouvelles du port, flux: https://exemple.org/flux}"),
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

    public static readonly ObjectCodec<MenuItem> Codec = new(
        new("une adresse du site, ou {vers, titre, sinon, avec}", "an address of the site, or {vers, titre, sinon, avec}"), new(), "vers",
        F.One(Required, "vers", ("Vers", "To"), As.SiteAddress, m => m.To, (m, v) => m with { To = v },
            ("L'adresse dans le site.", "The address in the site."), "/projets/"),
        F.One(Free, "titre", ("Titre", "Title"), As.Text, m => m.Title, (m, v) => m with { Title = v },
            ("Le mot du menu.", "The word of the menu."), "Projets"),
        F.One(Free, "sinon", ("Sinon", "Otherwise"), As.SiteAddress, m => m.Otherwise, (m, v) => m with { Otherwise = v },
            ("L'adresse où mener tant que la première page ne contient rien.", "Where to lead as long as the first page holds nothing."), "/contribuer/"),
        F.Many(Free, "avec", ("Avec", "With"), As.SiteAddress, m => m.With, (m, v) => m with { With = v },
            ("Les autres rubriques où ce mot du menu reste marqué.",
             "The other sections where this word of the menu stays marked."), "[/projets/, /avancement/]"));
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

    public static readonly ObjectCodec<FollowedFeed> Codec = new(
        new("{nom, flux, mots, territoires, licence, depuis}", "{nom, flux, mots, territoires, licence, depuis}"), new(), null,
        F.One(Required, "nom", ("Nom", "Name"), As.Text, x => x.Name, (x, v) => x with { Name = v },
            ("Le nom de qui publie.", "The name of whoever publishes."), "Les nouvelles du port"),
        F.One(Required, "flux", ("Flux", "Feed"), As.Web, x => x.Feed, (x, v) => x with { Feed = v },
            ("L'adresse du flux.", "The address of the feed."), "https://exemple.org/flux"),
        F.Many(Free, "mots", ("Mots", "Words"), As.Text, x => x.Words, (x, v) => x with { Words = v },
            ("Les mots qui retiennent un récit.", "The words that keep a story."), "[communs, coopérative]"),
        F.Many(Free, "territoires", ("Où", "Where"), As.Place, x => x.Places, (x, v) => x with { Places = v },
            ("De quel territoire il parle.", "The place that it speaks of."), "Brest"),
        F.One(Free, "licence", ("Licence", "Licence"), As.Licence, x => x.Licence, (x, v) => x with { Licence = v },
            ("La licence des textes.", "The licence of the texts."), "CC-BY-SA-4.0"),
        F.One(Free, "depuis", ("Depuis", "Since"), As.Date, x => x.Since, (x, v) => x with { Since = v },
            ("À partir de quelle date.", "From which date on."), "2026-01-01"));
}
