using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema.Shapes;
using static Pec.Schema.Level;

namespace Pec.Schema.Parts;

/// <summary>A typed link to another entry; the relation's inverse and whether it is reciprocal are the vocabulary's.</summary>
public sealed record Link : Part
{
    public EntryUse To { get; init; } = null!;
    public TermUse Nature { get; init; } = null!;
    public Words? Note { get; init; }

    private static readonly FieldsOf<Link> F = new();

    public static ObjectShape<Link> Shape(params string[] kinds) => new(new("{vers, nature, note}", "{vers, nature, note}"), new(), null,
        F.One(Required, "vers", "Vers", As.Entry(kinds), l => l.To, (l, v) => l with { To = v }, "L'autre fiche.", "projet:equartier"),
        F.One(Required, "nature", "Lien", As.ClosedTerm("relations"), l => l.Nature, (l, v) => l with { Nature = v }, "Ce qui les relie.", "coopere-avec"),
        F.One(Free, "note", "Note", As.Text, l => l.Note, (l, v) => l with { Note = v }, "En quelques mots.", "Nous partageons l'atelier"));
}

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

    public static readonly ObjectShape<Commitment> Shape = new(new("{engagement, etat, preuve, le, note}", "{engagement, etat, preuve, le, note}"), new(), null,
        F.One(Required, "engagement", "Engagement", As.ClosedTerm("engagements"), c => c.Obligation, (c, v) => c with { Obligation = v }, "L'engagement dont il s'agit.", "sauvegardes"),
        F.One(Required, "etat", "Où l'on en est", As.Choice(("tenu", "tenu"), ("en-cours", "en cours"), ("pas-encore", "pas encore"), ("sans-objet", "sans objet")), c => c.State, (c, v) => c with { State = v }, "Où l'on en est.", "tenu"),
        F.One(Free, "preuve", "Preuve", As.Text, c => c.Evidence, (c, v) => c with { Evidence = v }, "Ce qui le montre : un texte ou une adresse.", "https://exemple.org/sauvegardes"),
        F.One(Free, "le", "Preuve datée du", As.PastDate, c => c.On, (c, v) => c with { On = v }, "La date de la preuve.", "2026-03-14"),
        F.One(Free, "note", "Note", As.Text, c => c.Note, (c, v) => c with { Note = v }, "La raison, ce qui reste à faire.", "Reste à essayer la restauration"),
        F.Many(Free, "relecteurs", "Vérifiée par", Reviewer.Shape, c => c.Reviewers, (c, v) => c with { Reviewers = v }, "Qui l'a vérifié.", "l'association Les Voisins"));
}

/// <summary>A named organisation that countersigned.</summary>
public sealed record Reviewer : Part
{
    public Words Organisation { get; init; } = null!;
    public Day? On { get; init; }

    private static readonly FieldsOf<Reviewer> F = new();

    public static readonly ObjectShape<Reviewer> Shape = new(new("un nom, ou {organisation, le}", "a name, or {organisation, le}"), new(), "organisation",
        F.One(Required, "organisation", "Organisation", As.Text, r => r.Organisation, (r, v) => r with { Organisation = v }, "L'organisation.", "l'association Les Voisins"),
        F.One(Free, "le", "Le", As.PastDate, r => r.On, (r, v) => r with { On = v }, "Quand.", "2026-03-14"));
}

/// <summary>How a value is put into practice here, with its proof and its limit.</summary>
public sealed record LivedValue : Part
{
    public TermUse Value { get; init; } = null!;
    public Words Practice { get; init; } = null!;
    public Words? Proof { get; init; }
    public Words? Limit { get; init; }

    private static readonly FieldsOf<LivedValue> F = new();

    public static readonly ObjectShape<LivedValue> Shape = new(new("{valeur, pratique, preuve, limite}", "{valeur, pratique, preuve, limite}"), new(), null,
        F.One(Required, "valeur", "Valeur", As.Term("valeurs"), x => x.Value, (x, v) => x with { Value = v }, "La valeur.", "entraide"),
        F.One(Required, "pratique", "En pratique", As.Text, x => x.Practice, (x, v) => x with { Practice = v }, "Comment on la pratique ici.", "Chaque tournée se décide à plusieurs"),
        F.One(Free, "preuve", "Preuve", As.Text, x => x.Proof, (x, v) => x with { Proof = v }, "Ce qui le montre.", "les comptes rendus sont publics"),
        F.One(Free, "limite", "Limite", As.Text, x => x.Limit, (x, v) => x with { Limit = v }, "Là où l'on n'y arrive pas encore.", "les décisions prennent du temps"));
}

/// <summary>What a project was in a year: what is put in, what comes out, what it changes around.</summary>
public sealed record Utility : Part
{
    public Day Year { get; init; } = null!;
    public Words? Means { get; init; }
    public Words? Results { get; init; }
    public ImmutableArray<Externality> Externalities { get; init; } = [];

    private static readonly FieldsOf<Utility> F = new();

    public static readonly ObjectShape<Utility> Shape = new(new("{annee, moyens, resultats, externalites}", "{annee, moyens, resultats, externalites}"), new(), null,
        F.One(Required, "annee", "Année", As.PastDate, u => u.Year, (u, v) => u with { Year = v }, "L'année.", "2025"),
        F.One(Free, "moyens", "Ce qu'on y met", As.Text, u => u.Means, (u, v) => u with { Means = v }, "Ce qu'on y met.", "deux postes et un local prêté"),
        F.One(Free, "resultats", "Ce qui en sort", As.Text, u => u.Results, (u, v) => u with { Results = v }, "Ce qui en sort.", "quarante commerces livrés"),
        F.Many(Free, "externalites", "Ce que cela change autour", Externality.Shape, u => u.Externalities, (u, v) => u with { Externalities = v }, "Ce que cela change autour.", "Les camionnettes ont quitté la rue"));
}

/// <summary>What a project changes around it; told before counted, and a figure says its method.</summary>
public sealed record Externality : Part
{
    public OwnWords What { get; init; } = null!;
    public Amount? Number { get; init; }
    public Words? Method { get; init; }
    public Choice? Confidence { get; init; }
    public Words? Source { get; init; }
    public Words? Told { get; init; }

    private static readonly FieldsOf<Externality> F = new();

    public static readonly ObjectShape<Externality> Shape = new(new("une phrase, ou {quoi, valeur, methode, confiance, source, recit}", "a sentence, or {quoi, valeur, methode, confiance, source, recit}"), new(), "quoi",
        F.One(Required, "quoi", "Quoi", As.OwnWords("indicateurs"), x => x.What, (x, v) => x with { What = v }, "Ce qui change.", "Les camionnettes ont quitté la rue"),
        F.One(Free, "valeur", "Combien", As.Number, x => x.Number, (x, v) => x with { Number = v }, "Combien, si c'est compté.", "12"),
        F.One(Free, "methode", "Méthode", As.Text, x => x.Method, (x, v) => x with { Method = v }, "Comment on l'a compté.", "comptage sur une semaine"),
        F.One(Free, "confiance", "Confiance", As.Choice(("estimee", "estimée"), ("comptee", "comptée"), ("mesuree", "mesurée")), x => x.Confidence, (x, v) => x with { Confidence = v }, "Si c'est estimé, compté ou mesuré.", "comptee"),
        F.One(Free, "source", "Source", As.Text, x => x.Source, (x, v) => x with { Source = v }, "Qui le dit.", "la mairie"),
        F.One(Free, "recit", "Récit", As.Text, x => x.Told, (x, v) => x with { Told = v }, "Ce qu'en disent les gens.", "On entend de nouveau les oiseaux"));
}
