using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Charter;

/// <summary>What a project declares of an obligation of the charter, with its dated evidence.</summary>
public sealed record Commitment : Part
{
    public TermUse Obligation { get; init; } = null!;
    public Choice State { get; init; } = null!;
    public Words? Evidence { get; init; }
    public Day? On { get; init; }
    public Words? Note { get; init; }
    public ImmutableArray<Reviewer> Reviewers { get; init; } = [];

    private static readonly FieldsOf<Commitment> F = new();

    public static readonly ObjectCodec<Commitment> Codec = new(new("{engagement, etat, preuve, le, note}", "{engagement, etat, preuve, le, note}"), new(), null,
        F.One(Required, "engagement", ("Engagement", "Commitment"), As.ClosedTerm("engagements"), c => c.Obligation, (c, v) => c with { Obligation = v },
            ("L'engagement dont il s'agit.", "The commitment that this is about."), "sauvegardes"),
        F.One(Required, "etat", ("Où l'on en est", "Where things stand"),
            As.Choice(
                ("tenu", "tenu", "kept"), ("en-cours", "en cours", "under way"), ("pas-encore", "pas encore", "not yet"),
                ("sans-objet", "sans objet", "not applicable")),
            c => c.State, (c, v) => c with { State = v },
            ("Où l'on en est.", "Where things stand."), "tenu"),
        F.One(Free, "preuve", ("Preuve", "Evidence"), As.Text, c => c.Evidence, (c, v) => c with { Evidence = v },
            ("Ce qui le montre : un texte ou une adresse.", "What shows it: a text or an address."), "https://exemple.org/sauvegardes"),
        F.One(Free, "le", ("Preuve datée du", "Evidence dated"), As.PastDate, c => c.On, (c, v) => c with { On = v },
            ("La date de la preuve.", "The date of the evidence."), "2026-03-14"),
        F.One(Free, "note", ("Note", "Note"), As.Text, c => c.Note, (c, v) => c with { Note = v },
            ("La raison, ce qui reste à faire.", "The reason, what is left to do."), "Reste à essayer la restauration"),
        F.Many(Free, "relecteurs", ("Vérifiée par", "Checked by"), Reviewer.Codec, c => c.Reviewers, (c, v) => c with { Reviewers = v },
            ("Qui l'a vérifié.", "Who checked it."), "l'association Les Voisins"));
}

/// <summary>A named organisation that countersigned.</summary>
public sealed record Reviewer : Part
{
    public Words Organisation { get; init; } = null!;
    public Day? On { get; init; }

    private static readonly FieldsOf<Reviewer> F = new();

    public static readonly ObjectCodec<Reviewer> Codec = new(new("un nom, ou {organisation, le}", "a name, or {organisation, le}"), new(), "organisation",
        F.One(Required, "organisation", ("Organisation", "Organisation"), As.Text, r => r.Organisation, (r, v) => r with { Organisation = v },
            ("L'organisation.", "The organisation."), "l'association Les Voisins"),
        F.One(Free, "le", ("Le", "On"), As.PastDate, r => r.On, (r, v) => r with { On = v },
            ("Quand.", "When."), "2026-03-14"));
}
