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
        F.One(Free, "groupe", "Faite par", GroupCodec, p => p.Group, (p, v) => p with { Group = v }, "Le groupe qui l'a faite, si elle n'est pas dans son dossier.", "plateformes-en-communs", inverse: "Ce que le groupe a fait"),
        F.One(Free, "nature", "Nature", As.Term("productions"), p => p.Nature, (p, v) => p with { Nature = v }, "Ce que c'est : un guide, une étude, un outil…", "guide"),
        F.One(Free, "etat", "Où en est-elle", As.Choice(("chantier", "en chantier"), ("a-relire", "à relire"), ("publie", "publiée"), ("remplace", "remplacée")), p => p.State, (p, v) => p with { State = v }, "Où elle en est ; « chantier » si rien n'est dit.", "a-relire"),
        F.One(Free, "relire-avant", "À relire avant le", As.Date, p => p.ReviewBefore, (p, v) => p with { ReviewBefore = v }, "Jusqu'à quand on peut la relire.", "2026-12-01"),
        F.One(Free, "version", "Version", As.Text, p => p.Version, (p, v) => p with { Version = v }, "Sa version.", "2"),
        F.One(Free, "date", "Date", As.Date, p => p.Date, (p, v) => p with { Date = v }, "Sa date.", "2026-03"),
        F.One(Free, "fichier", "Fichier", As.File, p => p.File, (p, v) => p with { File = v }, "Le fichier, à côté de la fiche ou dans « medias ».", "guide.pdf"),
        F.One(Free, "url", "À lire sur", As.Web, p => p.Online, (p, v) => p with { Online = v }, "L'adresse où la lire.", "https://exemple.org/guide"),
        F.One(Free, "remplace-par", "Remplacée par", As.Entry("production"), p => p.ReplacedBy, (p, v) => p with { ReplacedBy = v }, "Celle qui la remplace.", "guide-2", inverse: "Remplace"),
        F.Many(Free, "questions", "Questions auxquelles elle répond", As.Entry("savoir"), p => p.Questions, (p, v) => p with { Questions = v }, "Les questions auxquelles elle répond.", "quelle-forme-juridique", inverse: "Productions qui y répondent"),
        F.Many(Free, "terrains", "Essayée avec", As.Entry("projet"), p => p.Grounds, (p, v) => p with { Grounds = v }, "Les projets où elle a été essayée.", "applicolis", inverse: "Productions essayées ici"),
        .. CommonFields.Last<Production>(),
    ])
    {
        Name = "production",
        Noun = new("production", "production"),
        Folder = "productions",
        Title = "Productions",
        KeptNames = [Parts],
        Checks = [(production, reading) => DateOrder.Check(("date", production.Date), ("relire-avant", production.ReviewBefore), reading)],
        Claim = path => Files.DirectlyIn("productions", path) ?? (GroupOf(path) is null ? null : path.Stem),
        OwnPatterns = ["content/productions/!(index).md", "content/productions/*/index.md", "content/groupes/*/!(index).md"],
        Start = path => new Production { Group = GroupOf(path) is { } group ? new(GroupCodec.Kinds, GroupCodec.Kinds[0], group, null, Location.Start(path)) : null },
    };

    /// <summary>The group whose folder holds the file; its <c>index.md</c> is the group itself.</summary>
    private static string? GroupOf(SitePath path) =>
        path.Extension == ".md" && path.Stem != "index" && path.Value.Split('/') is [Files.Root, "groupes", var group, _] ? group : null;
}
