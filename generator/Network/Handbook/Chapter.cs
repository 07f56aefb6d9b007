using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Handbook;

/// <summary>A step of the handbook for making a project that is held in common.</summary>
public sealed record Chapter : Entry
{
    public Amount Order { get; init; } = null!;
    public ImmutableArray<Example> Examples { get; init; } = [];
    public ImmutableArray<EntryUse> Questions { get; init; } = [];
    public ImmutableArray<EntryUse> Productions { get; init; } = [];
    public ImmutableArray<TermUse> Obligations { get; init; } = [];
    public ImmutableArray<Words> Pitfalls { get; init; } = [];
    public ImmutableArray<Words> Models { get; init; } = [];

    /// <summary>All chapters on one page.</summary>
    public const string Book = "livre";

    private static readonly FieldsOf<Chapter> F = new();

    public static readonly Kind<Chapter> Kind = new(
    [
        .. CommonFields.First<Chapter>(),
        CommonFields.Summed<Chapter>(Free),
        F.One(Required, "ordre", ("Étape", "Step"), As.Number, c => c.Order, (c, v) => c with { Order = v },
            ("Sa place dans le cahier.", "Its place in the handbook."), "3"),
        F.Many(Free, "exemples", ("Des exemples", "Examples"), Example.Codec, c => c.Examples, (c, v) => c with { Examples = v },
            ("Des projets qui l'ont fait.", "Projects that did it."), "{projet: la-roue-commune, note: à trois vélos}", Placement.Part, ("Cité dans le cahier", "Quoted in the handbook")),
        F.Many(Free, "questions", ("Les questions que l'on se pose", "The questions one asks"),
            As.Entry("savoir"), c => c.Questions, (c, v) => c with { Questions = v },
            ("Les questions que l'on se pose.", "The questions one asks."), "quelle-forme-juridique", Placement.Part, ("Dans le cahier", "In the handbook")),
        F.Many(Free, "productions", ("Pour aller plus loin", "To go further"), As.Entry("production"), c => c.Productions, (c, v) => c with { Productions = v },
            ("Les productions utiles.", "The productions that help."), "guide", Placement.Part, ("Dans le cahier", "In the handbook")),
        F.Many(Free, "engagements", ("Les engagements concernés", "The commitments concerned"),
            As.ClosedTerm("engagements"), c => c.Obligations, (c, v) => c with { Obligations = v },
            ("Les engagements concernés.", "The commitments concerned."), "gouvernance-inclusive", Placement.Part),
        F.Many(Free, "pieges", ("Ce qui n'a pas marché", "What did not work"), As.Text, c => c.Pitfalls, (c, v) => c with { Pitfalls = v },
            ("Ce qui n'a pas marché.", "What did not work."), "Tout décider avant d'essayer", Placement.Part),
        F.Many(Free, "modeles", ("Des modèles à reprendre", "Templates to reuse"), As.Text, c => c.Models, (c, v) => c with { Models = v },
            ("Des modèles à reprendre.", "Templates to reuse."), "des statuts", Placement.Part),
        .. CommonFields.Last<Chapter>(),
    ])
    {
        Name = "chapitre",
        Noun = new("chapitre", "chapter"),
        Folder = "cahier",
        Title = "Cahier de réalisation",
        Asks =
        [
            new("Quel est le titre de cette étape ?", "titre"),
            new("Quelle est sa place dans le cahier ? (un nombre)", "ordre"),
            new("Que raconte-t-elle ? (deux phrases)", "resume"),
            new("Que faut-il savoir pour la franchir ?", Ask.Body),
        ],
        KeptNames = [Book],
        IsSigned = false,
    };
}

/// <summary>A project that took the step.</summary>
public sealed record Example : Part
{
    public EntryUse Project { get; init; } = null!;
    public Words? Note { get; init; }

    private static readonly FieldsOf<Example> F = new();

    public static readonly ObjectCodec<Example> Codec = new(new("un projet, ou {projet, note}", "a project, or {projet, note}"), new(), "projet",
        F.One(Required, "projet", ("Projet", "Project"), As.Entry("projet"), e => e.Project, (e, v) => e with { Project = v },
            ("Le projet.", "The project."), "la-roue-commune"),
        F.One(Free, "note", ("Note", "Note"), As.Text, e => e.Note, (e, v) => e with { Note = v },
            ("En quelques mots.", "In a few words."), "à trois vélos"));
}
