using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Projects;

/// <summary>How far a project was, or will be, since when and, where it is known, until when.</summary>
public sealed record Phase : Part
{
    public TermUse Stage { get; init; } = null!;
    public Day Since { get; init; } = null!;
    public Day? Until { get; init; }
    public Words? Note { get; init; }

    /// <summary>It has not begun: it is planned, and never where the project stands.</summary>
    public bool IsPlanned => Since.IsAhead;

    private static readonly FieldsOf<Phase> F = new();

    public static readonly ObjectCodec<Phase> Codec = new(new("{etape, depuis, jusqua, note}", "{etape, depuis, jusqua, note}"), new(), null,
        F.One(Required, "etape", ("Étape", "Stage"), As.ClosedTerm("etapes"), p => p.Stage, (p, v) => p with { Stage = v },
            ("L'étape.", "The stage."), "prototype"),
        F.One(Required, "depuis", ("Depuis", "Since"), As.Date, p => p.Since, (p, v) => p with { Since = v },
            ("Depuis quand ; une date à venir dit ce qui est prévu.", "Since when; a date to come says what is planned."), "2017"),
        F.One(Free, "jusqua", ("Jusqu'à", "Until"), As.Date, p => p.Until, (p, v) => p with { Until = v },
            ("Jusqu'à quand, si l'étape suivante ne le dit pas.", "Until when, if the next stage does not say it."), "2019"),
        F.One(Free, "note", ("Note", "Note"), As.Text, p => p.Note, (p, v) => p with { Note = v },
            ("Ce qui s'est passé.", "What happened."), "Première tournée à trois vélos"));
}

/// <summary>Whether one can use or join a project, and how one starts.</summary>
public sealed record Welcome : Part
{
    public Choice? Open { get; init; }
    public Words? ToWhom { get; init; }
    public Words? How { get; init; }
    public Words? Where { get; init; }

    private static readonly FieldsOf<Welcome> F = new();

    public static readonly ObjectCodec<Welcome> Codec = new(
        new("oui, bientot, sur-demande, non, ou {ouvert, a-qui, comment, ou}", "oui, bientot, sur-demande, non, or {ouvert, a-qui, comment, ou}"), new(),
        new(["ouvert", "comment"], text => text is "oui" or "bientot" or "sur-demande" or "non" ? "ouvert" : "comment"),
        F.One(Free, "ouvert", ("Peut-on s'en servir", "Can one use it"),
            As.Choice(
                ("oui", "oui", "yes"), ("bientot", "bientôt", "soon"), ("sur-demande", "sur demande", "on request"),
                ("non", "pas pour l'instant", "not for now")),
            w => w.Open, (w, v) => w with { Open = v },
            ("Peut-on s'en servir ou le rejoindre.", "Whether one may use or join it."), "oui"),
        F.One(Free, "a-qui", ("À qui", "For whom"), As.Text, w => w.ToWhom, (w, v) => w with { ToWhom = v },
            ("À qui c'est ouvert.", "For whom it is open."), "aux commerces du quartier"),
        F.One(Free, "comment", ("Comment commencer", "How to begin"), As.Text, w => w.How, (w, v) => w with { How = v },
            ("Comment on commence.", "How one begins."), "Venez un mardi à 18 h"),
        F.One(Free, "ou", ("Où", "Where"), As.Text, w => w.Where, (w, v) => w with { Where = v },
            ("Où.", "Where."), "à l'atelier, 3 rue du Port"));
}

/// <summary>The structure that carries a project: a project and a structure are two things.</summary>
public sealed record Carrier : Part
{
    public Words Name { get; init; } = null!;
    public TermUse? LegalForm { get; init; }
    public WebAddress? Site { get; init; }

    private static readonly FieldsOf<Carrier> F = new();

    public static readonly ObjectCodec<Carrier> Codec = new(
        new("un nom, ou {nom, forme-juridique, site}", "a name, or {nom, forme-juridique, site}"), new(), "nom",
        F.One(Required, "nom", ("Nom", "Name"), As.Text, c => c.Name, (c, v) => c with { Name = v },
            ("Le nom de la structure.", "The name of the organisation."), "SCIC La Roue commune"),
        F.One(Free, "forme-juridique", ("Forme juridique", "Legal form"), As.Term("formes-juridiques"), c => c.LegalForm, (c, v) => c with { LegalForm = v },
            ("Sa forme juridique.", "Its legal form."), "scic"),
        F.One(Free, "site", ("Site", "Site"), As.Web, c => c.Site, (c, v) => c with { Site = v },
            ("Son site.", "Its site."), "https://exemple.org"));
}

