using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Stories;

/// <summary>A story from a territory: told here, relayed from elsewhere, or wanted.</summary>
public sealed record Story : Entry, IHasUses, IPlaced
{
    public Day? Date { get; init; }
    public ImmutableArray<Words> Authors { get; init; } = [];
    public ImmutableArray<PlaceUse> Places { get; init; } = [];
    public ImmutableArray<TermUse> Uses { get; init; } = [];
    public ImmutableArray<EntryUse> Projects { get; init; } = [];
    public ImmutableArray<EntryUse> Groups { get; init; } = [];
    public ImmutableArray<EntryUse> Answers { get; init; } = [];
    public Choice? State { get; init; }
    public Words? Gatherer { get; init; }
    public Day? Consent { get; init; }
    public Relay? Relay { get; init; }

    /// <summary>What stands beside the stories: those by a word, the page to tell of one, those that wait to be told.</summary>
    public const string By = "par", Sighting = "signaler", Wanted = "a-raconter";

    /// <summary>The key that names the needs which a story tells met.</summary>
    public const string AnswersKey = "repond-a";

    /// <summary>One sentence and a question: nobody told it yet.</summary>
    public bool IsWanted => State is { Word: "a-raconter" };

    /// <summary>What was read elsewhere says where.</summary>
    public override bool HasOrigin => Relay is not null || base.HasOrigin;

    /// <summary>Of an original that one only leads to, no text is published: neither on its page nor anywhere else.</summary>
    public override Body Body { get => OnlyLeads ? Body.Empty : base.Body; init => base.Body = value; }

    /// <summary>Somebody wrote a text that nobody will read here.</summary>
    public bool HasUnreadBody => OnlyLeads && !base.Body.IsEmpty;

    private bool OnlyLeads => Relay is { Mode: null or { Word: Stories.Relay.Link } };

    private static readonly FieldsOf<Story> F = new();

    public static readonly Kind<Story> Kind = new(
    [
        .. CommonFields.First<Story>(),
        CommonFields.Summed<Story>(Free),
        F.One(Wished, "date", ("Date", "Date"), As.Date, s => s.Date, (s, v) => s with { Date = v },
            ("Quand cela s'est passé, ou quand ce fut raconté.", "When it happened, or when it was told."), "2018-05-16", Placement.Own),
        F.Many(Wished, "auteurs", ("Raconté par", "Told by"), As.Text, s => s.Authors, (s, v) => s with { Authors = v },
            ("Qui raconte.", "Who tells it."), "L'équipe de La Roue commune", Placement.Own),
        F.Many(Wished, "territoires", ("Où", "Where"), As.Place, s => s.Places, (s, v) => s with { Places = v },
            ("Où cela se passe.", "Where it happens."), "Brest"),
        CommonFields.Located<Story>(),
        F.Many(Free, "usages", ("De quoi ça parle", "What it is about"), As.Term("usages"), s => s.Uses, (s, v) => s with { Uses = v },
            ("De quoi cela parle.", "What it is about."), "livraison"),
        F.Many(Free, "projets", ("Projets", "Projects"), As.Entry("projet"), s => s.Projects, (s, v) => s with { Projects = v },
            ("Les projets dont il est question.", "The projects that it is about."), "la-roue-commune", inverse: ("Récits", "Stories")),
        F.Many(Free, "groupes", ("Groupes de travail", "Working groups"), As.Entry("groupe"), s => s.Groups, (s, v) => s with { Groups = v },
            ("Les groupes dont il est question.", "The groups that it is about."), "accueil", inverse: ("Récits", "Stories")),
        F.Many(Free, AnswersKey, ("Besoins comblés", "Needs met"),
            As.PartOf("besoins", "projet", "groupe", "allie"), s => s.Answers, (s, v) => s with { Answers = v },
            ("Les besoins que ce récit montre comblés.",
             "The needs that this story shows met."), "projet:la-roue-commune#tenir-la-caisse", inverse: ("Besoins comblés : lire comment", "Needs met: read how")),
        F.One(Free, "etat", ("État", "State"),
            As.Choice(("raconte", "raconté", "told"), ("a-raconter", "à raconter", "to be told")), s => s.State, (s, v) => s with { State = v },
            ("« a-raconter » : une phrase et une question, en attendant qui saura raconter.",
             "“a-raconter”: a sentence and a question, until somebody can tell it."), "a-raconter", Placement.Own),
        F.One(Free, "recueilli-par", ("Recueilli par", "Gathered by"), As.Text, s => s.Gatherer, (s, v) => s with { Gatherer = v },
            ("Qui a écrit, quand une autre personne a raconté.", "Who wrote it down, when somebody else told it."), "le groupe Récits"),
        F.One(Free, "accord", ("Accord donné le", "Agreement given on"), As.PastDate, s => s.Consent, (s, v) => s with { Consent = v },
            ("Quand la personne qui raconte a donné son accord.", "When the person who tells it gave their agreement."), "2026-03-14"),
        F.One(Free, "relais", ("Lu ailleurs", "Read elsewhere"), Stories.Relay.Codec, s => s.Relay, (s, v) => s with { Relay = v },
            ("D'où vient un récit relayé.", "Where a relayed story comes from."), "https://exemple.org/article", Placement.Own),
        .. CommonFields.Last<Story>(),
    ])
    {
        Name = "recit",
        Noun = new("récit", "story"),
        Folder = "recits",
        Title = "Récits",
        Asks =
        [
            new("Quel titre donner à ce récit ?", "titre"),
            new("Quand cela s'est-il passé ? (un jour, un mois ou une année)", "date"),
            new("Qui raconte ? (un nom ou une fonction)", "auteurs"),
            new("Qui l'écrit, si c'est quelqu'un d'autre ?", "recueilli-par"),
            new("Où cela se passe-t-il ?", "territoires"),
            new("Que s'est-il passé ?", Ask.Body),
            new("Les personnes dont vous parlez sont-elles d'accord, et depuis quand ?", "accord"),
        ],
        KeptNames = [By, Sighting, Wanted],
        Checks = [StoryChecks.Check],
        Claim = path => Files.AnywhereIn("recits", path),
        OwnPatterns = ["content/recits/**/!(index).md", "content/recits/**/*/index.md"],
    };
}

