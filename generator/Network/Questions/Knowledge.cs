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
        F.One(Free, "nature", "Nature", As.Choice(("question", "question"), ("usage-outil", "un usage, un outil"), ("offre", "offre de savoir"), ("demande", "demande de savoir")), k => k.Nature, (k, v) => k with { Nature = v }, "Ce que c'est ; « question » si rien n'est dit.", "question"),
        F.Many(Free, "usages", "De quoi ça parle", As.Term("usages"), k => k.Uses, (k, v) => k with { Uses = v }, "Les usages dont il est question.", "livraison"),
        F.Many(Free, "outils", "Outils", As.Text, k => k.Tools, (k, v) => k with { Tools = v }, "Les outils dont il est question.", "un tableau partagé"),
        F.Many(Free, "cherche", "Qui cherche", As.Entry("projet", "groupe", "allie"), k => k.LookedForBy, (k, v) => k with { LookedForBy = v }, "Qui se pose la question.", "projet:applicolis", inverse: "Ce qu’il se demande"),
        F.Many(Free, "qui-peut-aider", "Qui peut aider", As.Entry("projet", "groupe", "allie"), k => k.HelpedBy, (k, v) => k with { HelpedBy = v }, "Qui sait, et veut bien aider.", "groupe:plateformes-en-communs", inverse: "Ce à quoi il peut aider"),
        F.Many(Free, "projets", "Projets", As.Entry("projet"), k => k.Projects, (k, v) => k with { Projects = v }, "Les projets dont il est question.", "applicolis", inverse: "Questions"),
        F.One(Free, "debat", "Le débat", As.Text, k => k.Debate, (k, v) => k with { Debate = v }, "Ce dont on discute encore. Une ligne vide sépare deux paragraphes.", "Faut-il une licence à réciprocité ?", Placement.Part),
        .. CommonFields.Last<Knowledge>(),
    ])
    {
        Name = "savoir",
        Noun = new("savoir", "question or knowledge"),
        Folder = "savoirs",
        Title = "Questions et savoirs",
        IsSigned = false,
    };
}