/// <summary>The software that people install or open: where it works, and its latest version.</summary>
public sealed record Release : Part
{
    public ImmutableArray<Words> Platforms { get; init; } = [];
    public Words? Version { get; init; }
    public Day? On { get; init; }

    private static readonly FieldsOf<Release> F = new();

    public static readonly ObjectCodec<Release> Codec = new(
        new("un appareil ou un système, ou {appareils, version, publiee-le}", "a device or a system, or {appareils, version, publiee-le}"), new(),
        "appareils",
        F.Many(Free, "appareils", ("Fonctionne avec", "Runs on"), As.Text, r => r.Platforms, (r, v) => r with { Platforms = v },
            ("Les appareils et les systèmes où il fonctionne.", "The devices and systems on which it runs."), "[Android, iPhone, navigateur]"),
        F.One(Free, "version", ("Dernière version", "Latest version"), As.Text, r => r.Version, (r, v) => r with { Version = v },
            ("Le numéro de sa dernière version.", "The number of its latest version."), "\"2.4\""),
        F.One(Free, "publiee-le", ("Publiée", "Published"), As.PastDate, r => r.On, (r, v) => r with { On = v },
            ("Quand cette version est sortie.", "When this version came out."), "2026-03"));
}

/// <summary>Whether everybody can use it, by whom it was looked at and when: a degree with its date.</summary>
public sealed record Access : Part
{
    public Choice State { get; init; } = null!;
    public Day? On { get; init; }
    public WebAddress? Statement { get; init; }

    private static readonly FieldsOf<Access> F = new();

    public static readonly ObjectCodec<Access> Codec = new(
        new("totale, partielle, non, inconnue, ou {etat, le, declaration}", "totale, partielle, non, inconnue, or {etat, le, declaration}"), new(), "etat",
        F.One(Required, "etat", ("État", "State"),
            As.Choice(
                ("totale", "totale", "full"), ("partielle", "partielle", "partial"), ("non", "pas encore accessible", "not accessible yet"),
                ("inconnue", "pas encore vérifiée", "not checked yet")),
            a => a.State, (a, v) => a with { State = v },
            ("Ce qu'on en sait.", "What is known of it."), "partielle"),
        F.One(Free, "le", ("Vérifiée", "Checked"), As.PastDate, a => a.On, (a, v) => a with { On = v },
            ("Quand on l'a vérifié.", "When it was checked."), "2026-03"),
        F.One(Free, "declaration", ("Déclaration", "Statement"), As.Web, a => a.Statement, (a, v) => a with { Statement = v },
            ("La page où c'est expliqué.", "The page that explains it."), "https://exemple.org/accessibilite"));
}

/// <summary>A dated figure; its unit is that of its indicator.</summary>
public sealed record Figure : Part
{
    public TermUse What { get; init; } = null!;
    public Amount Number { get; init; } = null!;
    public Day? Date { get; init; }
    public Words? Source { get; init; }
    public Words? Method { get; init; }

    private static readonly FieldsOf<Figure> F = new();

    public static readonly ObjectCodec<Figure> Codec = new(new("{quoi, valeur, date, source, methode}", "{quoi, valeur, date, source, methode}"), new(), null,
        F.One(Required, "quoi", ("Quoi", "What"), As.Term("indicateurs"), x => x.What, (x, v) => x with { What = v },
            ("Ce que l'on compte.", "What is counted."), "livreurs"),
        F.One(Required, "valeur", ("Combien", "How much"), As.Number, x => x.Number, (x, v) => x with { Number = v },
            ("Combien.", "How much."), "12"),
        F.One(Free, "date", ("Date", "Date"), As.PastDate, x => x.Date, (x, v) => x with { Date = v },
            ("À quelle date.", "On which date."), "2026-03"),
        F.One(Free, "source", ("Source", "Source"), As.Text, x => x.Source, (x, v) => x with { Source = v },
            ("Qui le dit.", "Who says so."), "rapport d'activité 2025"),
        F.One(Free, "methode", ("Méthode", "Method"), As.Text, x => x.Method, (x, v) => x with { Method = v },
            ("Comment on l'a compté.", "How it was counted."), "contrats signés"));
}

/// <summary>Who owns a project, and for which part.</summary>
public sealed record Owner : Part
{
    public Words Who { get; init; } = null!;
    public Words? Share { get; init; }

    private static readonly FieldsOf<Owner> F = new();

