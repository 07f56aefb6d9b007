using System.Collections.Immutable;
using Pec.Checking;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Productions;

/// <summary>What a group made: a guide, a study, a tool. Any Markdown file in a group's folder is one.</summary>
public sealed record Production : Entry
{
    public EntryUse? Group { get; init; }
    public TermUse? Nature { get; init; }
    public Choice? State { get; init; }
    public Day? ReviewBefore { get; init; }
    public Words? Version { get; init; }
    public Day? Date { get; init; }
    public FileUse? File { get; init; }
    public WebAddress? Online { get; init; }
    public EntryUse? ReplacedBy { get; init; }
    public ImmutableArray<EntryUse> Questions { get; init; } = [];
    public ImmutableArray<EntryUse> Grounds { get; init; } = [];

    /// <summary>The productions of one nature stand below it.</summary>
    public const string Parts = "genres";

    private static readonly EntryCodec GroupCodec = As.Entry("groupe");
    private static readonly FieldsOf<Production> F = new();

    public static readonly Kind<Production> Kind = new(
    [
        .. CommonFields.First<Production>(),
        CommonFields.Summed<Production>(Free),
        F.One(Free, "groupe", ("Faite par", "Made by"), GroupCodec, p => p.Group, (p, v) => p with { Group = v },
            ("Le groupe qui l'a faite, si elle n'est pas dans son dossier.",
             "The group that made it, if it is not in its folder."), "accueil", inverse: ("Ce que le groupe a fait", "What the group made")),
        F.One(Free, "nature", ("Nature", "Nature"), As.Term("productions"), p => p.Nature, (p, v) => p with { Nature = v },
            ("Ce que c'est : un guide, une étude, un outil…", "What it is: a guide, a study, a tool…"), "guide"),
        F.One(Free, "etat", ("Où en est-elle", "Where it stands"),
            As.Choice(
                ("chantier", "en chantier", "in progress"), ("a-relire", "à relire", "to be read again"), ("publie", "publiée", "published"),
                ("remplace", "remplacée", "replaced")),
            p => p.State, (p, v) => p with { State = v },
            ("Où elle en est ; « chantier » si rien n'est dit.", "Where it stands; “chantier” if nothing is said."), "a-relire"),
        F.One(Free, "relire-avant", ("À relire avant le", "To be read before"), As.Date, p => p.ReviewBefore, (p, v) => p with { ReviewBefore = v },
            ("Jusqu'à quand on peut la relire.", "Until when it may be read again."), "2026-12-01"),
        F.One(Free, "version", ("Version", "Version"), As.Text, p => p.Version, (p, v) => p with { Version = v },
            ("Sa version.", "Its version."), "2"),
        F.One(Free, "date", ("Date", "Date"), As.Date, p => p.Date, (p, v) => p with { Date = v },
            ("Sa date.", "Its date."), "2026-03"),
        F.One(Free, "fichier", ("Fichier", "File"), As.File, p => p.File, (p, v) => p with { File = v },
            ("Le fichier, à côté de la fiche ou dans « medias ».", "The file, beside the sheet or in “medias”."), "guide.pdf"),
        F.One(Free, "url", ("À lire sur", "To be read at"), As.Web, p => p.Online, (p, v) => p with { Online = v },
            ("L'adresse où la lire.", "The address where to read it."), "https://exemple.org/guide"),
        F.One(Free, "remplace-par", ("Remplacée par", "Replaced by"), As.Entry("production"), p => p.ReplacedBy, (p, v) => p with { ReplacedBy = v },
            ("Celle qui la remplace.", "The one that replaces it."), "guide-2", inverse: ("Remplace", "Replaces")),
        F.Many(Free, "questions", ("Questions auxquelles elle répond", "Questions that it answers"),
            As.Entry("savoir"), p => p.Questions, (p, v) => p with { Questions = v },
            ("Les questions auxquelles elle répond.",
             "The questions that it answers."), "quelle-forme-juridique", inverse: ("Productions qui y répondent", "Productions that answer it")),
        F.Many(Free, "terrains", ("Essayée avec", "Tried with"), As.Entry("projet"), p => p.Grounds, (p, v) => p with { Grounds = v },
            ("Les projets où elle a été essayée.",
             "The projects where it was tried."), "la-roue-commune", inverse: ("Productions essayées ici", "Productions tried here")),
        .. CommonFields.Last<Production>(),
    ])
    {
        Name = "production",
        Noun = new("production", "production"),
        Folder = "productions",
        Title = "Productions",
        Asks =
        [
            new("Quel est le titre de ce document ?", "titre"),
            new("À quoi sert-il, et à qui ? (deux phrases)", "resume"),
            new("De quand date-t-il ?", "date"),
            new("À quelle adresse peut-on le lire ?", "url"),
            new("Que faut-il en savoir ?", Ask.Body),
        ],
        KeptNames = [Parts],
        Checks = [(production, reading) => DateOrder.Check(("date", production.Date), ("relire-avant", production.ReviewBefore), reading)],
        Claim = path => Files.DirectlyIn("productions", path) ?? (GroupOf(path) is null ? null : path.Stem),
        OwnPatterns = ["content/productions/!(index).md", "content/productions/*/index.md", "content/groupes/*/!(index).md"],
        Start =
            path =>
                new Production { Group = GroupOf(path) is { } group ? new(GroupCodec.Kinds, GroupCodec.Kinds[0], group, null, Location.Start(path)) : null },
    };

    /// <summary>The group whose folder holds the file; its <c>index.md</c> is the group itself.</summary>
    private static string? GroupOf(SitePath path) =>
        path.Extension == ".md" && path.Stem != "index" && path.Value.Split('/') is [Files.Root, "groupes", var group, _] ? group : null;
}
