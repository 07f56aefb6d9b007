using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.Authorities;
using Pec.Network.Charter;
using Pec.Network.Groups;
using Pec.Network.Harvest;
using Pec.Network.Needs;
using Pec.Network.Outcomes;
using Pec.Network.Relations;
using Pec.Network.Sheets;
using Pec.Network.Usages;
using Pec.Network.Values;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Projects;

/// <summary>A project or an initiative.</summary>
public sealed record Project : Entry, IHasIdenticon, INeeding, IUsable, IPlaced, IReachable, IMember, IOfNetwork
{
    public ImmutableArray<TermUse> Uses { get; init; } = [];
    public ImmutableArray<PlaceUse> Places { get; init; } = [];
    public TermUse? Stage { get; init; }
    public Day? Since { get; init; }
    public ImmutableArray<Phase> Phases { get; init; } = [];
    public Contact? Contact { get; init; }
    public WebAddress? Site { get; init; }
    public WebAddress? Trial { get; init; }
    public Release? Release { get; init; }
    public Welcome? Welcome { get; init; }
    public Carrier? Carrier { get; init; }
    public ImmutableArray<Figure> Figures { get; init; } = [];
    public ImmutableArray<Owner> Owners { get; init; } = [];
    public Economy? Economy { get; init; }
    public Opening? Opening { get; init; }
    public Access? Access { get; init; }
    public WebAddress? Statistics { get; init; }
    /// <summary>The file, in its own repository, from which its sheet is fed.</summary>
    public WebAddress? Source { get; init; }
    public ImmutableArray<Brick> Bricks { get; init; } = [];
    public ImmutableArray<Need> Needs { get; init; } = [];
    public ImmutableArray<Need> Offers { get; init; } = [];
    public ImmutableArray<Link> Links { get; init; } = [];
    public ImmutableArray<EntryUse> Groups { get; init; } = [];
    public Goals? Goals { get; init; }
    public Words? Distinction { get; init; }
    public ImmutableArray<Commitment> Charter { get; init; } = [];
    public ImmutableArray<LivedValue> Values { get; init; } = [];
    public ImmutableArray<Utility> Utility { get; init; } = [];
    public ImmutableArray<Request> Requests { get; init; } = [];

    /// <summary>Its pages by a usage or a place stand below it.</summary>
    public const string By = "par";

    public const string RequestsKey = "collectivites";

    /// <summary>Where its path stands on the day of the build: the latest phase that began and is not over; of two of one date, the one told last.</summary>
    public Phase? Current => Begun.LastOrDefault(p => p.Until is not { IsOver: true });

    /// <summary>How far it is: what was told, else where its path stands.</summary>
    public TermUse? Standing => Stage ?? Current?.Stage;

    /// <summary>Since when it stands there. A stage that was told twice in a row began with its first.</summary>
    public Day? StandingSince => Stage is null ? BeginningOf(Current?.Stage) ?? Since : Since ?? BeginningOf(Stage);

    /// <summary>What it says of its welcome, else what its stage lets one expect.</summary>
    public Readiness Readiness => (Standing?.Meaning.Sense?.Text, Welcome?.Open?.Word) switch
    {
        (Stages.Over, _) => Readiness.Resting,
        (_, "oui" or "sur-demande") => Readiness.Today,
        (_, "bientot") or (Stages.Idea or Stages.Trial, _) => Readiness.Building,
        (Stages.Paused, _) or (_, "non") => Readiness.Resting,
        (Stages.InUse, _) => Readiness.Today,
        _ => Readiness.Untold,
    };

    private IEnumerable<Phase> Begun => Phases.Where(p => !p.IsPlanned).OrderBy(p => p.Since.Date);

    private Day? BeginningOf(TermUse? stage)
    {
        Day? beginning = null;
        var (told, before) = (stage?.Meaning.Key ?? "", "");
        foreach (var phase in Begun)
        {
            var word = phase.Stage.Meaning.Key;
            if (word == told && word != before) beginning = phase.Since;
            before = word;
        }
        return beginning;
    }

    public Entry With(ImmutableArray<Need> needs, ImmutableArray<Need> offers) => this with { Needs = needs, Offers = offers };

    private static readonly FieldsOf<Project> F = new();