    public static readonly ObjectCodec<Owner> Codec = new(new("un texte, ou {qui, part}", "a text, or {qui, part}"), new(), "qui",
        F.One(Required, "qui", ("Qui", "Who"), As.Text, o => o.Who, (o, v) => o with { Who = v },
            ("Qui possède.", "Who owns."), "les livreurs"),
        F.One(Free, "part", ("Part", "Share"), As.Text, o => o.Share, (o, v) => o with { Share = v },
            ("Quelle part.", "Which share."), "la moitié des voix"));
}

/// <summary>What one pays to enter, and where the money goes.</summary>
public sealed record Economy : Part
{
    public Words? Entry { get; init; }
    public Words? Pays { get; init; }
    public Words? Flows { get; init; }
    public Choice? Profit { get; init; }
    public Words? Note { get; init; }

    private static readonly FieldsOf<Economy> F = new();

    public static readonly ObjectCodec<Economy> Codec = new(
        new("un texte, ou {entree, finance, flux, lucrativite, note}", "a text, or {entree, finance, flux, lucrativite, note}"), new(), "note",
        F.One(Free, "entree", ("Ce que l'on paie pour entrer", "What one pays to enter"), As.Text, e => e.Entry, (e, v) => e with { Entry = v },
            ("Le ticket d'entrée.", "The entry ticket."), "20 € par an"),
        F.One(Free, "finance", ("Ce que cela finance", "What it pays for"), As.Text, e => e.Pays, (e, v) => e with { Pays = v },
            ("Ce qu'il finance.", "What it pays for."), "le serveur et l'accueil"),
        F.One(Free, "flux", ("Par où passe l'argent", "How the money flows"), As.Text, e => e.Flows, (e, v) => e with { Flows = v },
            ("Par où passe l'argent.", "How the money flows."), "directement aux livreurs"),
        F.One(Free, "lucrativite", ("Lucrativité", "Profit"),
            As.Choice(
                ("non", "sans but lucratif", "non-profit"), ("limitee", "lucrativité limitée", "limited profit"), ("oui", "à but lucratif", "for profit")),
            e => e.Profit, (e, v) => e with { Profit = v },
            ("Si l'on partage des bénéfices.", "Whether profits are shared."), "limitee"),
        F.One(Free, "note", ("Note", "Note"), As.Text, e => e.Note, (e, v) => e with { Note = v },
            ("Autre chose à savoir.", "What else is to be known."), "Les parts sont rendues au prix d'achat"));
}

/// <summary>A part of the tools that a project is made of.</summary>
public sealed record Brick : Part
{
    public Words Name { get; init; } = null!;
    public Words? Role { get; init; }
    public Choice? Openness { get; init; }
    public Words? Licence { get; init; }
    public Words? Why { get; init; }
    public Words? Wished { get; init; }

    private static readonly FieldsOf<Brick> F = new();

    public static readonly ObjectCodec<Brick> Codec = new(
        new("un nom, ou {nom, role, ouverture, licence, pourquoi, remplacer-par}", "a name, or {nom, role, ouverture, licence, pourquoi, remplacer-par}"),
        new(), "nom",
        F.One(Required, "nom", ("Nom", "Name"), As.Text, b => b.Name, (b, v) => b with { Name = v },
            ("Le nom de l'outil.", "The name of the tool."), "PrestaShop"),
        F.One(Free, "role", ("À quoi il sert", "What it is for"), As.Text, b => b.Role, (b, v) => b with { Role = v },
            ("À quoi il sert ici.", "What it is for here."), "la boutique"),
        F.One(Free, "ouverture", ("Ouverture", "Openness"), Opening.OfCode, b => b.Openness, (b, v) => b with { Openness = v },
            ("S'il est libre.", "Whether it is free."), "libre"),
        F.One(Free, "licence", ("Licence", "Licence"), As.Licence, b => b.Licence, (b, v) => b with { Licence = v },
            ("Sa licence.", "Its licence."), "OSL-3.0"),
        F.One(Free, "pourquoi", ("Pourquoi", "Why"), As.Text, b => b.Why, (b, v) => b with { Why = v },
            ("Pourquoi celui-ci.", "Why this one."), "L'argent va directement aux commerces"),
        F.One(Free, "remplacer-par", ("Souhait", "Wish"), As.Text, b => b.Wished, (b, v) => b with { Wished = v },
            ("Par quoi le projet souhaite le remplacer.", "What the project wishes to replace it with."), "un outil libre"));
}
