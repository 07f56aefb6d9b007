using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Outcomes;

/// <summary>What a project was in a year: what is put in, what comes out, what it changes around.</summary>
public sealed record Utility : Part
{
    public Day Year { get; init; } = null!;
    public Words? Means { get; init; }
    public Words? Results { get; init; }
    public ImmutableArray<Externality> Externalities { get; init; } = [];

    private static readonly FieldsOf<Utility> F = new();

    public static readonly ObjectCodec<Utility> Codec = new(new("{annee, moyens, resultats, externalites}", "{annee, moyens, resultats, externalites}"), new(), null,
        F.One(Required, "annee", "Année", As.PastDate, u => u.Year, (u, v) => u with { Year = v }, "L'année.", "2025"),
        F.One(Free, "moyens", "Ce qu'on y met", As.Text, u => u.Means, (u, v) => u with { Means = v }, "Ce qu'on y met.", "deux postes et un local prêté"),
        F.One(Free, "resultats", "Ce qui en sort", As.Text, u => u.Results, (u, v) => u with { Results = v }, "Ce qui en sort.", "quarante commerces livrés"),
        F.Many(Free, "externalites", "Ce que cela change autour", Externality.Codec, u => u.Externalities, (u, v) => u with { Externalities = v }, "Ce que cela change autour.", "Les camionnettes ont quitté la rue"));
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

    public static readonly ObjectCodec<Externality> Codec = new(new("une phrase, ou {quoi, valeur, methode, confiance, source, recit}", "a sentence, or {quoi, valeur, methode, confiance, source, recit}"), new(), "quoi",
        F.One(Required, "quoi", "Quoi", As.OwnWords("indicateurs"), x => x.What, (x, v) => x with { What = v }, "Ce qui change.", "Les camionnettes ont quitté la rue"),
        F.One(Free, "valeur", "Combien", As.Number, x => x.Number, (x, v) => x with { Number = v }, "Combien, si c'est compté.", "12"),
        F.One(Free, "methode", "Méthode", As.Text, x => x.Method, (x, v) => x with { Method = v }, "Comment on l'a compté.", "comptage sur une semaine"),
        F.One(Free, "confiance", "Confiance", As.Choice(("estimee", "estimée"), ("comptee", "comptée"), ("mesuree", "mesurée")), x => x.Confidence, (x, v) => x with { Confidence = v }, "Si c'est estimé, compté ou mesuré.", "comptee"),
        F.One(Free, "source", "Source", As.Text, x => x.Source, (x, v) => x with { Source = v }, "Qui le dit.", "la mairie"),
        F.One(Free, "recit", "Récit", As.Text, x => x.Told, (x, v) => x with { Told = v }, "Ce qu'en disent les gens.", "On entend de nouveau les oiseaux"));
}