    public static readonly Kind<Project> Kind = new(
    [
        .. CommonFields.First<Project>(),
        CommonFields.Summed<Project>(Required),
        F.Many(Wished, "usages", ("À quoi ça sert", "What it is for"), As.Term("usages"), p => p.Uses, (p, v) => p with { Uses = v },
            ("À quoi le projet sert.", "What the project is for."), "livraison"),
        F.Many(Wished, "territoires", ("Où", "Where"), As.Place, p => p.Places, (p, v) => p with { Places = v },
            ("Où elle agit : une commune, une région, « partout », « en ligne ».",
             "Where it acts: a commune, a region, “partout”, “en ligne”."), "Épinal", most: 120),
        CommonFields.Located<Project>(),
        F.One(Wished, "etape", ("Où en est le projet", "Where the project stands"),
            As.ClosedTerm(Stages.Vocabulary), p => p.Stage, (p, v) => p with { Stage = v },
            ("Où en est le projet.", "Where the project stands."), "en-service", unless: p => !p.Phases.IsEmpty),
        F.One(Free, "depuis", ("Depuis", "Since"), As.PastDate, p => p.Since, (p, v) => p with { Since = v },
            ("Depuis quand.", "Since when."), "2017"),
        F.One(Wished, "contact", ("À qui écrire", "Whom to write to"), Contact.Codec, p => p.Contact, (p, v) => p with { Contact = v },
            ("À qui écrire, de préférence une adresse partagée.", "Whom to write to, rather a shared address."), "bonjour@exemple.org"),
        F.One(Free, "site", ("Site", "Site"), As.Web, p => p.Site, (p, v) => p with { Site = v },
            ("Son site.", "Its site."), "https://exemple.org"),
        F.One(Free, "essayer", ("Pour essayer", "To try"), As.Web, p => p.Trial, (p, v) => p with { Trial = v },
            ("Une démonstration que chacun peut essayer, sans rien casser.",
             "A demonstration that anybody may try, without breaking anything."), "https://exemple.org/essai"),
        F.One(Free, "accueil", ("Peut-on s'en servir", "Can one use it"), Welcome.Codec, p => p.Welcome, (p, v) => p with { Welcome = v },
            ("Si l'on peut s'en servir ou la rejoindre, et comment on commence.", "Whether one may use or join it, and how to begin."), "oui"),
        F.One(Free, "porteur", ("Qui le porte", "Who carries it"), Carrier.Codec, p => p.Carrier, (p, v) => p with { Carrier = v },
            ("La structure qui porte le projet.", "The organisation that carries the project."), "SCIC La Roue commune"),
        F.One(Free, "programme", ("Le programme", "The program"), Release.Codec, p => p.Release, (p, v) => p with { Release = v },
            ("Où il fonctionne, et sa dernière version.",
             "Where it runs, and its latest version."), "{appareils: [Android, navigateur], version: \"2.4\", publiee-le: 2026-03}"),
        F.One(Free, "accessibilite", ("Accessibilité", "Accessibility"), Access.Codec, p => p.Access, (p, v) => p with { Access = v },
            ("Si les personnes handicapées peuvent s'en servir.", "Whether people with disabilities can use it."), "partielle"),
        F.One(Free, "statistiques", ("Statistiques", "Statistics"), As.Web, p => p.Statistics, (p, v) => p with { Statistics = v },
            ("Où l'on suit ses chiffres.", "Where its figures are followed."), "https://exemple.org/statistiques"),
        F.One(Free, "source", ("Fiche alimentée par", "Sheet fed by"), new SourceAddress(), p => p.Source, (p, v) => p with { Source = v },
            ("Le fichier publiccode.yml ou pec.yml que le projet tient dans son propre dépôt : ce qui y change est proposé ici.",
             "The publiccode.yml or pec.yml file that the project keeps in its own repository: what changes there is proposed here."),
            "https://framagit.org/exemple/projet/-/raw/main/pec.yml"),
        F.Many(Free, "groupes", ("Groupes de travail", "Working groups"), As.Entry("groupe"), p => p.Groups, (p, v) => p with { Groups = v },
            ("Les groupes de travail auxquels il prend part.",
             "The working groups in which it takes part."), "accueil", inverse: ("Membres", "Members")),
        F.Many(Free, "maturite", ("Son chemin", "Its path"), Phase.Codec, p => p.Phases, (p, v) => p with { Phases = v },
            ("Les étapes passées, avec leur date.", "The stages passed, with their dates."), "{etape: prototype, depuis: 2017}", Placement.Part),
        F.Many(Free, "chiffres", ("En chiffres", "In figures"), Figure.Codec, p => p.Figures, (p, v) => p with { Figures = v },
            ("Des chiffres datés.", "Dated figures."), "{quoi: livreurs, valeur: 12, date: 2026-03}", Placement.Part),
        F.Many(Free, "propriete", ("À qui ça appartient", "Whose it is"), Owner.Codec, p => p.Owners, (p, v) => p with { Owners = v },
            ("À qui ça appartient.", "Whose it is."), "les livreurs, à parts égales", Placement.Part),
        F.One(Free, "economie", ("Où va l'argent", "Where the money goes"), Economy.Codec, p => p.Economy, (p, v) => p with { Economy = v },
            ("Ce que l'on paie et où va l'argent.", "What one pays and where the money goes."), "20 € par an, pour le serveur", Placement.Part),
        F.One(Free, "ouverture", ("Ce qui est ouvert, et pourquoi", "What is open, and why"), Opening.Codec, p => p.Opening, (p, v) => p with { Opening = v },
            ("Ce qui est ouvert, et pourquoi.", "What is open, and why."), "libre", Placement.Part),
        F.Many(Free, "briques", ("De quoi c'est fait", "What it is made of"), Brick.Codec, p => p.Bricks, (p, v) => p with { Bricks = v },
            ("Les outils dont elle est faite.", "The tools of which it is made."), "PrestaShop", Placement.Part),
        F.Many(Free, "besoins", ("Besoins", "Needs"), Need.Codec, p => p.Needs, (p, v) => p with { Needs = v },
            ("Ce que le projet cherche.", "What the project is looking for."), "Quelqu'un pour tenir la caisse", Placement.Part),
        F.Many(Free, "offres", ("Offres", "Offers"), Need.Codec, p => p.Offers, (p, v) => p with { Offers = v },
            ("Ce que le projet offre.", "What the project offers."), "Un atelier le mardi", Placement.Part),
        F.Many(Free, "liens", ("Liens", "Links"), Link.Codec("projet", "groupe", "allie"), p => p.Links, (p, v) => p with { Links = v },
            ("Ce qui le relie à d'autres : projets voisins, projet d'où il vient, partenaires.",
             "What links it to others: neighbouring projects, the project it comes from, partners."), "{vers: projet:la-roue-commune, nature: coopere-avec}", Placement.Part, ("Liens", "Links")),
        F.One(Free, "objectifs", ("Ce qu'il veut faire", "What it wants to do"), Goals.Codec, p => p.Goals, (p, v) => p with { Goals = v },
            ("Ce que le projet veut faire.", "What the project wants to do."), "Ouvrir un deuxième quartier", Placement.Part),
        F.One(Free, "se-distingue", ("En quoi il se distingue", "What sets it apart"), As.Text, p => p.Distinction, (p, v) => p with { Distinction = v },
            ("En une phrase, par les personnes concernées.", "In one sentence, by those concerned."), "Les livreurs décident des prix", Placement.Part),
        F.Many(Free, "charte", ("Charte", "Charter"), Commitment.Codec, p => p.Charter, (p, v) => p with { Charter = v },
            ("Les engagements de la charte, avec leur preuve.",
             "The commitments of the charter, with their evidence."), "{engagement: sauvegardes, etat: tenu, le: 2026-03-14}", Placement.Part),
        F.Many(Free, "valeurs", ("Valeurs", "Values"), LivedValue.Codec, p => p.Values, (p, v) => p with { Values = v },
            ("Comment une valeur se pratique ici.", "How a value is practised here."), "{valeur: entraide, pratique: …}", Placement.Part),
        F.Many(Free, "utilite-sociale", ("Utilité sociale", "Social utility"), Outcomes.Utility.Codec, p => p.Utility, (p, v) => p with { Utility = v },
            ("Ce qu'on y met, ce qui en sort, ce que cela change.",
             "What goes in, what comes out, what it changes."), "{annee: 2025, resultats: quarante commerces livrés}", Placement.Part),
        F.Many(Free, RequestsKey, ("Collectivités", "Authorities"), Request.Codec, p => p.Requests, (p, v) => p with { Requests = v },
            ("Les collectivités sollicitées, et ce qu'on en a appris.",
             "The authorities that were asked, and what was learnt."), "{collectivite: commune-de-brest, demande: un local}", Placement.Part),
        .. CommonFields.Last<Project>(),
    ])
    {
        Name = "projet",
        Noun = new("projet", "project"),
        Folder = "projets",
        Title = "Projets",
        Asks =
        [
            new("Comment s'appelle votre projet ?", "titre"),
            new("À quoi sert-il, et à qui ? (deux phrases)", "resume", "usages"),
            new("Où agit-il ?", "territoires"),
            new("Où en est-il, et depuis quand ? (idée, prototype, en service, en pause…)", "etape", "depuis"),
            new("Qui peut s'en servir ou le rejoindre, et comment commence-t-on ?", "accueil"),
            new("De quoi avez-vous besoin, et que pouvez-vous offrir ?", "besoins", "offres"),
            new("À quelle adresse vous écrire ? (une adresse partagée : elle sera publiée)", "contact"),
        ],
        KeptNames = [By],
        Complete = NeedNames.Give,
        Checks = [NeedChecks.Check, ProjectChecks.Check],
    };
}
