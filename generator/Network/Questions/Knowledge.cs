using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Questions;

/// <summary>A question of the network, or something that somebody knows. What we know of it is the body; without one, the question is open.</summary>
public sealed record Knowledge : Entry, IHasUses
{
    public Choice? Nature { get; init; }
    public ImmutableArray<TermUse> Uses { get; init; } = [];
    public ImmutableArray<Words> Tools { get; init; } = [];
    public ImmutableArray<EntryUse> LookedForBy { get; init; } = [];
    public ImmutableArray<EntryUse> HelpedBy { get; init; } = [];
    public ImmutableArray<EntryUse> Projects { get; init; } = [];
    public Words? Debate { get; init; }

    public bool IsQuestion => Nature is null or { Word: "question" };
    public bool IsTool => Nature is { Word: "usage-outil" };
    public bool IsOffer => Nature is { Word: "offre" };
    public bool IsRequest => Nature is { Word: "demande" };
    /// <summary>A question of which nobody said anything yet.</summary>
    public bool IsOpen => IsQuestion && Body.IsEmpty;

    private static readonly FieldsOf<Knowledge> F = new();

    public static readonly Kind<Knowledge> Kind = new(
    [
        .. CommonFields.First<Knowledge>(),
        CommonFields.Summed<Knowledge>(Free),
        F.One(Free, "nature", ("Nature", "Nature"),
            As.Choice(
                ("question", "question", "question"), ("usage-outil", "un usage, un outil", "a usage, a tool"),
                ("offre", "offre de savoir", "knowledge offered"), ("demande", "demande de savoir", "knowledge asked for")),
            k => k.Nature, (k, v) => k with { Nature = v },
            ("Ce que c'est ; « question » si rien n'est dit.", "What it is; “question” if nothing is said."), "question"),
        F.Many(Free, "usages", ("De quoi ça parle", "What it is about"), As.Term("usages"), k => k.Uses, (k, v) => k with { Uses = v },
            ("Les usages dont il est question.", "The usages that it is about."), "livraison"),
        F.Many(Free, "outils", ("Outils", "Tools"), As.Text, k => k.Tools, (k, v) => k with { Tools = v },
            ("Les outils dont il est question.", "The tools that it is about."), "un tableau partagé"),
        F.Many(Free, "cherche", ("Qui cherche", "Who is looking"),
            As.Entry("projet", "groupe", "allie"), k => k.LookedForBy, (k, v) => k with { LookedForBy = v },
            ("Qui se pose la question.", "Who asks the question."), "projet:la-roue-commune", inverse: ("Ce qu’il se demande", "What it asks itself")),
        F.Many(Free, "qui-peut-aider", ("Qui peut aider", "Who can help"),
            As.Entry("projet", "groupe", "allie"), k => k.HelpedBy, (k, v) => k with { HelpedBy = v },
            ("Qui sait, et veut bien aider.",
             "Who knows, and is willing to help."), "groupe:accueil", inverse: ("Ce à quoi il peut aider", "What it can help with")),
        F.Many(Free, "projets", ("Projets", "Projects"), As.Entry("projet"), k => k.Projects, (k, v) => k with { Projects = v },
            ("Les projets dont il est question.", "The projects that it is about."), "la-roue-commune", inverse: ("Questions", "Questions")),
        F.One(Free, "debat", ("Le débat", "The debate"), As.Text, k => k.Debate, (k, v) => k with { Debate = v },
            ("Ce dont on discute encore. Une ligne vide sépare deux paragraphes.",
             "What is still discussed. An empty line separates two paragraphs."), "Faut-il une licence à réciprocité ?", Placement.Part),
        .. CommonFields.Last<Knowledge>(),
    ])
    {
        Name = "savoir",
        Noun = new("savoir", "question or knowledge"),
        Folder = "savoirs",
        Title = "Questions et savoirs",
        Asks =
        [
            new("Quelle est votre question, ou que savez-vous faire ?", "titre"),
            new("De quoi est-il question ? (deux phrases)", "resume", "usages"),
            new("Que posez-vous ? (une question, un usage ou un outil, une offre de savoir, une demande de savoir)", "nature"),
            new("Qu'en savez-vous déjà ?", Ask.Body),
        ],
        IsSigned = false,
    };
}