/// <summary>Where a relayed story comes from, and how much of it is shown.</summary>
public sealed record Relay : Part
{
    public const string Link = "lien", Extract = "extrait", Whole = "integral";

    public WebAddress Source { get; init; } = null!;
    public Words? Name { get; init; }
    public Words? Author { get; init; }
    public Words? Licence { get; init; }
    public Choice? Mode { get; init; }
    public Words? Permission { get; init; }
    public Day? RelayedOn { get; init; }

    private static readonly FieldsOf<Relay> F = new();

    public static readonly ObjectCodec<Relay> Codec = new(
        new("une adresse, ou {source, nom, auteur, licence, mode…}", "an address, or {source, nom, auteur, licence, mode…}"), new(), "source",
        F.One(Required, "source", ("Source", "Source"), As.Web, r => r.Source, (r, v) => r with { Source = v },
            ("L'adresse de l'original.", "The address of the original."), "https://exemple.org/article"),
        F.One(Free, "nom", ("Lu chez", "Read at"), As.Text, r => r.Name, (r, v) => r with { Name = v },
            ("Le nom de qui publie.", "The name of whoever publishes it."), "Les nouvelles du port"),
        F.One(Free, "auteur", ("Auteur", "Author"), As.Text, r => r.Author, (r, v) => r with { Author = v },
            ("Qui l'a écrit.", "Who wrote it."), "la rédaction"),
        F.One(Free, "licence", ("Licence", "Licence"), As.Licence, r => r.Licence, (r, v) => r with { Licence = v },
            ("La licence de l'original.", "The licence of the original."), "CC-BY-SA-4.0"),
        F.One(Free, "mode", ("Mode", "Mode"),
            As.Choice((Link, "lien", "link"), (Extract, "extrait", "extract"), (Whole, "intégral", "whole")), r => r.Mode, (r, v) => r with { Mode = v },
            ("Ce que l'on montre : un lien, un extrait, le tout.", "What is shown: a link, an extract, the whole."), "lien"),
        F.One(Free, "autorisation", ("Autorisation", "Permission"), As.Text, r => r.Permission, (r, v) => r with { Permission = v },
            ("L'autorisation reçue.", "The permission that was given."), "par message du 2026-03-14"),
        F.One(Free, "relaye-le", ("Relayé le", "Relayed on"), As.PastDate, r => r.RelayedOn, (r, v) => r with { RelayedOn = v },
            ("Quand on l'a relayé.", "When it was relayed."), "2026-03-14"));
}
